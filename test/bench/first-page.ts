/**
 * First page of a PDF: our viewer against pdf.js's stock components, same file, same browser, taking turns. From the
 * call that opens to the finished text layer of page 1; both have the bytes in memory. Ours draws its tabs and tools too.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { serveRenderer } from '../../build/browser-host.ts'
import { findChromium } from '../../build/find-chromium.ts'
import { buildHarness } from '../e2e/support/build-viewer-harness.ts'
import { type Bench, type BenchRow, compared, median } from './bench.ts'

const RUNS = 15

export const firstPage: Bench = { name: 'first-page', run }

async function run(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdesk-bench-'))
  await buildHarness(folder, ['index.html', 'stock.html'])
  const server = await serveRenderer({ root: folder })
  const browser = await chromium.launch(await findChromium())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const rows: BenchRow[] = []
    for (const file of ['statement.pdf', 'korean.pdf']) {
      const ours: number[] = []
      const peer: number[] = []
      // The first turn of each fills the browser's caches and is not counted.
      for (let turn = 0; turn <= RUNS; turn++) {
        const own = await openFirstPage(page, `${server.url}/?hidden&docs=${file}`)
        const stock = await openFirstPage(page, `${server.url}/stock.html?docs=${file}`)
        if (turn > 0) {
          ours.push(own)
          peer.push(stock)
        }
      }
      rows.push(
        compared({
          name: `first page of ${file}`,
          ours: median(ours),
          peer: median(peer),
          unit: 'ms',
          runs: RUNS,
        }),
      )
    }
    return rows
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openFirstPage(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await page.waitForFunction(() => 'showViewer' in window)
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const start = performance.now()
        const look = () => {
          if (document.querySelector('.page[data-page-number="1"] .textLayer .endOfContent'))
            resolve(performance.now() - start)
          else requestAnimationFrame(look)
        }
        const show = Reflect.get(window, 'showViewer') as (isShown: boolean) => void
        show(true)
        look()
      }),
  )
}
