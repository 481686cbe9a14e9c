import type { safety as en } from '../en/safety.ts'
import type { Texts } from '../texts.ts'

export const safety = {
  copy: {
    title: '日志的第二份副本',
    starting: '正在查看第二份副本的进度…',
    complete: '完整：日志的每个条目都在其中',
    behind_one: '落后 {{count}} 条',
    behind_other: '落后 {{count}} 条',
    failing: '自 {{since}} 起无法写入',
    elsewhere: '由另一个 Proofdesk 窗口写入',
    disagrees: '从第 {{seq}} 条起与日志不同',
    verified_one: '已完整读取并核对 {{count}} 条，{{at}}。',
    verified_other: '已完整读取并核对 {{count}} 条，{{at}}。',
    mended: '发现其中有损坏（文件 {{segment}}，第 {{line}} 行）并已修复：此后的所有条目已从日志重新写入。',
    explained:
      '条目保存后会立即写入数据库之外的另一个文件。如果数据库丢失或损坏，下次启动时会从中恢复条目。草稿、设置和文档不在其中；文档有自己的存储。',
    save: '保存第二份副本…',
    saved: '第二份副本已保存。',
  },
  failingBanner: '条目已保存，但自 {{since}} 起无法写入第二份副本。{{reason}}',
  disagreesBanner:
    '日志与第二份副本从第 {{seq}} 条起不同。两者均保持原样；可以阅读，但无法记录。请保存两者并寻求帮助。',
  restored: {
    lost_one: '本机的数据库已丢失。已从第二份副本恢复 {{count}} 条，截至 {{at}}。',
    lost_other: '本机的数据库已丢失。已从第二份副本恢复 {{count}} 条，截至 {{at}}。',
    tail_one: '本机的数据库缺少条目。已从第二份副本恢复 {{count}} 条，截至 {{at}}。',
    tail_other: '本机的数据库缺少条目。已从第二份副本恢复 {{count}} 条，截至 {{at}}。',
    notIn: '草稿不在第二份副本中；在浏览器中设置也不在其中：请检查你的姓名。',
    documents_one: '缺少 {{count}} 个文档：请再次打开其案例包。',
    documents_other: '缺少 {{count}} 个文档：请再次打开其案例包。',
    fault: '第二份副本在第 {{after}} 条之后（文件 {{segment}}，第 {{line}} 行）损坏：之后的内容不在这里。',
    dismiss: '我已阅读',
  },
  disk: {
    low: '此磁盘仅剩 {{free}}。在有空间之前暂停打开案例包；判定仍会保存。',
    critical: '此磁盘仅剩 {{free}}。无法存储文档；判定仍会保存。请尽快释放空间。',
  },
  start: {
    restoringTitle: '正在恢复你的条目',
    restoringText: '本机的数据库缺少第二份副本中的条目。正在恢复；不会更改其他任何内容。',
    progress: '已读取第二份副本的 {{percent}}%',
    rows: '正在重新生成队列…',
    stop: '停止',
    stoppedTitle: '恢复已停止',
    stoppedText: '日志尚不完整，因此无法在其上记录。已恢复的条目会保留；可随时继续。',
    goOn: '继续',
    partlyTitle_one: '可以恢复 {{count}} 条',
    partlyTitle_other: '可以恢复 {{count}} 条',
    partlyText:
      '本机的数据库缺少条目，其第二份副本在第 {{after}} 条之后（文件 {{segment}}，第 {{line}} 行）损坏。请先保存第二份副本：之后的内容也许仍可人工读取。继续后将在第 {{after}} 条之后记录。',
    damagedTitle: '本机的数据库已损坏',
    damagedText:
      '无法打开或读取。第二份副本仍在，最后一条为 {{at}}。请先保存它。然后可以将条目恢复到新的数据库；损坏的数据库会另行保留在磁盘上。',
    setAside: '将条目恢复到新的数据库',
    setAsideHint: '保存第二份副本之后才可进行。',
    unknownTitle: '不清楚这里是否有申报',
    unknownText: '数据库是空的，而能够确认的第二份副本无法读取。没有任何更改。请检查磁盘后重试。',
  },
} satisfies Texts<typeof en>
