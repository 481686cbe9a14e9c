import type { standing as en } from '../en/standing.ts'
import type { Texts } from '../texts.ts'

export const standing = {
  title: '기한 및 권한',
  hint: '설정의 달력으로 계산: {{country}}, {{zone}}',
  clock: {
    term: '기한',
    due: '기한 {{due}}',
    between: '출처가 서로 달라 {{due}}에서 {{latest}} 사이가 기한',
    over: '{{due}}에 기한이 지남',
    none: '진행 중인 기한이 없습니다.',
    assessed: '{{due}}에 기한이 지남, 인센티브 평가로 보냄',
    told: '기한은 사례 묶음을 내보내기 전인 {{due}}에 지났지만 클레임은 그대로 대기 상태였습니다. 여기서는 거부하지 않습니다.',
    usedBusiness: '업무 시간 {{limit}}시간 중 {{used}}시간 사용',
    usedHours: '{{limit}}시간 중 {{used}}시간 사용',
  },
  overall: {
    term: '전체 결정 기간',
    used: '파트너의 시간을 빼고 업무 시간 {{limit}}시간 중 {{used}}시간 사용',
    usedWithoutLimit: '파트너의 시간을 빼고 업무 시간 {{used}}시간 사용, 문서에 한도 없음',
    usedDays: '파트너의 시간을 빼고 {{limit}}시간 중 {{used}}시간 사용',
    due: '기한 {{due}}',
    between: '출처가 서로 달라 {{due}}에서 {{latest}} 사이가 기한',
    state: {
      running: '진행 중',
      breached: '기한 초과',
      paused: '파트너 차례이므로 멈춤',
      stopped: '결정됨',
    },
  },
  edit: {
    term: '파트너가 바꿀 수 있는 항목',
    all: '초안이므로 모두',
    none: '이 상태에서는 없음',
    field: {
      mpnId: 'MPN ID',
      products: '제품',
      'customer-contact': '고객 연락처',
      'partner-contact': '파트너 연락처',
    },
    fixed: '테넌트와 활동은 바꿀 수 없습니다. 잘못되었으면 파트너 요청으로 거부하고 새 클레임을 만듭니다.',
    attach: 'PoE를 추가할 수 있습니다.',
  },
  dispute: {
    term: '이의 제기',
    open: '파트너가 {{until}}까지 이의를 제기할 수 있습니다.',
    once: '한 번만 가능합니다.',
    uncounted: '횟수는 문서에 없습니다.',
    'dispute-used': '닫힘: 한 번뿐인 이의 제기를 이미 사용했습니다.',
    'dispute-window-over': '닫힘: 30일이 지났습니다.',
    'rejected-final': '닫힘: 최종 거부되었습니다.',
    after: '남은 방법은 업데이트한 PoE로 새로 연결하는 것입니다.',
  },
  roles: {
    term: '파트너 측에서 할 수 있는 역할',
    create: '클레임 만들기: {{roles}} [{{source}}]',
    manage: '응답, 편집 및 이의 제기: {{roles}} [{{source}}]',
    read: '개요 읽기: {{roles}} [{{source}}]',
    unseen: '사례 묶음에는 만든 사람의 역할이 없습니다.',
  },
  competing: {
    term: '경쟁하는 클레임',
    text: '첫 검토는 영업일 기준 {{days}}일 이내입니다. 그 뒤에는 검토 중으로 더 오래 남을 수 있으며, 상한은 문서에 없습니다.',
  },
  deadline: {
    term: '클레임 기한',
    text: '거래일부터 {{days}}일이며, 거래일은 사례 묶음에 없습니다.',
  },
  disagree: '문서가 서로 다릅니다: {{readings}}. 여기서 따르는 규정: {{reading}}.',
  about: '{{topic}}. {{said}}',
} satisfies Texts<typeof en>
