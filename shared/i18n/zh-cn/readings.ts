import type { readings as en } from '../en/readings.ts'
import type { Texts } from '../texts.ts'

export const readings = {
  topic: {
    review: '审核时间',
    customerOptOut: '客户可拒绝的期限',
    overall: '总决定期限',
    decline: '期限过后的拒绝',
    consent: '何时询问客户',
    edit: '提交后的编辑',
    disputeAnswer: '争议后再次要求补充',
    alreadyClaimed: '已被申报的订阅',
    activeOrGrace: '订阅既非有效也不在宽限期',
    creator: '谁可以创建申报',
  },
  review: {
    range: '5 至 14 个工作日',
    '5-business-days': '5 个工作日',
    '14-business-days': '14 个工作日',
  },
  customerOptOut: {
    range: '7 天或 5 个工作日，以较晚者为准',
    '7-days': '7 天',
    '5-business-days': '5 个工作日',
  },
  overall: {
    range: '10 天或 10 个工作日，以较晚者为准',
    '10-days': '10 天',
    '10-business-days': '10 个工作日',
  },
  decline: { 'within-window': '不再可以', 'any-time': '随时可以' },
  consent: { 'after-approval': '批准之后', 'on-submission': '自提交起' },
  edit: {
    never: '不可编辑',
    'submitted-and-partner-action': '“已提交”和“需要合作伙伴操作”时',
    'partner-action': '仅“需要合作伙伴操作”时',
  },
  disputeAnswer: { final: '不可以，答复为最终结果', 'may-ask-again': '可以' },
  alreadyClaimed: { error: '错误', warning: '警告，由各合作伙伴的证明比较决定' },
  activeOrGrace: { 'during-claim': '错误，申报流程在此停止', 'after-claim': '警告，申报之后检查' },
  creator: { 'admin-only': '仅奖励管理员', 'admin-or-user': '奖励管理员或奖励用户' },
  printed: '{{reading}} [{{source}}]',
  asPrinted: '按文件原文：{{choice}}',
} satisfies Texts<typeof en>
