import type { readings as en } from '../en/readings.ts'
import type { Texts } from '../texts.ts'

export const readings = {
  topic: {
    review: '검토 기간',
    customerOptOut: '고객이 거부할 수 있는 기간',
    overall: '전체 결정 기간',
    decline: '그 기간이 지난 뒤의 거부',
    consent: '고객에게 묻는 시점',
    edit: '제출 후 편집',
    disputeAnswer: '이의 제기 후 다시 요청',
    alreadyClaimed: '이미 클레임된 구독',
    activeOrGrace: '활성 또는 유예 상태가 아닌 구독',
    creator: '클레임을 만들 수 있는 역할',
  },
  review: {
    range: '영업일 기준 5~14일',
    '5-business-days': '영업일 기준 5일',
    '14-business-days': '영업일 기준 14일',
  },
  customerOptOut: {
    range: '7일 또는 영업일 기준 5일 중 늦은 쪽',
    '7-days': '7일',
    '5-business-days': '영업일 기준 5일',
  },
  overall: {
    range: '10일 또는 영업일 기준 10일 중 늦은 쪽',
    '10-days': '10일',
    '10-business-days': '영업일 기준 10일',
  },
  decline: { 'within-window': '더 이상 불가', 'any-time': '언제든지 가능' },
  consent: { 'after-approval': '승인 후', 'on-submission': '제출 시부터' },
  edit: {
    never: '불가',
    'submitted-and-partner-action': '“제출됨” 및 “파트너 조치 필요” 상태에서',
    'partner-action': '“파트너 조치 필요” 상태에서만',
  },
  disputeAnswer: { final: '불가, 답변이 최종임', 'may-ask-again': '가능' },
  alreadyClaimed: { error: '오류', warning: '경고, 파트너 간 비교로 결정' },
  activeOrGrace: {
    'during-claim': '오류, 클레임 흐름이 여기서 멈춤',
    'after-claim': '경고, 클레임 후에 확인',
  },
  creator: { 'admin-only': '인센티브 관리자만', 'admin-or-user': '인센티브 관리자 또는 인센티브 사용자' },
  printed: '{{reading}} [{{source}}]',
  asPrinted: '문서 그대로: {{choice}}',
} satisfies Texts<typeof en>
