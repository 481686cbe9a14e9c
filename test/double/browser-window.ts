/** Windows of the double: geometry and state are kept here, the page behind is a real one (web-contents.ts). */
import { EventEmitter } from 'node:events'
import type { Browser } from './browser.ts'
import { onlyKnown } from './only-known.ts'
import type { Area, Registry } from './parts.ts'
import { preventable } from './parts.ts'
import { WebContents } from './web-contents.ts'

interface WindowOptions extends Partial<Area> {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: { readonly preload?: string; readonly javascript?: boolean }
}

export type DoubleWindow = InstanceType<ReturnType<typeof createWindowClass>>

export function createWindowClass(browser: Browser, registry: Registry) {
  const open = new Set<object>()

  return class BrowserWindow extends EventEmitter {
    readonly webContents: WebContents
    private bounds: Area
    private state = { shown: false, minimized: false, maximized: false, fullScreen: false, destroyed: false }
    private title: string

    static getAllWindows(): BrowserWindow[] {
      return [...open] as BrowserWindow[]
    }

    constructor({
      x = 0,
      y = 0,
      width = 800,
      height = 600,
      show = true,
      title = '',
      webPreferences = {},
    }: WindowOptions) {
      super()
      this.bounds = { x, y, width, height }
      this.state.shown = show
      this.title = title
      this.webContents = onlyKnown(
        new WebContents(browser, registry, webPreferences, this.bounds),
        'webContents',
      )
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
      const window = onlyKnown(this, 'BrowserWindow')
      open.add(window)
      this.once('closed', () => open.delete(window))
      registry.app.emit('web-contents-created', {}, this.webContents)
      registry.app.emit('browser-window-created', {}, window)
      // biome-ignore lint/correctness/noConstructorReturn: the class itself is what the app constructs
      return window
    }

    loadURL(address: string): Promise<void> {
      return this.webContents.loadURL(address)
    }

    show(): void {
      this.state.shown = true
    }
    focus(): void {
      this.emit('focus')
    }
    isVisible(): boolean {
      return this.state.shown && !this.state.minimized
    }
    minimize(): void {
      this.state.minimized = true
    }
    isMinimized(): boolean {
      return this.state.minimized
    }
    restore(): void {
      this.state.minimized = false
    }
    maximize(): void {
      this.state.maximized = true
      this.emit('maximize')
    }
    isMaximized(): boolean {
      return this.state.maximized
    }
    setFullScreen(fullScreen: boolean): void {
      this.state.fullScreen = fullScreen
    }
    isFullScreen(): boolean {
      return this.state.fullScreen
    }
    getNormalBounds(): Area {
      return this.bounds
    }
    setBounds(bounds: Area): void {
      this.bounds = bounds
      this.emit('moved')
      this.emit('resized')
    }
    getTitle(): string {
      return this.title
    }
    setTitle(title: string): void {
      this.title = title
    }
    isDestroyed(): boolean {
      return this.state.destroyed
    }
    close(): void {
      const event = preventable({})
      this.emit('close', event)
      if (!event.defaultPrevented) this.destroy()
    }
    destroy(): void {
      if (this.state.destroyed) return
      this.state.destroyed = true
      this.emit('closed')
      const isLast = open.size === 0
      void this.webContents.page?.close().catch(() => undefined)
      if (isLast) registry.app.emit('window-all-closed')
    }
  }
}
