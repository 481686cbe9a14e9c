import type { history as en } from '../en/history.ts'
import type { Texts } from '../texts.ts'

export const history = {} satisfies Texts<typeof en>
