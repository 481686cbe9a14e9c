import type { decision as en } from '../en/decision.ts'
import type { Texts } from '../texts.ts'

export const decision = {} satisfies Texts<typeof en>
