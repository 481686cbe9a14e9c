import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '로그 무결성',
  checking: '로그 확인 중: 항목 {{total}}개 중 {{done}}개',
  soundTitle: '로그가 기록된 그대로입니다',
  soundText_one: '항목 {{count}}개 확인, {{at}}.',
  soundText_other: '항목 {{count}}개 확인, {{at}}.',
  banner: '이 컴퓨터의 로그가 앱 밖에서 변경되었습니다({{seq}}번 항목). 읽을 수는 있지만 기록할 수 없습니다.',
  details: '자세히',
  headHint: '보고서의 값과 비교하세요. 같으면 그 보고서의 로그는 바뀌지 않았습니다.',
  copyHead: '값 복사',
  copied: '값을 클립보드에 복사했습니다.',
  shows: '이 확인으로 알 수 있는 것',
  showsText:
    '각 항목에는 내용과 앞 항목의 지문(SHA-256)이 있습니다. 바뀌거나 중간에서 제거, 삽입, 이동된 항목을 찾아 알려 줍니다.',
  showsNot: '알 수 없는 것',
  showsNotText:
    '지문에는 서명이 없습니다. 로그 전체를 다시 쓰거나 끝을 잘라 낸 경우는 보고서처럼 다른 곳에 적어 둔 값과 비교해야만 알 수 있습니다.',
  rescueText:
    '저장된 모든 항목, 초안, 표시를 손상 여부와 관계없이 한 파일로 저장합니다. 아무것도 바뀌지 않습니다.',
  head: '체인의 마지막 해시: {{hash}}',
  broken: '로그가 앱 밖에서 변경되었습니다',
  brokenExplained: '해결될 때까지 새로 기록할 수 없습니다. 읽기와 복구용 내보내기는 할 수 있습니다.',
  first: '처음 잘못된 항목: {{seq}}번',
  firstWithClaim: '처음 잘못된 항목: {{seq}}번, 클레임 {{claim}}',
  faults: {
    gap: '여기에 있어야 할 항목이 없습니다.',
    'not-linked': '이 항목이 앞 항목과 이어지지 않습니다.',
    changed: '이 항목이 기록된 내용과 다릅니다.',
  },
  checkAgain: '다시 확인',
  rescue: '복구용으로 내보내기',
  rescued: '복구용 사본을 저장했습니다.',
  otherWindow: '다른 창에서 더 새로운 버전이 열렸습니다. 계속하려면 이 창을 새로 고치세요.',
  reload: '새로 고침',
} satisfies Texts<typeof en>
