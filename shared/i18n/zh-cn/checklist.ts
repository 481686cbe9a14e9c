import type { checklist as en } from '../en/checklist.ts'
import type { Texts } from '../texts.ts'

export const checklist = {
  rule: {
    poe: '每个关联都需要执行证明 (PoE)，而且必须属于本申报：客户、租户和工作都相同。文件有误视为缺失。',
    acknowledgment: 'PoE 上必须有客户的签名。仅有合作伙伴的签名不够。',
    dates: 'PoE 必须有日期，且相对于申报不能过旧：客户确认的日期须在提交前 12 个月之内。',
    solution: 'PoE 须足够详细地描述合作伙伴为客户已做或将做的工作。',
    products: '申报的每个产品或工作负荷都必须在 PoE 中写明。',
  },
  asks: {
    'poe-pertains': '该文件是执行证明吗？与本申报有关吗？',
    'poe-customer-matches': '客户、租户和域与申报一致吗？',
    'poe-beyond-referral':
      '公共部门：除 FastTrack 推荐邮件外是否还有其他文件？仅有邮件在此不够；补齐含声明的完整 PoE 后，以原日期为准。',
    'customer-signed': '客户签名了吗？',
    'public-sector-disclosure': '美国或波多黎各的公共部门：已签名的 PoE 是否包含公共部门披露 (PSD)？',
    'dates-present': '签名旁或正文中有日期吗？',
    'dates-within-limit': '客户确认的日期是否在提交前 12 个月之内？',
    'work-described': '是否描述了工作：做了什么、为谁做、如何做？',
    'work-by-partner': '工作是由该合作伙伴完成的吗？',
    'workloads-named': '每个申报的工作负荷是否都写明了名称？',
    'workloads-per-line': '每个工作负荷是否写在各自的工作条目中，而不只出现在标题里？',
    'product-names': '即使勾选了“业务应用程序”，每个申报的产品是否都写明了名称？',
    'subscriptions-match': '写明的产品与申报的订阅相符吗？',
    'revenue-seller': '是否写明了 Dynamics 解决方案销售人员？',
    'revenue-customer': '是否写明了客户？',
    'revenue-isv': '是否写明了 ISV 产品或解决方案？',
  },
  notes: {
    label: '不构成不符合的理由',
    'template-not-required': 'Microsoft 模板是推荐而非必需：其他文件只要包含所要求的全部内容即可。',
    'referral-mail': '商业客户的 FastTrack 推荐邮件，在完整 PoE 到来之前可作为初始 PoE。',
    'disclosure-elsewhere': '公共部门声明仅就美国和波多黎各有明文规定；奖励计划一般也检查印度的公共部门。',
    'forward-looking':
      '已签名的工作说明书 (SOW) 描述的是尚未进行的工作，仅凭这一点不算不符合；合作伙伴可以在签名后立即申报。',
    'partial-products':
      '如果 PoE 只支持部分产品或工作负荷，请要求合作伙伴移除其余部分，而不是判定整个申报不符合。',
  },
  source: '来源：{{source}}',
  recommendation: {
    'all-met': '五项全部符合。',
    'findings-open': '有项目尚未符合，合作伙伴仍可补充。',
    'some-products-unsupported': 'PoE 只能支持部分申报产品；合作伙伴可以移除其余产品。',
    'still-open-after-request': '已要求过合作伙伴，但项目仍不符合。',
    'dispute-not-met': '提出争议后项目仍不符合，而对争议的答复是最终的。',
  },
} satisfies Texts<typeof en>
