import type { reasons as en } from '../en/reasons.ts'
import type { Texts } from '../texts.ts'

export const reasons = {
  request: {
    'missing-all-poe': '缺少文件：上传了错误的文件，或文件与此申报无关。',
    'missing-customer-acknowledgment': 'PoE 上没有客户签名。',
    'missing-or-old-dates': '缺少日期，或相对于申报过旧。',
    'missing-partner-solution': '对工作的说明不足，或文档中没有说明。',
    'missing-products': 'PoE 未包含所申报的产品或工作负荷。',
  },
  rejection: {
    'partner-request': '合作伙伴要求拒绝。',
    'customer-decline': '批准之后，客户不同意该关联。',
    'insufficient-poe': '每个关联都需要 PoE，而提供的内容不足。',
    'missing-customer-consent': 'PoE 上仍没有客户确认。',
    'missing-products': 'PoE 中仍没有所申报的产品或工作负荷。',
    'no-partner-response': '合作伙伴未按时回应要求。',
    'poe-unavailable': '此申报仍没有 PoE。',
  },
} satisfies Texts<typeof en>
