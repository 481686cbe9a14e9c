/**
 * One file of 1, 100 and 1,000 claims (five verdicts, five pictures of 20 kB, comments, a decision each) in each form,
 * made by the app's own code in a browser, from its database, against plain serialisation of the same reports:
 * JSON.stringify of all of them at once, and the bytes of that. Memory is the peak of the whole browser, in a browser
 * of its own for each run; the peer's holds the reports, ours holds none. The longest turn is how long the page would
 * not have answered; its peer is the 50 ms that a person does not notice. A PDF is what Chromium prints of the file.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../build/find-chromium.ts'
import type { TimedReport } from '../support/data-page/time-report.ts'
import { type Bench, type BenchDesk, type BenchRow, compared, median } from './bench.ts'
import { watchMemory } from './memory.ts'

const sizes = [1, 100, 1000]
const forms = ['html', 'json', 'csv', 'xlsx'] as const
const RUNS = 3
const NOTICED = 50
const PRINTED = 100
const PROFILE = 'reports'

export const reportOfMany: Bench = {
  name: 'report',
  async run(desk) {
    await desk.browse(PROFILE, page =>
      page.evaluate(count => window.desk.seedReports(count), Math.max(...sizes)),
    )
    const rows: BenchRow[] = []
    for (const size of sizes) {
      const peer = await measured(desk, page => page.evaluate(count => window.desk.timePlain(count), size))
      for (const form of forms) rows.push(...(await rowsOf(desk, { form, size, peer })))
    }
    return [...rows, await printed(desk)]
  },
}

interface Measured extends TimedReport {
  readonly megabytes: number
}

interface Asked {
  readonly form: (typeof forms)[number]
  readonly size: number
  readonly peer: readonly Measured[]
}

async function rowsOf(desk: BenchDesk, { form, size, peer }: Asked): Promise<readonly BenchRow[]> {
  const ours = await measured(desk, page =>
    page.evaluate(([form, size]) => window.desk.timeReport(form, size), [form, size] as const),
  )
  const name = `report of ${size.toLocaleString('en')} as ${form}`
  const of = (list: readonly Measured[], what: keyof Measured) => median(list.map(one => one[what]))
  const row = (what: keyof Measured, unit: string, suffix: string) =>
    compared({ name: `${name}${suffix}`, ours: of(ours, what), peer: of(peer, what), unit, runs: RUNS })
  const time = row('ms', 'ms', '')
  if (size < 1000) return [time]
  const turn = { ours: of(ours, 'longestTurn'), peer: NOTICED, unit: 'ms', runs: RUNS }
  return [time, row('megabytes', 'MB', ', memory'), compared({ name: `${name}, longest turn`, ...turn })]
}

async function measured(
  desk: BenchDesk,
  work: (page: Page) => Promise<TimedReport>,
): Promise<readonly Measured[]> {
  const runs: Measured[] = []
  for (let run = 0; run < RUNS; run++)
    runs.push(
      await desk.browse(PROFILE, async page => {
        const browser = page.context().browser()
        if (!browser) throw new Error('the browser did not start')
        const memory = watchMemory(browser)
        const times = await work(page)
        return { ...times, megabytes: await memory.stop() }
      }),
    )
  return runs
}

/** Making the file and printing it, against making it. As electron/services/print-pdf.ts asks: tags and an outline. */
async function printed(desk: BenchDesk): Promise<BenchRow> {
  const { html, ms } = await desk.browse(PROFILE, page =>
    page.evaluate(count => window.desk.makeReport('pdf', count), PRINTED),
  )
  const folder = await mkdtemp(join(tmpdir(), 'proofdesk-bench-'))
  const browser = await chromium.launch(await findChromium())
  try {
    const file = join(folder, 'report.html')
    await writeFile(file, html)
    const page = await browser.newPage()
    const start = performance.now()
    await page.goto(pathToFileURL(file).href)
    const pdf = await page.pdf({ tagged: true, outline: true, printBackground: true, format: 'A4' })
    const printing = performance.now() - start
    if (pdf.length === 0) throw new Error('nothing was printed')
    return compared({
      name: `report of ${PRINTED} as pdf`,
      ours: ms + printing,
      peer: ms,
      unit: 'ms',
      runs: 1,
    })
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
