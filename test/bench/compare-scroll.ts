/**
 * Two scans of 300 pages side by side: ours scrolled on the left with the right side linked, against two unlinked stock
 * pdf.js viewers whose both sides are scrolled. A frame is dropped when the screen was due another one and got none, so a
 * wait of five intervals drops four; how often anything was late at all, and the longest wait but one in a hundred,
 * stand apart, because many short waits and few long ones are felt differently. Memory is the peak, from opening the
 * documents to the end of the scroll, of all the browser's processes together, each page shared between them counted
 * once. Ours reads the documents from the app's store; stock has them in memory, as it has after fetching them.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { serveRenderer } from '../../build/browser-host.ts'
import { findChromium } from '../../build/find-chromium.ts'
import { buildHarness } from '../e2e/support/build-viewer-harness.ts'
import { type Bench, type BenchRow, compared, median } from './bench.ts'
import { watchMemory } from './memory.ts'
import { scannedPages } from './scanned-pages.ts'

const RUNS = 3
const PAGES = 300
const FRAMES = 900
/** Pixels per frame: about three pages a second, as fast as anybody looks for something. */
const STEP = 40
/** Milliseconds from one frame of a headless Chromium to the next. */
const INTERVAL = 1000 / 60

export const compareScroll: Bench = { name: 'compare-scroll', run }

interface Measured {
  /** Percent of the frames that were due. */
  readonly dropped: number
  /** Percent of the frames drawn that came later than one and a half intervals. */
  readonly late: number
  /** Milliseconds between two frames, the 99th percentile. */
  readonly wait: number
  readonly megabytes: number
}

async function run(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdesk-bench-'))
  await buildHarness(folder, ['compare.html', 'stock-two.html'])
  for (const [index, name] of ['left.pdf', 'right.pdf'].entries())
    await writeFile(join(folder, 'documents', name), await scannedPages(PAGES, index + 1))
  const server = await serveRenderer({ root: folder })
  try {
    const ours: Measured[] = []
    const peer: Measured[] = []
    for (let turn = 0; turn < RUNS; turn++) {
      ours.push(await inProfile(profile => measureOurs(profile, server.url)))
      const stock = `${server.url}/stock-two.html?docs=left.pdf,right.pdf`
      peer.push(await inProfile(profile => measure(profile, stock, [0, 1])))
    }
    const row = (name: string, unit: string, pick: (measured: Measured) => number) =>
      compared({ name, unit, ours: median(ours.map(pick)), peer: median(peer.map(pick)), runs: RUNS })
    return [
      row('two 300-page scans, frames dropped', '%', ({ dropped }) => dropped),
      row('two 300-page scans, frames that came late', '%', ({ late }) => late),
      row('two 300-page scans, wait for a frame, p99', 'ms', ({ wait }) => wait),
      row('two 300-page scans, peak memory', 'MB', ({ megabytes }) => megabytes),
    ]
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A profile on disk of its own for each run, so that nothing of the run before is counted. */
async function inProfile(work: (profile: string) => Promise<Measured>): Promise<Measured> {
  const profile = await mkdtemp(join(tmpdir(), 'proofdesk-bench-'))
  try {
    return await work(profile)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The documents came with an import, in another run of the browser: what that needed is not in use any more. */
async function measureOurs(profile: string, url: string): Promise<Measured> {
  const kept = await browse(profile, async page => {
    await page.goto(`${url}/compare.html?keep=left.pdf,right.pdf`)
    const stored = await page.waitForFunction(() => Reflect.get(window, 'kept'), null, { timeout: 60_000 })
    return stored.jsonValue()
  })
  return measure(profile, `${url}/compare.html?docs=${encodeURIComponent(String(kept))}`, [0])
}

function measure(profile: string, address: string, scrolled: readonly number[]): Promise<Measured> {
  return browse(profile, async (page, browser) => {
    const memory = watchMemory(browser)
    await page.goto(address)
    await page.waitForFunction(
      () => document.querySelectorAll('.page[data-page-number="1"] canvas').length === 2,
      null,
      { timeout: 60_000 },
    )
    const gaps = await scroll(page, scrolled)
    return { ...smoothness(gaps), megabytes: await memory.stop() }
  })
}

async function browse<T>(profile: string, work: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await findChromium()),
    viewport: { width: 1440, height: 900 },
  })
  try {
    const browser = context.browser()
    const [page] = context.pages()
    if (!browser || !page) throw new Error('the browser did not start')
    return await work(page, browser)
  } finally {
    await context.close()
  }
}

function smoothness(gaps: readonly number[]): Pick<Measured, 'dropped' | 'late' | 'wait'> {
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / INTERVAL) - 1), 0)
  return {
    dropped: (missed / (gaps.length + missed)) * 100,
    late: (gaps.filter(gap => gap > 1.5 * INTERVAL).length / gaps.length) * 100,
    wait: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.99)] ?? Number.NaN,
  }
}

/** Milliseconds between the frames, drawn one step after the other. */
function scroll(page: Page, scrolled: readonly number[]): Promise<readonly number[]> {
  return page.evaluate(
    ({ scrolled, frames, step }) =>
      new Promise<readonly number[]>(resolve => {
        const panes = (Reflect.get(window, 'panes') as () => readonly HTMLElement[])()
        const times: number[] = []
        const next = (now: number) => {
          times.push(now)
          for (const index of scrolled) {
            const pane = panes[index]
            if (pane) pane.scrollTop += step
          }
          if (times.length <= frames) return void requestAnimationFrame(next)
          resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)))
        }
        requestAnimationFrame(next)
      }),
    { scrolled, frames: FRAMES, step: STEP },
  )
}
