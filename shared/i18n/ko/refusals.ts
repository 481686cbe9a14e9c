import type { refusals as en } from '../en/refusals.ts'
import type { Texts } from '../texts.ts'

export const refusals = {} satisfies Texts<typeof en>
