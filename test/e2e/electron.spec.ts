/**
 * The desktop app from outside: the built main process, preload and renderer. The same file runs under the test double
 * and on real Electron (`npm run test:electron`), so it touches the app only through its page, its dialogs, its menu
 * and its profile.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenuItem,
  openedOutside,
  watchOpenedOutside,
  windowCount,
} from '../double/desktop-app.ts'
import { expect, test } from '../double/desktop-test.ts'

interface Bridge {
  invoke(channel: string, request: unknown): Promise<unknown>
  subscribe(notice: string, listener: (body: unknown) => void): () => void
}

declare global {
  var proofdesk: Bridge
  var heard: unknown[]
  var violations: string[]
}

test.describe('the page of the app', () => {
  test('is shown without a single policy violation', async ({ desktop }) => {
    const { page } = await desktop.start()
    await page.addInitScript(() => {
      globalThis.violations = []
      document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))
    })
    await page.reload()
    await expect(page.getByRole('main')).toBeVisible()
    expect(await page.evaluate(() => violations)).toEqual([])
  })

  test('is sent with the security headers and a nonce of its own', async ({ desktop }) => {
    const { page } = await desktop.start()
    const sent = await page.evaluate(async () => {
      const { headers } = await fetch('./index.html')
      return { policy: headers.get('content-security-policy'), sniff: headers.get('x-content-type-options') }
    })
    expect(sent.policy).toMatch(/default-src 'none'.*'nonce-[\w+/=]{20,}'/)
    expect(sent.sniff).toBe('nosniff')
  })

  test('has the frozen bridge and nothing else of Electron or Node', async ({ desktop }) => {
    const { page } = await desktop.start()
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(globalThis.proofdesk),
      isFrozen: Object.isFrozen(globalThis.proofdesk),
      leaked: [
        'require',
        'process',
        'module',
        'Buffer',
        'ipcRenderer',
        'electron',
        'electronDoubleIpc',
      ].filter(name => name in globalThis),
    }))
    expect(seen).toEqual({ bridge: ['invoke', 'subscribe'], isFrozen: true, leaked: [] })
  })

  test('cannot replace the bridge, nor reach it from a frame', async ({ desktop }) => {
    const { page } = await desktop.start()
    const kept = await page.evaluate(() => {
      const bridge = globalThis.proofdesk
      try {
        Object.assign(globalThis, { proofdesk: null })
      } catch {
        // Strict mode says it loudly.
      }
      const frame = document.body.appendChild(document.createElement('iframe'))
      const inFrame = (frame.contentWindow as unknown as { proofdesk?: Bridge }).proofdesk
      return { isSame: globalThis.proofdesk === bridge, inFrame: inFrame === undefined }
    })
    expect(kept).toEqual({ isSame: true, inFrame: true })
  })
})

test.describe('a message of the page', () => {
  test('is answered by the main process', async ({ desktop }) => {
    await desktop.start()
    expect(await desktop.ask('host.info', null)).toMatchObject({ ok: true, value: { version: '0.1.0' } })
    const free = (await desktop.ask('host.free-bytes', null)) as { value: number }
    expect(free.value).toBeGreaterThan(0)
  })

  test('is refused when it is not in the channel table or breaks its schema', async ({ desktop }) => {
    const { page } = await desktop.start()
    const unknown = await page.evaluate(() =>
      globalThis.proofdesk.invoke('electron-store-get-data', null).catch((error: Error) => error.message),
    )
    expect(unknown).toContain('Not a channel of this app')
    expect(await desktop.ask('window.set-title', 7)).toEqual({
      ok: false,
      error: { type: 'invalid-request' },
    })
  })

  test('carries bytes both ways', async ({ desktop }) => {
    const { page } = await desktop.start()
    const read = await page.evaluate(async () => {
      const bytes = new TextEncoder().encode('증빙 proof 证明')
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const sha256 = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
      const { value: handle } = (await proofdesk.invoke('documents.begin', null)) as { value: string }
      await proofdesk.invoke('documents.append', { handle, bytes })
      await proofdesk.invoke('documents.commit', { handle, sha256 })
      const range = { sha256, from: 0, to: 100 }
      const answer = (await proofdesk.invoke('documents.read', range)) as { value: Uint8Array<ArrayBuffer> }
      return new TextDecoder().decode(answer.value)
    })
    expect(read).toBe('증빙 proof 证明')
  })
})

test.describe('leaving the app', () => {
  test('is denied by navigation', async ({ desktop }) => {
    const { page } = await desktop.start()
    const home = page.url()
    await page.evaluate(() => {
      location.href = 'https://evil.example/'
    })
    await expect.poll(() => desktop.loggedCodes()).toContain('navigation-denied')
    expect(page.url()).toBe(home)
    await expect(page.getByRole('main')).toBeVisible()
  })

  test('is denied by a new window', async ({ desktop }) => {
    const app = await desktop.start()
    await app.page.evaluate(() => void window.open('https://evil.example/'))
    await expect.poll(() => desktop.loggedCodes()).toContain('window-open-denied')
    expect(await windowCount(app)).toBe(1)
  })

  test('leads to the browser of the person for a help page', async ({ desktop }) => {
    const app = await desktop.start()
    await watchOpenedOutside(app)
    await app.page.evaluate(() => void window.open('https://learn.microsoft.com/partner-center/'))
    await expect.poll(() => openedOutside(app)).toEqual(['https://learn.microsoft.com/partner-center/'])
    expect(await windowCount(app)).toBe(1)
  })
})

test.describe('files', () => {
  test('chosen in the open dialog come as handles and can be read', async ({ desktop }) => {
    const app = await desktop.start()
    const path = join(desktop.profile, 'March.poecase')
    await writeFile(path, 'case bundle')
    await answerOpenDialog(app, [path])
    const content = await app.page.evaluate(async () => {
      const opened = (await proofdesk.invoke('files.open-bundles', null)) as {
        value: [{ handle: string; name: string }]
      }
      const [{ handle, name }] = opened.value
      const part = (await proofdesk.invoke('files.read', { handle, from: 5, to: 11 })) as {
        value: Uint8Array<ArrayBuffer>
      }
      return { name, part: new TextDecoder().decode(part.value), told: JSON.stringify(opened) }
    })
    expect(content).toMatchObject({ name: 'March.poecase', part: 'bundle' })
    expect(content.told).not.toContain(desktop.profile)
  })

  test('named at the start are handed over and remembered', async ({ desktop }) => {
    const path = join(desktop.profile, 'Start.poecase')
    await writeFile(path, 'x')
    await desktop.start([path])
    await desktop.ask('files.pending', null)
    expect(await desktop.ask('files.recent', null)).toMatchObject({ value: [{ name: 'Start.poecase' }] })
  })

  test('of a second start are handed to the first, and the second ends', async ({ desktop }) => {
    const app = await desktop.start()
    await listenTo(app.page, 'files.opened')
    await desktop.ask('files.pending', null)
    const path = join(desktop.profile, 'Second.poecase')
    await writeFile(path, 'x')
    await app.startAgain([path])
    await expect.poll(() => noticesIn(app.page)).toMatchObject([[{ name: 'Second.poecase', size: 1 }]])
    expect(await windowCount(app)).toBe(1)
  })

  test('saved from the page are written where the person said', async ({ desktop }) => {
    const app = await desktop.start()
    const path = join(desktop.profile, 'report.json')
    await answerSaveDialog(app, path)
    const answer = await app.page.evaluate(() =>
      proofdesk.invoke('files.save', {
        suggestedName: 'report.json',
        mediaType: 'application/json',
        bytes: new TextEncoder().encode('{"verdict":"합격"}'),
      }),
    )
    expect(answer).toEqual({ ok: true, value: 'saved' })
    expect(await readFile(path, 'utf8')).toBe('{"verdict":"합격"}')
  })

  test('printed from the page are PDF, without running the report', async ({ desktop }) => {
    const app = await desktop.start()
    const path = join(desktop.profile, 'report.pdf')
    await answerSaveDialog(app, path)
    const html =
      '<!doctype html><title>CLM-0412</title><h1>Report</h1><script>document.title = "ran"</script>'
    expect(await desktop.ask('report.print', { html, suggestedName: 'CLM-0412.pdf' })).toEqual({
      ok: true,
      value: 'saved',
    })
    const pdf = await readFile(path, 'latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('CLM-0412')
    expect(pdf).toContain('/StructTreeRoot')
    expect(await windowCount(app)).toBe(1)
  })
})

test.describe('what is kept', () => {
  test('settings survive a restart and are told to the page that changed them', async ({ desktop }) => {
    const { page } = await desktop.start()
    await listenTo(page, 'settings.changed')
    await desktop.ask('settings.change', { reviewer: { id: 'r-7', name: '김하늘' }, theme: 'dark' })
    await expect.poll(() => noticesIn(page)).toMatchObject([{ theme: 'dark' }])
    await desktop.restart()
    expect(await desktop.ask('settings.read', null)).toMatchObject({
      value: { theme: 'dark', reviewer: { id: 'r-7', name: '김하늘' } },
    })
  })

  test('what the database stored survives a restart', async ({ desktop }) => {
    const first = await desktop.start()
    await first.page.evaluate(storeMark)
    const second = await desktop.restart()
    expect(await second.page.evaluate(readMark)).toBe('kept')
  })

  test('the window comes back on a display that exists', async ({ desktop }) => {
    const gone = { x: 90_000, y: 90_000, width: 900, height: 700, maximized: false }
    await writeFile(join(desktop.profile, 'window.json'), JSON.stringify(gone))
    const app = await desktop.start()
    const isVisible = await app.evaluate(({ BrowserWindow, screen }) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getNormalBounds() ?? { x: -1, y: -1 }
      return screen.getAllDisplays().some(({ workArea: area }) => {
        const isBeside = bounds.x < area.x || bounds.x >= area.x + area.width
        return !isBeside && bounds.y >= area.y && bounds.y < area.y + area.height
      })
    }, null)
    expect(isVisible).toBe(true)
  })
})

test('a menu entry runs its command in the page', async ({ desktop }) => {
  const app = await desktop.start()
  await listenTo(app.page, 'menu.command')
  const items = [
    { kind: 'command', commandId: 'test-command', label: '열기…', keys: 'Ctrl+O', enabled: true },
  ]
  // The page shows its own menu as well, whenever what it can do has changed.
  await expect(async () => {
    await desktop.ask('menu.show', [{ label: '파일', items }])
    await chooseMenuItem(app, 'test-command')
    expect(await noticesIn(app.page)).toContain('test-command')
  }).toPass()
})

function listenTo(page: Page, notice: string): Promise<void> {
  return page.evaluate(name => {
    globalThis.heard = []
    proofdesk.subscribe(name, body => heard.push(body))
  }, notice)
}

function noticesIn(page: Page): Promise<unknown> {
  return page.evaluate(() => globalThis.heard)
}

/** Runs in the page. */
function storeMark(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('restart', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('marks')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('marks', 'readwrite', { durability: 'strict' })
      writing.objectStore('marks').put('kept', 1)
      writing.oncomplete = () => resolve()
    }
  })
}

/** Runs in the page. */
function readMark(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('restart', 1)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('marks').objectStore('marks').get(1)
      reading.onsuccess = () => resolve(reading.result)
    }
  })
}
