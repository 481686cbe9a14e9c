import type { threads as en } from '../en/threads.ts'
import type { Texts } from '../texts.ts'

export const threads = {} satisfies Texts<typeof en>
