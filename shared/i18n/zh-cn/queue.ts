import type { queue as en } from '../en/queue.ts'
import type { Texts } from '../texts.ts'

export const queue = {} satisfies Texts<typeof en>
