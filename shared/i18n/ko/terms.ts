import type { terms as en } from '../en/terms.ts'
import type { Texts } from '../texts.ts'

export const terms = {} satisfies Texts<typeof en>
