import type { standing as en } from '../en/standing.ts'
import type { Texts } from '../texts.ts'

export const standing = {
  title: '期限与权限',
  hint: '按设置中的日历计算：{{country}}，{{zone}}。',
  clock: {
    term: '期限',
    due: '截止 {{due}}',
    between: '来源不一致，截止时间在 {{due}} 与 {{latest}} 之间',
    over: '已于 {{due}} 到期',
    none: '没有正在计时的期限。',
    assessed: '已于 {{due}} 到期；已送交奖励评估',
    told: '期限已于 {{due}} 结束，早于案例包的导出时间，而申报仍在等待。此处不予拒绝。',
    usedBusiness: '已用 {{used}} / {{limit}} 个工作小时',
    usedHours: '已用 {{used}} / {{limit}} 小时',
  },
  overall: {
    term: '总决定期限',
    used: '已用 {{used}} / {{limit}} 个工作小时（不含合作伙伴的时间）',
    usedWithoutLimit: '已用 {{used}} 个工作小时（不含合作伙伴的时间）；文件未规定上限',
    usedDays: '已用 {{used}} / {{limit}} 小时（不含合作伙伴的时间）',
    due: '截止 {{due}}',
    between: '来源不一致，截止时间在 {{due}} 与 {{latest}} 之间',
    state: {
      running: '计时中',
      breached: '已逾期',
      paused: '等待合作伙伴期间暂停',
      stopped: '已决定',
    },
  },
  edit: {
    term: '合作伙伴可更改',
    all: '草稿可全部更改',
    none: '此状态下不可更改',
    field: {
      mpnId: 'MPN ID',
      products: '产品',
      'customer-contact': '客户联系人',
      'partner-contact': '合作伙伴联系人',
    },
    fixed: '租户和活动不能更改：如有错误，按合作伙伴请求拒绝并新建申报。',
    attach: '可以添加 PoE。',
  },
  dispute: {
    term: '争议',
    open: '合作伙伴可在 {{until}} 之前提出争议。',
    once: '只能提出一次。',
    uncounted: '文件未规定次数。',
    'dispute-used': '已关闭：唯一一次争议已用完。',
    'dispute-window-over': '已关闭：30 天已过。',
    'rejected-final': '已关闭：这是最终拒绝。',
    after: '余下的办法是用更新的 PoE 新建关联。',
  },
  roles: {
    term: '合作伙伴中谁可以操作',
    create: '创建申报：{{roles}} [{{source}}]',
    manage: '答复、编辑和争议：{{roles}} [{{source}}]',
    read: '查看概述：{{roles}} [{{source}}]',
    unseen: '案例包没有说明创建者的角色。',
  },
  competing: {
    term: '竞争申报',
    text: '首次审核应在 {{days}} 个工作日内完成；之后申报可继续处于审核状态，文件未规定上限。',
  },
  deadline: {
    term: '申报期限',
    text: '自交易之日起 {{days}} 天；案例包中没有交易日期。',
  },
  disagree: '文件不一致：{{readings}}。此处采用：{{reading}}。',
  about: '{{topic}}。{{said}}',
} satisfies Texts<typeof en>
