/** A reviewer's browser with a profile of its own, before a hub that runs as a process; set up by the controls of the app. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test'
import { chromium, expect } from '@playwright/test'
import { killBrowser } from './kill-browser.ts'

export interface SyncedDesk {
  readonly page: Page
  readonly context: BrowserContext
  /** Uncaught errors and violations of the page's policy. */
  readonly problems: readonly string[]
  /** The browser gets no chance to finish anything, and comes back on the same profile. */
  kill(): Promise<void>
  close(): Promise<void>
}

export async function openDesk(launchOptions: LaunchOptions): Promise<SyncedDesk> {
  const profile = await mkdtemp(join(tmpdir(), 'proofdesk-synced-'))
  const problems: string[] = []
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    })
    context.on('weberror', error => problems.push(error.error().message))
    context.on('console', message => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${process.env.PROOFDESK_URL}/`)
    // A start that finds itself without its hub loads the page once more.
    await expect(page.getByRole('contentinfo')).toBeVisible()
    return { context, page }
  }
  let { context, page } = await launch()
  return {
    problems,
    get page() {
      return page
    },
    get context() {
      return context
    },
    async kill() {
      await killBrowser(context)
      ;({ context, page } = await launch())
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export async function joinHub(page: Page, { url, code }: { readonly url: string; readonly code: string }) {
  await goTo(page, 'settings')
  await page.getByRole('textbox', { name: 'Address of the hub' }).fill(url)
  await page.getByRole('button', { name: 'Use this hub' }).click()
  await page.getByRole('textbox', { name: 'Code from your lead' }).fill(code)
  await page.getByRole('button', { name: 'Sign in with the code' }).click()
  await expect(page.getByText(/^Signed in as /)).toBeVisible()
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${place}`)
}

export async function allSent(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo').getByText(/^All sent/)).toBeVisible()
}

export async function writeComment(page: Page, text: string): Promise<void> {
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: /^Comment: / })
  await field.fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(field).toBeHidden()
}
