import type { review as en } from '../en/review.ts'
import type { Texts } from '../texts.ts'

export const review = {} satisfies Texts<typeof en>
