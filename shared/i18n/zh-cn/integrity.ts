import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '日志完整性',
  checking: '正在验证日志：{{done}} / {{total}} 条',
  soundTitle: '日志与记录时一致',
  soundText_one: '已验证 {{count}} 条，{{at}}。',
  soundText_other: '已验证 {{count}} 条，{{at}}。',
  brokenTitle: '日志在第 {{seq}} 条处损坏',
  brokenOnClaim: '该条目属于申报 {{claim}}。',
  readOnly: '问题解决之前不再写入新内容，但仍可阅读全部内容。请保存救援副本，然后寻求帮助。',
  banner: '本机上的日志在第 {{seq}} 条处损坏。可以阅读，但无法记录。',
  details: '详细信息',
  fault: {
    gap: '它之前缺少一个条目。',
    'not-linked': '它与前一条目不衔接：有条目被移除、调换或插入。',
    changed: '其内容与记录时不同。',
  },
  head: '链的末端值',
  headHint: '请与报告中的末端值比较：如果相同，则该报告所依据的日志没有改变。',
  copyHead: '复制末端值',
  copied: '末端值已复制到剪贴板。',
  shows: '此验证能说明什么',
  showsText:
    '每个条目都带有自身内容和前一条目的指纹 (SHA-256)。被更改、从中间移除、插入或移动的条目会被找到并指出。',
  showsNot: '此验证不能说明什么',
  showsNotText:
    '指纹没有签名。如果有人重写整个日志或截去末尾，只有与写在别处（例如报告中）的末端值比较才能发现。',
  check: '立即验证',
  rescue: '保存救援副本',
  rescueText: '将存储的所有条目、草稿和标记按原样（无论是否损坏）保存为一个文件。不会更改任何内容。',
  rescued: '救援副本已保存。',
} satisfies Texts<typeof en>
