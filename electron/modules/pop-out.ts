/**
 * The second window, for a second screen: the same app on the same profile, at a comparison. There is one; asked for
 * again it goes to the new comparison and comes to the front. It ends with the main window, and where its page dies.
 */
import type { BrowserWindow } from 'electron'
import type { PoppedOut } from '../../shared/bridge/host.ts'
import { startAddress } from '../app-address.ts'
import { createWindow, noticesTo, type WindowClass } from './window.ts'

type Tell = ReturnType<typeof noticesTo>

export interface PopOuts {
  show(at: PoppedOut): Promise<void>
  /** The window whose page this is; the main one where nobody else's it is. */
  of(page: number | undefined): BrowserWindow
  /** To both pages. */
  tell: Tell
  /** To the page that the person works in: the menu is one for both. */
  tellInUse: Tell
}

export interface PopOutParts {
  readonly main: BrowserWindow
  readonly Window: WindowClass
  readonly preload: string
}

export function createPopOuts({ main, Window, preload }: PopOutParts): PopOuts {
  let second: BrowserWindow | null = null
  let inUse = main
  main.once('closed', () => second?.destroy())
  main.on('focus', () => {
    inUse = main
  })

  const create = () => {
    const size = { width: 1280, height: 900, title: 'Proofdesk' }
    const window = createWindow(Window, { kind: 'main', preload }, size)
    window.once('ready-to-show', () => window.show())
    window.on('page-title-updated', event => event.preventDefault())
    window.webContents.on('render-process-gone', () => window.destroy())
    window.on('focus', () => {
      inUse = window
    })
    window.once('closed', () => {
      second = null
      inUse = main
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
    tell(notice, body) {
      noticesTo(main)(notice, body)
      if (second) noticesTo(second)(notice, body)
    },
    tellInUse: (notice, body) => noticesTo(inUse)(notice, body),
  }
}
