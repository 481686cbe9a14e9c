/**
 * The dashboard's figures of 1,000, 10,000 and 100,000 claims. Counting is held against one plain loop over the same
 * rows and courses, reading the histories against reading the same events and doing nothing with them; the longest wait
 * of the page while counting is held against the 50 ms a person does not notice.
 */
import { type Bench, type BenchDesk, type BenchRow, compared, median } from './bench.ts'

const sizes = [1000, 10_000, 100_000]
const RUNS = 3
const NOTICED = 50

export const dashboard: Bench = {
  name: 'dashboard',
  async run(desk) {
    const rows: BenchRow[] = []
    for (const size of sizes) rows.push(...(await timeSize(desk, size)))
    return rows
  },
}

async function timeSize(desk: BenchDesk, size: number): Promise<readonly BenchRow[]> {
  const profile = `dashboard-${size}`
  await desk.browse(profile, page =>
    page.evaluate(async count => {
      await window.desk.open('one-claim.poecase')
      await window.desk.seedRows(count)
      await window.desk.seedLog()
    }, size),
  )
  const times = []
  for (let run = 0; run < RUNS; run++)
    times.push(await desk.browse(profile, page => page.evaluate(() => window.desk.timeFigures())))
  const claims = `${size.toLocaleString('en')} claims`
  const row = (name: string, ours: readonly number[], peer: number) =>
    compared({ name: `${name}, ${claims}`, ours: median(ours), peer, unit: 'ms', runs: RUNS })
  return [
    row(
      'count the figures',
      times.map(time => time.count),
      median(times.map(time => time.plainCount)),
    ),
    row(
      'read the histories',
      times.map(time => time.read),
      median(times.map(time => time.plainRead)),
    ),
    row(
      'longest wait while counting',
      times.map(time => time.longestWait),
      NOTICED,
    ),
  ]
}
