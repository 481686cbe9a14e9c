import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '로그 무결성',
  checking: '로그 확인 중: 항목 {{total}}개 중 {{done}}개',
  sound: '로그가 기록된 그대로입니다. 항목 {{count}}개, {{at}}에 확인했습니다.',
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
  blocked: '이전 창이 데이터베이스를 쓰고 있습니다. 앱의 다른 창을 닫으세요.',
  reload: '새로 고침',
} satisfies Texts<typeof en>
