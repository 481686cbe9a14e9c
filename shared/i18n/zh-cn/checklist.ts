import type { checklist as en } from '../en/checklist.ts'
import type { Texts } from '../texts.ts'

export const checklist = {} satisfies Texts<typeof en>
