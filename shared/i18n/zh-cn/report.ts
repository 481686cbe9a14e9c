import type { report as en } from '../en/report.ts'
import type { Texts } from '../texts.ts'

export const report = {} satisfies Texts<typeof en>
