/** Starts the built app under the double: the real bundles of main process and preload, windows in a real Chromium. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Electron from 'electron'
import { findChromium } from '../../build/find-chromium.ts'
import { nameDouble } from './current.ts'
import type { DesktopApp, StartOptions } from './desktop-app.ts'
import type { ElectronDouble } from './double.ts'
import { createDouble } from './double.ts'
import type { Area } from './parts.ts'
import { dropProcessListeners, watchProcessListeners } from './process-listeners.ts'
import { resolveElectronToDouble } from './resolve-electron.ts'

interface DoubleOptions extends StartOptions {
  readonly displays?: readonly Area[]
  readonly keychain?: string
}

const appFolder = join(import.meta.dirname, '../..')
const usualDisplays = [{ x: 0, y: 0, width: 1920, height: 1040 }]
let starts = 0

export async function startDouble(options: DoubleOptions): Promise<DesktopApp> {
  const double = await runMain(options)
  const [window] = double.BrowserWindow.getAllWindows()
  if (!window) throw new Error('The app ended without a window')
  const page = await window.webContents.attach()
  await page.waitForLoadState('load')
  return {
    get page() {
      return window.webContents.page ?? page
    },
    evaluate: async (task, argument) => task(double as unknown as typeof Electron, argument),
    async startAgain(args) {
      const second = await runMain({ ...options, args })
      await second.app.ended
    },
    async close() {
      // A page that is closed between asking and being answered breaks Playwright's own bookkeeping.
      await (window.webContents.page ?? page).waitForLoadState('networkidle').catch(() => undefined)
      for (const open of double.BrowserWindow.getAllWindows()) open.close()
      await double.app.ended
    },
  }
}

/** Imports the main bundle, as Electron does, and waits for its window or its end. */
async function runMain({
  profile,
  args: more = [],
  displays = usualDisplays,
  keychain = 'gnome_libsecret',
}: DoubleOptions) {
  const args = [`--user-data-dir=${profile}`, ...more]
  resolveElectronToDouble()
  watchProcessListeners()
  const number = String(++starts)
  const chromium = await findChromium()
  const double = createDouble({ profile, args, appFolder, chromium, displays, keychain })
  nameDouble(number, double)
  void double.app.ended.then(() => dropProcessListeners(number))
  const argv = process.argv
  process.argv = ['electron', appFolder, ...args]
  try {
    const windowOrEnd = firstWindowOrEnd(double)
    await import(`${pathToFileURL(join(appFolder, 'out/main/index.mjs')).href}?double=${number}`)
    await windowOrEnd
  } finally {
    process.argv = argv
  }
  return double
}

function firstWindowOrEnd(double: ElectronDouble): Promise<unknown> {
  const loaded = new Promise<void>(resolve =>
    double.app.once('browser-window-created', (_event, window) =>
      window.webContents.once('did-finish-load', () => resolve()),
    ),
  )
  return Promise.race([loaded, double.app.ended])
}
