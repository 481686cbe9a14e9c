/**
 * The app's windows. createWindow is the only place that makes one, so the security switches are stated once and a test
 * compares them as a whole. The window remembers its place in a small file that the caller hands in.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, WebPreferences } from 'electron'
import type { NoticeBody, NoticeName } from '../../shared/bridge/channels.ts'
import { startAddress } from '../app-address.ts'
import type { JsonStore } from '../ports.ts'
import { smallestSize, windowPlace } from './window-place.ts'

export type WindowClass = new (options: BrowserWindowConstructorOptions) => BrowserWindow
/** `print` is never shown, runs no script and has no bridge. */
export type WindowKind = { readonly kind: 'main'; readonly preload: string } | { readonly kind: 'print' }

export function createWindow(
  Window: WindowClass,
  kind: WindowKind,
  options: BrowserWindowConstructorOptions = {},
): BrowserWindow {
  return new Window({ ...options, show: false, webPreferences: webPreferences(kind) })
}

/** Each line is a row of the table of security switches in electron/README.md. Defaults are spelled out on purpose. */
function webPreferences(kind: WindowKind): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    // Its dictionaries would be fetched from the network.
    spellcheck: false,
    javascript: kind.kind === 'main',
    ...(kind.kind === 'main' && { preload: kind.preload }),
  }
}

export interface MainWindowParts {
  readonly Window: WindowClass
  readonly preload: string
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
  readonly places: JsonStore
}

/** Not loaded yet: the caller binds what its page will ask for, then calls loadApp. */
export function createMainWindow({ Window, preload, screen, places }: MainWindowParts): BrowserWindow {
  const { maximized, ...bounds } = windowPlace(places.read(), workAreas(screen))
  const window = createWindow(
    Window,
    { kind: 'main', preload },
    { ...bounds, ...minimumSize(), title: 'Proofdesk' },
  )
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  rememberPlace(window, places)
  // The page sets the title through the host; the file name of index.html is not one.
  window.on('page-title-updated', event => event.preventDefault())
  return window
}

export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(startAddress)
}

/** Before it was ever shown it comes by itself, when its page is ready. */
export function bringToFront(window: BrowserWindow): void {
  if (!window.isVisible() && !window.isMinimized()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Sends the page one-way messages of the channel table; to nobody once the window is closed. */
export function noticesTo(window: BrowserWindow) {
  return <Name extends NoticeName>(notice: Name, body: NoticeBody<Name>): void => {
    if (!window.isDestroyed()) window.webContents.send(notice, body)
  }
}

export function onPageLeft(window: BrowserWindow, listener: () => unknown): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) listener()
  })
  window.webContents.on('render-process-gone', listener)
}

function workAreas(screen: MainWindowParts['screen']) {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(display => display.id !== primary.id)
  return [primary, ...others].map(display => display.workArea)
}

function minimumSize(): BrowserWindowConstructorOptions {
  return { minWidth: smallestSize.width, minHeight: smallestSize.height }
}

/** Written at the end of each move, so that a crash or a power cut does not forget it. */
function rememberPlace(window: BrowserWindow, places: JsonStore): void {
  const remember = () => places.write({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  window.on('resized', remember)
  window.on('moved', remember)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
  window.on('close', remember)
}
