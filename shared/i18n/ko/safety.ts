import type { safety as en } from '../en/safety.ts'
import type { Texts } from '../texts.ts'

export const safety = {
  copy: {
    title: '로그의 두 번째 사본',
    starting: '두 번째 사본의 상태를 확인하는 중…',
    complete: '완전함: 로그의 모든 항목이 들어 있습니다',
    behind_one: '항목 {{count}}개 뒤처짐',
    behind_other: '항목 {{count}}개 뒤처짐',
    failing: '{{since}}부터 쓸 수 없음',
    elsewhere: '다른 Proofdesk 창에서 기록 중',
    disagrees: '{{seq}}번 항목부터 로그와 다릅니다',
    verified_one: '전체를 읽어 항목 {{count}}개 확인, {{at}}.',
    verified_other: '전체를 읽어 항목 {{count}}개 확인, {{at}}.',
    mended:
      '사본의 손상(파일 {{segment}}, {{line}}번째 줄)을 찾아 고쳤습니다. 그 이후의 모든 항목을 로그에서 다시 기록했습니다.',
    explained:
      '항목이 저장되면 바로 데이터베이스와 별도의 파일에도 기록합니다. 데이터베이스가 없어지거나 손상되면 다음 시작 때 여기에서 항목을 되돌립니다. 초안, 설정, 문서는 들어 있지 않으며 문서는 별도의 저장소에 있습니다.',
    save: '두 번째 사본 저장…',
    saved: '두 번째 사본을 저장했습니다.',
  },
  failingBanner: '항목은 저장되지만 {{since}}부터 두 번째 사본을 쓸 수 없습니다. {{reason}}',
  disagreesBanner:
    '로그와 두 번째 사본이 {{seq}}번 항목부터 다릅니다. 둘 다 그대로 보관합니다. 읽을 수는 있지만 기록할 수 없습니다. 둘 다 저장하고 도움을 요청하세요.',
  restored: {
    lost_one:
      '이 컴퓨터의 데이터베이스가 없어졌습니다. {{at}}까지의 항목 {{count}}개를 두 번째 사본에서 되돌렸습니다.',
    lost_other:
      '이 컴퓨터의 데이터베이스가 없어졌습니다. {{at}}까지의 항목 {{count}}개를 두 번째 사본에서 되돌렸습니다.',
    tail_one:
      '이 컴퓨터의 데이터베이스에서 항목이 빠져 있었습니다. {{at}}까지의 항목 {{count}}개를 두 번째 사본에서 되돌렸습니다.',
    tail_other:
      '이 컴퓨터의 데이터베이스에서 항목이 빠져 있었습니다. {{at}}까지의 항목 {{count}}개를 두 번째 사본에서 되돌렸습니다.',
    notIn: '초안은 두 번째 사본에 없으며, 브라우저에서는 설정도 없습니다. 이름을 확인하세요.',
    documents_one: '문서 {{count}}개가 없습니다. 사례 번들을 다시 여세요.',
    documents_other: '문서 {{count}}개가 없습니다. 사례 번들을 다시 여세요.',
    fault:
      '두 번째 사본은 {{after}}번 항목 뒤(파일 {{segment}}, {{line}}번째 줄)가 손상되었습니다. 그 이후의 내용은 여기에 없습니다.',
    dismiss: '읽었습니다',
  },
  disk: {
    low: '이 디스크에 남은 공간이 {{free}}뿐입니다. 공간이 생길 때까지 사례 번들 열기를 멈춥니다. 판정은 계속 저장됩니다.',
    critical:
      '이 디스크에 남은 공간이 {{free}}뿐입니다. 문서를 저장할 수 없습니다. 판정은 계속 저장됩니다. 곧 공간을 확보하세요.',
  },
  start: {
    restoringTitle: '항목을 되돌리는 중',
    restoringText:
      '이 컴퓨터의 데이터베이스에 두 번째 사본에 있는 항목이 없습니다. 되돌리는 중이며 다른 것은 바꾸지 않습니다.',
    progress: '두 번째 사본의 {{percent}} % 읽음',
    rows: '목록을 다시 만드는 중…',
    stop: '중지',
    stoppedTitle: '되돌리기를 중지했습니다',
    stoppedText:
      '로그가 아직 완전하지 않아 기록할 수 없습니다. 되돌린 항목은 그대로 있으며 언제든지 계속할 수 있습니다.',
    goOn: '계속',
    partlyTitle_one: '항목 {{count}}개를 되돌릴 수 있었습니다',
    partlyTitle_other: '항목 {{count}}개를 되돌릴 수 있었습니다',
    partlyText:
      '이 컴퓨터의 데이터베이스에서 항목이 빠져 있고, 두 번째 사본도 {{after}}번 항목 뒤(파일 {{segment}}, {{line}}번째 줄)가 손상되었습니다. 먼저 두 번째 사본을 저장하세요. 그 뒤의 내용은 직접 읽을 수도 있습니다. 계속하면 {{after}}번 항목 뒤에 기록합니다.',
    damagedTitle: '이 컴퓨터의 데이터베이스가 손상되었습니다',
    damagedText:
      '열거나 읽을 수 없습니다. 두 번째 사본은 있으며 마지막 항목은 {{at}}입니다. 먼저 저장하세요. 그런 다음 새 데이터베이스로 항목을 되돌릴 수 있습니다. 손상된 데이터베이스는 따로 두며 디스크에 그대로 있습니다.',
    setAside: '새 데이터베이스로 항목 되돌리기',
    setAsideHint: '두 번째 사본을 저장한 뒤에 할 수 있습니다.',
    unknownTitle: '여기에 클레임이 있는지 알 수 없습니다',
    unknownText:
      '데이터베이스가 비어 있고, 이를 확인할 두 번째 사본을 읽을 수 없습니다. 아무것도 바꾸지 않았습니다. 디스크를 확인하고 다시 시도하세요.',
  },
} satisfies Texts<typeof en>
