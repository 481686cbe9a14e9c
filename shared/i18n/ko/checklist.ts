import type { checklist as en } from '../en/checklist.ts'
import type { Texts } from '../texts.ts'

export const checklist = {
  rule: {
    poe: '모든 연결에는 실행 증명(PoE)이 필요합니다. 이 클레임의 것이어야 합니다. 즉, 고객과 테넌트와 작업이 같아야 합니다. 잘못된 파일은 누락으로 봅니다.',
    acknowledgment: 'PoE에 고객의 서명이 있어야 합니다. 파트너의 서명만으로는 충분하지 않습니다.',
    dates:
      'PoE에 날짜가 있어야 하고, 클레임을 기준으로 오래되지 않아야 합니다. 고객 확인의 날짜는 제출 전 12개월 이내여야 합니다.',
    solution: '파트너가 고객을 위해 수행했거나 수행할 작업을 알아볼 수 있을 만큼 자세히 설명해야 합니다.',
    products: '클레임의 모든 제품 또는 워크로드가 PoE에 이름으로 나와야 합니다.',
  },
  asks: {
    'poe-pertains': '파일이 실행 증명이며 이 클레임과 관련이 있습니까?',
    'poe-customer-matches': '고객, 테넌트, 도메인이 클레임과 같습니까?',
    'poe-beyond-referral':
      '공공 부문: FastTrack 추천 메일 외의 문서가 있습니까? 여기서는 메일만으로 부족하며, 고지가 담긴 전체 PoE가 오면 원래 날짜가 인정됩니다.',
    'customer-signed': '고객이 서명했습니까?',
    'public-sector-disclosure':
      '미국 또는 푸에르토리코의 공공 부문: 서명된 PoE에 공공 부문 고지(PSD)가 있습니까?',
    'dates-present': '서명 옆이나 본문에 날짜가 있습니까?',
    'dates-within-limit': '고객 확인이 제출일보다 12개월 넘게 오래되지 않았습니까?',
    'work-described': '무엇을, 누구를 위해, 어떻게 했는지 작업이 설명되어 있습니까?',
    'work-by-partner': '이 파트너가 수행한 작업입니까?',
    'workloads-named': '클레임한 모든 워크로드의 이름이 있습니까?',
    'workloads-per-line': '각 워크로드가 제목만이 아니라 해당 작업 항목마다 나옵니까?',
    'product-names': '“비즈니스 애플리케이션”에 표시한 경우에도 클레임한 모든 제품의 이름이 있습니까?',
    'subscriptions-match': '언급된 제품이 클레임의 구독과 맞습니까?',
    'revenue-seller': 'Dynamics 솔루션 판매자의 이름이 있습니까?',
    'revenue-customer': '고객의 이름이 있습니까?',
    'revenue-isv': 'ISV 제품 또는 솔루션의 이름이 있습니까?',
  },
  notes: {
    label: '미충족 사유가 아닌 것',
    'template-not-required':
      'Microsoft 템플릿은 권장 사항이며 필수가 아닙니다. 요구되는 내용이 모두 있으면 다른 문서도 인정됩니다.',
    'referral-mail': '상업 고객의 FastTrack 추천 메일은 전체 PoE가 올 때까지 임시 PoE로 인정됩니다.',
    'disclosure-elsewhere':
      '공공 부문 고지(PSD)는 미국과 푸에르토리코에 대해서만 문서에 있습니다. 인센티브 일반은 인도의 공공 부문도 확인합니다.',
    'forward-looking':
      '앞으로 할 작업에 대한 서명된 작업 명세서(SOW)라는 이유만으로 미충족이 되지는 않습니다. 파트너는 서명 직후 클레임할 수 있습니다.',
    'partial-products':
      'PoE가 제품 또는 워크로드의 일부만 뒷받침하면, 클레임 전체를 거부하지 말고 파트너에게 나머지를 제거하도록 요청하십시오.',
  },
  source: '출처: {{source}}',
  recommendation: {
    'all-met': '다섯 항목이 모두 충족되었습니다.',
    'findings-open': '충족되지 않은 항목이 있으며, 파트너가 아직 보완할 수 있습니다.',
    'some-products-unsupported':
      'PoE가 클레임한 제품의 일부만 뒷받침합니다. 파트너가 나머지를 제거할 수 있습니다.',
    'still-open-after-request': '이미 파트너에게 요청했지만 항목이 여전히 충족되지 않았습니다.',
    'dispute-not-met': '이의 제기 후에도 항목이 충족되지 않았으며, 이의 제기에 대한 답변은 최종입니다.',
  },
} satisfies Texts<typeof en>
