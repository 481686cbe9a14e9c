/**
 * The second window, for a second screen: the same app on the same profile, at a comparison. There is one; asked for
 * again it goes to the new comparison and comes to the front. It ends with the main window, and where its page dies.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import type { PoppedOut } from '../../shared/bridge/host.ts'
import { startAddress } from '../app-address.ts'

export interface PopOutParts {
  readonly main: BrowserWindow
  open(options: BrowserWindowConstructorOptions): BrowserWindow
}

export interface PopOuts {
  show(at: PoppedOut): Promise<void>
  /** The window whose page this is; the main one where nobody else's it is. */
  of(page: number | undefined): BrowserWindow
  all(): readonly BrowserWindow[]
}

export function createPopOuts({ main, open }: PopOutParts): PopOuts {
  let second: BrowserWindow | null = null
  main.once('closed', () => second?.destroy())

  const create = () => {
    const window = open({ width: 1280, height: 900, title: 'Proofdesk' })
    window.once('ready-to-show', () => window.show())
    window.on('page-title-updated', event => event.preventDefault())
    window.webContents.on('render-process-gone', () => window.destroy())
    window.once('closed', () => {
      second = null
    })
    return window
  }
  return {
    async show({ place, claims }) {
      const isNew = second === null
      second ??= create()
      await second.loadURL(`${startAddress}#/${place}/${claims.join(',')}`)
      if (!isNew) second.focus()
    },
    of: page => (second !== null && second.webContents.id === page ? second : main),
    all: () => (second ? [main, second] : [main]),
  }
}
