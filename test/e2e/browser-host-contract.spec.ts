/** The browser's host in a real Chromium: the contract's sentences, and settings that outlive the browser's death. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, expect, type Page } from '@playwright/test'
import { hostContract } from '../renderer/host-contract.ts'
import { type DataServer, startDataServer } from '../support/data-server.ts'
import { killBrowser } from './support/kill-browser.ts'

const test = base.extend<{ profile: string }, { server: DataServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
    async ({}, use) => {
      const server = await startDataServer({})
      await use(server)
      await server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'proofdesk-host-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

test.describe('the browser host keeps the host contract', () => {
  for (const [place, { of, sentence, expected }] of hostContract.entries())
    test(`${of}: ${sentence}`, async ({ page, server }) => {
      await open(page, server)
      expect(await page.evaluate(at => window.desk.observeHost(at), place)).toEqual(expected)
    })
})

test('a setting that was answered as kept survives the death of the browser', async ({
  server,
  profile,
  launchOptions,
}) => {
  const reviewer = { id: 'r-7', name: '김하늘' }
  for (const theme of ['dark', 'light', 'high-contrast'] as const) {
    const context = await chromium.launchPersistentContext(profile, launchOptions)
    const page = await open(context.pages()[0] ?? (await context.newPage()), server)
    const answer = await page.evaluate(patch => window.desk.host.settings.change(patch), { theme, reviewer })
    expect(answer).toMatchObject({ ok: true })
    await killBrowser(context)
    const again = await chromium.launchPersistentContext(profile, launchOptions)
    const reopened = await open(again.pages()[0] ?? (await again.newPage()), server)
    expect(await reopened.evaluate(() => window.desk.host.settings.read())).toMatchObject({ theme, reviewer })
    await again.close()
  }
})

test('a setting changed in one tab reaches the other', async ({ page, server }) => {
  await open(page, server)
  const other = await open(await page.context().newPage(), server)
  await page.evaluate(() => window.desk.host.settings.change({ theme: 'dark' }))
  await expect
    .poll(() => other.evaluate(() => window.desk.host.settings.read()))
    .toMatchObject({ theme: 'dark' })
})

async function open(page: Page, { url }: DataServer): Promise<Page> {
  await page.goto(`${url}/`)
  await page.waitForFunction(() => 'desk' in window)
  return page
}
