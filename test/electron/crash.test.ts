import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recoverFromCrashes, waitBeforeReload } from '../../electron/modules/crash.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function crashing() {
  let reloads = 0
  const webContents = Object.assign(new EventEmitter(), { reload: () => reloads++ })
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false })
  recoverFromCrashes(
    window as unknown as BrowserWindow,
    new EventEmitter() as unknown as App,
    () => undefined,
  )
  return {
    crash: (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason }),
    webContents,
    reloads: () => reloads,
  }
}

describe('a page whose process died', () => {
  test('comes back', () => {
    const page = crashing()
    page.crash()
    vi.runAllTimers()
    expect(page.reloads()).toBe(1)
  })

  test('does not come back when it ended in order', () => {
    const page = crashing()
    page.crash('clean-exit')
    vi.runAllTimers()
    expect(page.reloads()).toBe(0)
  })

  test('waits longer each time it dies again', () => {
    const page = crashing()
    page.crash()
    vi.advanceTimersByTime(500)
    page.crash()
    vi.advanceTimersByTime(999)
    expect(page.reloads()).toBe(1)
    vi.advanceTimersByTime(1)
    expect(page.reloads()).toBe(2)
  })

  test('is trusted again after it stayed up for a minute', () => {
    const page = crashing()
    for (let times = 0; times < 6; times++) {
      page.crash()
      vi.advanceTimersByTime(30_000)
    }
    page.webContents.emit('did-finish-load')
    vi.advanceTimersByTime(60_000)
    page.crash()
    vi.advanceTimersByTime(500)
    expect(page.reloads()).toBe(7)
  })
})

test('no wait is longer than half a minute', () => {
  expect([0, 1, 2, 20].map(waitBeforeReload)).toEqual([500, 1000, 2000, 30_000])
})
