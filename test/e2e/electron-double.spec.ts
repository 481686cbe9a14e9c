/** What only the double can arrange: a page process that dies, a keychain that is none, displays that were unplugged. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { DesktopApp } from '../double/desktop-app.ts'
import { startDouble } from '../double/start-double.ts'

const test = base.extend<{ profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from the pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'proofdesk-desktop-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
})

test('a page whose process died comes back by itself', async ({ profile }) => {
  const app = await startDouble({ profile })
  const dead = app.page
  const devtools = await dead.context().newCDPSession(dead)
  void devtools.send('Page.crash').catch(() => undefined)
  await expect.poll(() => app.page !== dead && app.page.url()).toContain('/index.html')
  await expect(app.page.getByRole('main')).toBeVisible()
  expect(await info(app)).toMatchObject({ ok: true })
  await app.close()
})

test('secrets are not offered where the keychain is a fixed key', async ({ profile }) => {
  const app = await startDouble({ profile, keychain: 'basic_text' })
  expect(await info(app)).toMatchObject({ ok: true, value: { secrets: false } })
  await app.close()
})

test('a window left on a second display opens on the first when that is all there is', async ({
  profile,
}) => {
  const [left, right] = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 2560, height: 1400 },
  ]
  const place = { x: 2400, y: 200, width: 1000, height: 700 }
  const docked = await startDouble({ profile, displays: [left, right] })
  await docked.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
  await docked.close()
  const again = await startDouble({ profile, displays: [left, right] })
  expect(await bounds(again)).toEqual(place)
  await again.close()
  const undocked = await startDouble({ profile, displays: [left] })
  expect(await bounds(undocked)).toEqual({ x: 460, y: 170, width: 1000, height: 700 })
  await undocked.close()
})

test('an app that uses what the double lacks is told its name', async ({ profile }) => {
  const app = await startDouble({ profile })
  await expect(app.evaluate(({ app }) => app.getFileIcon('x'), null)).rejects.toThrow(
    'electron double: app.getFileIcon is not implemented',
  )
  await app.close()
})

function bounds(app: DesktopApp): Promise<object | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), null)
}

function info(app: DesktopApp): Promise<unknown> {
  return app.page.evaluate(() => globalThis.proofdesk.invoke('host.info', null))
}
