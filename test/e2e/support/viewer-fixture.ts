/** The `viewer` fixture: the viewer's harness built once per worker, served with the app's headers, watched for problems. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import { serveRenderer } from '../../../build/browser-host.ts'
import { buildHarness } from './build-viewer-harness.ts'
import type { Problems } from './watch-page.ts'
import { createWatch } from './watch-page.ts'

export interface Viewer {
  readonly page: Page
  readonly problems: Problems
  /** Opens the viewer on these documents, the first one shown. */
  open(documents: readonly string[], query?: string): Promise<void>
}

export const test = base.extend<{ viewer: Viewer }, { harnessUrl: string }>({
  harnessUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'proofdesk-viewer-'))
      await buildHarness(folder)
      const server = await serveRenderer({ root: folder })
      await use(server.url)
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  viewer: async ({ page, context, harnessUrl }, use) => {
    const { problems, watch } = createWatch(harnessUrl)
    await watch(context)
    await use({
      page,
      problems,
      open: async (documents, query = '') => {
        await page.goto(`${harnessUrl}/?docs=${documents.join(',')}${query}`)
        // A document that asks for its password at once puts its dialog before the viewer.
        const viewer = page.getByRole('region', { name: /Document viewer|문서 뷰어|文档查看器/ })
        await expect(viewer.or(page.getByRole('dialog')).first()).toBeVisible()
      },
    })
    expect(problems.unexpected(), 'problems that the page reported').toEqual([])
  },
})

export { expect }
