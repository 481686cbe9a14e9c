/** What `import … from 'electron'` gets in tests: the double of this start of the app (see current.ts). */
import { doubleOf } from './current.ts'

const double = doubleOf(new URL(import.meta.url).searchParams.get('double'))

export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell } =
  double

// Libraries import the module as a whole.
// biome-ignore lint/style/noDefaultExport: the real module has one
export default double
