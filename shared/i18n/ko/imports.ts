import type { imports as en } from '../en/imports.ts'
import type { Texts } from '../texts.ts'

export const imports = {} satisfies Texts<typeof en>
