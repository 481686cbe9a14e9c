import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {} satisfies Texts<typeof en>
