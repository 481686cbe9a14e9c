import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WindowClass } from '../../electron/modules/window.ts'
import { createMainWindow, createWindow } from '../../electron/modules/window.ts'
import { windowPlace } from '../../electron/modules/window-place.ts'
import { memoryStore } from './main-process.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const desk = { x: 1440, y: 0, width: 2560, height: 1400 }

describe('the security switches', () => {
  const switches = {
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
    spellcheck: false,
  }

  test('of the main window are exactly these', () => {
    const { options } = made(Window => createWindow(Window, { kind: 'main', preload: '/app/preload.cjs' }))
    expect(options).toEqual({
      show: false,
      webPreferences: { ...switches, javascript: true, preload: '/app/preload.cjs' },
    })
  })

  test('of the print window allow no script and give no bridge', () => {
    const { options } = made(Window => createWindow(Window, { kind: 'print' }))
    expect(options).toEqual({ show: false, webPreferences: { ...switches, javascript: false } })
  })
})

describe('the place of the window', () => {
  test('is as it was left', () => {
    const left = { x: 1700, y: 200, width: 1200, height: 800, maximized: true }
    expect(windowPlace(left, [laptop, desk])).toEqual(left)
  })

  test('moves to the middle of the display that is left when its own was unplugged', () => {
    const left = { x: 2000, y: 300, width: 1200, height: 800, maximized: false }
    expect(windowPlace(left, [laptop])).toEqual({ x: 120, y: 62, width: 1200, height: 800, maximized: false })
  })

  test.each([
    ['its title bar lies above the display', { x: 100, y: -200, width: 900, height: 700 }],
    ['only a sliver reaches in from the left', { x: -860, y: 100, width: 900, height: 700 }],
    ['its title bar lies below the display', { x: 100, y: 890, width: 900, height: 700 }],
  ])('moves back in when %s', (_why, left) => {
    expect(windowPlace(left, [laptop])).toMatchObject({ x: 270, y: 112, width: 900, height: 700 })
  })

  test('shrinks to a display that has become smaller', () => {
    const left = { x: 10, y: 30, width: 2400, height: 1300 }
    expect(windowPlace(left, [laptop])).toEqual({ ...laptop, maximized: false })
  })

  test.each([
    [undefined],
    ['{}'],
    [{ x: 'left' }],
    [{ x: 0, y: 0, width: -5, height: 10 }],
    [{ x: Number.NaN, y: 0, width: 1, height: 1 }],
  ])('is the middle of the primary display when %j was stored', stored => {
    expect(windowPlace(stored, [laptop, desk])).toEqual({
      x: 40,
      y: 32,
      width: 1360,
      height: 860,
      maximized: false,
    })
  })

  test('always leaves the title bar where a hand can reach it', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    })
    fc.assert(
      fc.property(rectangle, fc.subarray([laptop, desk], { minLength: 1 }), (left, areas) => {
        const place = windowPlace(left, areas)
        return areas.some(area => reaches(place, area))
      }),
    )
  })
})

describe('the main window', () => {
  const screen = {
    getPrimaryDisplay: () => ({ id: 2, workArea: laptop }),
    getAllDisplays: () => [
      { id: 1, workArea: desk },
      { id: 2, workArea: laptop },
    ],
  } as never

  test('is shown when its page is ready, not before', () => {
    const { window, calls } = made(Window =>
      createMainWindow({ Window, preload: 'p', screen, places: memoryStore() }),
    )
    expect(calls).toEqual([])
    window.emit('ready-to-show')
    expect(calls).toEqual(['show'])
  })

  test('remembers its place after each move', () => {
    const places = memoryStore()
    const { window } = made(Window => createMainWindow({ Window, preload: 'p', screen, places }))
    window.emit('moved')
    expect(places.read()).toEqual({ x: 1, y: 2, width: 3, height: 4, maximized: false })
  })

  test('keeps the title that the app gave it', () => {
    const { window } = made(Window =>
      createMainWindow({ Window, preload: 'p', screen, places: memoryStore() }),
    )
    let prevented = false
    window.emit('page-title-updated', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })
})

function reaches(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return across >= Math.min(120, window.width) && window.y >= area.y - 12 && window.y < area.y + area.height
}

function made(make: (Window: WindowClass) => unknown) {
  const calls: string[] = []
  const seen: { options?: BrowserWindowConstructorOptions; window?: EventEmitter } = {}
  class FakeWindow extends EventEmitter {
    webContents = new EventEmitter()
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      seen.options = options
      seen.window = this
    }
    show = () => void calls.push('show')
    maximize = () => void calls.push('maximize')
    isMaximized = () => false
    getNormalBounds = () => ({ x: 1, y: 2, width: 3, height: 4 })
  }
  make(FakeWindow as unknown as WindowClass)
  return { calls, options: seen.options, window: seen.window ?? new EventEmitter() }
}
