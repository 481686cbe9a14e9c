import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, test } from 'vitest'
import { createPopOuts } from '../../electron/modules/pop-out.ts'
import type { WindowClass } from '../../electron/modules/window.ts'

describe('the second window', () => {
  test('shows the comparison, and another one in the same window', async () => {
    const { windows, opened } = twoWindows()
    await windows.show({ place: 'compare', claims: ['CLM-1', 'CLM-2'] })
    await windows.show({ place: 'compare', claims: ['CLM-3', 'CLM-4'] })
    expect(opened.map(window => window.loaded)).toEqual([
      ['app://bundle/index.html#/compare/CLM-1,CLM-2', 'app://bundle/index.html#/compare/CLM-3,CLM-4'],
    ])
  })

  test('answers for its own page, the main window for every other', async () => {
    const { windows, opened, main } = twoWindows()
    await windows.show({ place: 'compare', claims: ['CLM-1', 'CLM-2'] })
    expect(windows.of(opened[0]?.webContents.id)).toBe(opened[0])
    expect([windows.of(main.webContents.id), windows.of(undefined)]).toEqual([main, main])
  })

  test('hears of changed settings, and of the menu while it is in use', async () => {
    const { windows, opened, main } = twoWindows()
    await windows.show({ place: 'compare', claims: ['CLM-1', 'CLM-2'] })
    windows.tell('menu.command', 'both')
    opened[0]?.emit('focus')
    windows.tellInUse('menu.command', 'second')
    opened[0]?.emit('closed')
    windows.tellInUse('menu.command', 'main')
    expect([main.told, opened[0]?.told]).toEqual([
      ['both', 'main'],
      ['both', 'second'],
    ])
  })

  test('ends with the main window, and where its page dies', async () => {
    const first = twoWindows()
    await first.windows.show({ place: 'compare', claims: ['CLM-1', 'CLM-2'] })
    first.main.emit('closed')
    expect(first.opened[0]?.isDestroyed()).toBe(true)
    const second = twoWindows()
    await second.windows.show({ place: 'compare', claims: ['CLM-1', 'CLM-2'] })
    second.opened[0]?.webContents.emit('render-process-gone')
    expect(second.opened[0]?.isDestroyed()).toBe(true)
  })
})

class FakeWindow extends EventEmitter {
  readonly loaded: string[] = []
  readonly told: unknown[] = []
  readonly webContents: EventEmitter & { readonly id: number; send(name: string, body: unknown): void }
  private destroyed = false

  constructor(id: number) {
    super()
    this.webContents = Object.assign(new EventEmitter(), {
      id,
      send: (_name: string, body: unknown) => void this.told.push(body),
    })
  }

  async loadURL(address: string): Promise<void> {
    this.loaded.push(address)
  }
  focus(): void {}
  show(): void {}
  isDestroyed(): boolean {
    return this.destroyed
  }
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
  }
}

function twoWindows() {
  const main = new FakeWindow(1)
  const opened: FakeWindow[] = []
  class Window extends FakeWindow {
    constructor() {
      super(opened.length + 2)
      opened.push(this)
    }
  }
  const windows = createPopOuts({
    main: main as unknown as BrowserWindow,
    Window: Window as unknown as WindowClass,
    preload: '/app/preload.cjs',
  })
  return { windows, opened, main }
}
