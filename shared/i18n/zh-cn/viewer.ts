import type { viewer as en } from '../en/viewer.ts'
import type { Texts } from '../texts.ts'

export const viewer = {} satisfies Texts<typeof en>
