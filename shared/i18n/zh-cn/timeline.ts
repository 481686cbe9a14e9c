import type { timeline as en } from '../en/timeline.ts'
import type { Texts } from '../texts.ts'

export const timeline = {} satisfies Texts<typeof en>
