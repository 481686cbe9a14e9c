import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '日志完整性',
  checking: '正在检查日志：{{done}} / {{total}} 条',
  sound: '日志与记录时一致。共 {{count}} 条，检查于 {{at}}。',
  head: '链尾哈希：{{hash}}',
  broken: '日志在应用之外被改动',
  brokenExplained: '问题解决之前不能写入新记录，但仍可阅读并导出用于恢复。',
  first: '第一条有问题的记录：第 {{seq}} 条',
  firstWithClaim: '第一条有问题的记录：第 {{seq}} 条，申领 {{claim}}',
  faults: {
    gap: '此处缺少一条记录。',
    'not-linked': '这条记录与前一条不相连。',
    changed: '这条记录与当时写入的不同。',
  },
  checkAgain: '重新检查',
  rescue: '导出用于恢复',
  rescued: '恢复副本已保存。',
  otherWindow: '另一个窗口打开了更新的版本。请重新加载此窗口。',
  blocked: '旧窗口正在使用数据库。请关闭应用的其他窗口。',
  reload: '重新加载',
} satisfies Texts<typeof en>
