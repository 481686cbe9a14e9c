/**
 * Opening the queue, from opening the database to its first page, with 1,000, 10,000 and 100,000 claims. The peer is
 * our own time with 1,000 claims: what counts is that it does not grow.
 */
import { type Bench, type BenchDesk, type BenchRow, compared, median } from './bench.ts'

const sizes = [1000, 10_000, 100_000]
const RUNS = 7

export const openQueue: Bench = {
  name: 'open-queue',
  async run(desk) {
    const rows: BenchRow[] = []
    for (const size of sizes) {
      const ours = await timeOpening(desk, size)
      const peer = rows[0]?.ours ?? ours
      rows.push(
        compared({
          name: `open the queue, ${size.toLocaleString('en')} claims`,
          ours,
          peer,
          unit: 'ms',
          runs: RUNS,
        }),
      )
    }
    return rows
  },
}

async function timeOpening(desk: BenchDesk, size: number): Promise<number> {
  await desk.browse(`queue-${size}`, page =>
    page.evaluate(async count => {
      await window.desk.open('one-claim.poecase')
      await window.desk.seedRows(count)
    }, size),
  )
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    times.push(await desk.browse(`queue-${size}`, page => page.evaluate(() => window.desk.queueOpenedIn)))
  }
  return median(times)
}
