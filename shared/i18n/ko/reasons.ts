import type { reasons as en } from '../en/reasons.ts'
import type { Texts } from '../texts.ts'

export const reasons = {
  request: {
    'missing-all-poe': '파일이 없습니다. 잘못된 파일이 업로드되었거나 이 클레임과 관련이 없습니다.',
    'missing-customer-acknowledgment': '고객 서명이 PoE에 없습니다.',
    'missing-or-old-dates': '날짜가 없거나 클레임에 비해 오래되었습니다.',
    'missing-partner-solution': '작업에 대한 설명이 부족하거나 문서에 포함되어 있지 않습니다.',
    'missing-products': 'PoE에 클레임 대상 제품이나 워크로드가 포함되어 있지 않습니다.',
  },
  rejection: {
    'partner-request': '파트너가 거부를 요청했습니다.',
    'customer-decline': '승인 후 고객이 연결에 동의하지 않았습니다.',
    'insufficient-poe': '모든 연결에는 PoE가 필요하며, 제출된 내용이 충분하지 않습니다.',
    'missing-customer-consent': 'PoE에 고객 확인이 여전히 없습니다.',
    'missing-products': '클레임한 제품이나 워크로드가 여전히 PoE에 없습니다.',
    'no-partner-response': '파트너가 기한 내에 요청에 응답하지 않았습니다.',
    'poe-unavailable': '이 클레임의 PoE가 여전히 없습니다.',
  },
} satisfies Texts<typeof en>
