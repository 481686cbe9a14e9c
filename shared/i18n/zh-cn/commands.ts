import type { commands as en } from '../en/commands.ts'
import type { Texts } from '../texts.ts'

export const commands = {} satisfies Texts<typeof en>
