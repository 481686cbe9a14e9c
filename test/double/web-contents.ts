/**
 * One page of a window: loading, the navigation events that guards listen to, messages to and from its preload. Events
 * that no page here can cause (webviews, redirects of a network) are never emitted.
 */
import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import { toAppAddress, toWebAddress } from './addresses.ts'
import type { Browser, PageOwner } from './browser.ts'
import type { InvokeMessage, PreloadWorld } from './isolated-world.ts'
import { givePreload } from './isolated-world.ts'
import type { Area, Registry } from './parts.ts'
import { preventable } from './parts.ts'

interface Preferences {
  readonly preload?: string
  readonly javascript?: boolean
}

interface PrintOptions {
  readonly printBackground?: boolean
  readonly preferCSSPageSize?: boolean
}

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

let pagesMade = 0

export class WebContents extends EventEmitter implements PageOwner {
  readonly id = ++pagesMade
  page: Page | undefined
  readonly mainFrame = { url: '', parent: null }
  private attached: Promise<Page> | undefined
  private world: PreloadWorld | undefined
  private openHandler: WindowOpenHandler = () => ({ action: 'allow' })
  /** The address that loadURL or reload asked for: the app's own wish is not a `will-navigate`. */
  private wanted: string | undefined
  private readonly browser: Browser
  private readonly registry: Registry
  private readonly preferences: Preferences
  private readonly size: Area

  constructor(browser: Browser, registry: Registry, preferences: Preferences, size: Area) {
    super()
    this.browser = browser
    this.registry = registry
    this.preferences = preferences
    this.size = size
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.attach()
    this.wanted = address
    await page.goto(toWebAddress(address))
  }

  /** After a crash the old page is of no use: the window gets a new one, as it gets a new process on Electron. */
  reload(): void {
    const address = this.getURL()
    if (this.page) this.wanted = address
    void (this.page ? this.page.reload() : this.loadURL(address))
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false
  }

  send(name: string, ...args: unknown[]): void {
    void this.world?.send(name, args)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const page = await this.attach()
    const { printBackground = false, preferCSSPageSize = false } = options
    return page.pdf({ printBackground, preferCSSPageSize, tagged: true, outline: true })
  }

  /** For the test: the page that a person would see. */
  async attach(): Promise<Page> {
    this.attached ??= this.newPage()
    return this.attached
  }

  allowsNavigation(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.wanted === address) {
      this.wanted = undefined
      return true
    }
    const event = preventable({ url: address, isMainFrame })
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, address)
    return !event.defaultPrevented
  }

  private async newPage(): Promise<Page> {
    const page = await this.browser.newPage(this)
    this.page = page
    const { width, height } = this.size
    await page.setViewportSize({ width, height })
    await this.watch(page)
    const { preload } = this.preferences
    if (preload) this.world = await givePreload(page, preload, message => this.answer(message))
    return page
  }

  private async watch(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Page.enable')
    devtools.on('Page.windowOpen', ({ url }) => this.opened(url))
    if (this.preferences.javascript === false)
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
    page.on('popup', popup => void popup.close())
    page.on('download', download => {
      const event = preventable({})
      this.registry.session.emit('will-download', event)
      if (event.defaultPrevented) void download.cancel()
    })
    page.on('framenavigated', frame => {
      if (frame === page.mainFrame()) this.mainFrame.url = toAppAddress(frame.url())
    })
    page.on('request', request => {
      if (!request.isNavigationRequest()) return
      const isMainFrame = request.frame() === page.mainFrame()
      this.emit('did-start-navigation', {
        url: toAppAddress(request.url()),
        isMainFrame,
        isSameDocument: false,
      })
    })
    page.on('load', () => this.emit('did-finish-load'))
    page.on('crash', () => {
      this.page = undefined
      this.attached = undefined
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
  }

  private opened(url: string): void {
    const { action } = this.openHandler({ url: toAppAddress(url) })
    if (action === 'allow') throw new Error('electron double: windows opened by a page are not implemented')
  }

  /** Only top frames have a preload here, as on Electron without nodeIntegrationInSubFrames. */
  private async answer({ name, args }: InvokeMessage): Promise<unknown> {
    const handler = this.registry.invokeHandlers.get(name)
    if (!handler) throw new Error(`No handler registered for '${name}'`)
    return handler({ sender: this, senderFrame: this.mainFrame }, ...args)
  }
}
