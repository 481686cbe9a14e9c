import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '日志完整性',
  checking: '正在检查日志：{{done}} / {{total}} 条',
  soundTitle: '日志与记录时一致',
  soundText_one: '已检查 {{count}} 条，{{at}}。',
  soundText_other: '已检查 {{count}} 条，{{at}}。',
  banner: '本机上的日志在应用之外被更改（第 {{seq}} 条）。可以阅读，但无法记录。',
  details: '详细信息',
  headHint: '请与报告中的值比较：如果相同，则该报告所依据的日志没有改变。',
  copyHead: '复制该值',
  copied: '该值已复制到剪贴板。',
  shows: '此检查能说明什么',
  showsText:
    '每个条目都带有自身内容和前一条目的指纹 (SHA-256)。被更改、从中间移除、插入或移动的条目会被找到并指出。',
  showsNot: '此检查不能说明什么',
  showsNotText:
    '指纹没有签名。如果有人重写整个日志或截去末尾，只有与写在别处（例如报告中）的值比较才能发现。',
  rescueText: '将存储的所有条目、草稿和标记按原样（无论是否损坏）保存为一个文件。不会更改任何内容。',
  head: '链尾哈希：{{hash}}',
  broken: '日志在应用之外被改动',
  brokenExplained: '问题解决之前不能写入新记录，但仍可阅读并导出用于恢复。',
  first: '第一条有问题的记录：第 {{seq}} 条',
  firstWithClaim: '第一条有问题的记录：第 {{seq}} 条，申报 {{claim}}',
  faults: {
    gap: '此处缺少一条记录。',
    'not-linked': '这条记录与前一条不相连。',
    changed: '这条记录与当时写入的不同。',
  },
  checkAgain: '重新检查',
  rescue: '导出用于恢复',
  rescued: '恢复副本已保存。',
  otherWindow: '另一个窗口打开了更新的版本。请重新加载此窗口。',
  reload: '重新加载',
} satisfies Texts<typeof en>
