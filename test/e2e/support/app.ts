/**
 * The `app` fixture: the browser host's renderer in a browser with a profile on disk. Playwright's usual context keeps
 * IndexedDB in memory, which hides every question of durability. A test fails when the page reported a problem.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, LaunchOptions, Page } from '@playwright/test'
import { test as base, chromium, expect } from '@playwright/test'
import { killBrowser } from './kill-browser.ts'
import type { Problems } from './watch-page.ts'
import { createWatch } from './watch-page.ts'

export interface App {
  /** The page in use; another one after `restart` or `kill`. */
  readonly page: Page
  readonly context: BrowserContext
  /** Address of the app, without a slash at the end. */
  readonly url: string
  readonly problems: Problems
  /** Closes the browser and opens the app again on the same profile. */
  restart(): Promise<void>
  /** As `restart`, but the browser gets no chance to finish anything. */
  kill(): Promise<void>
}

interface PageSettings {
  readonly launchOptions: LaunchOptions
  /** What has no option of its own: `test.use({ contextOptions: { forcedColors: 'active' } })`. */
  readonly contextOptions: BrowserContextOptions
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly locale: string | undefined
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null
}

export const test = base.extend<{ app: App }>({
  app: async ({ launchOptions, contextOptions, viewport, locale, colorScheme }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'proofdesk-profile-'))
    const app = await openApp(profile, { launchOptions, contextOptions, viewport, locale, colorScheme })
    await use(app)
    await app.context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    expect(app.problems.unexpected(), 'problems that the page reported').toEqual([])
  },
})

export { expect }

async function openApp(profile: string, settings: PageSettings): Promise<App> {
  const url = process.env.PROOFDESK_URL
  if (!url) throw new Error('PROOFDESK_URL is not set: is serve-build.ts the global setup?')
  const { problems, watch } = createWatch(url)
  let context = await launch()
  let page = await firstPage()

  async function launch(): Promise<BrowserContext> {
    const { launchOptions, contextOptions, ...page } = settings
    const launched = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...contextOptions,
      ...page,
    })
    await watch(launched)
    return launched
  }

  async function firstPage(): Promise<Page> {
    const first = context.pages()[0] ?? (await context.newPage())
    await first.goto(`${url}/`)
    return first
  }

  async function reopen(): Promise<void> {
    context = await launch()
    page = await firstPage()
  }

  return {
    url,
    problems,
    get page() {
      return page
    },
    get context() {
      return context
    },
    async restart() {
      await context.close()
      await reopen()
    },
    async kill() {
      await killBrowser(context)
      await reopen()
    },
  }
}
