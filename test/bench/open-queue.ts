/**
 * The cold start: opening the queue with 1,000, 10,000 and 100,000 claims and as many entries in the log, from the open
 * database to the first page, and apart from it what the browser takes to open a database of that size in a fresh
 * process. The peer is our own time with 1,000: what counts is that it does not grow.
 */
import { type Bench, type BenchDesk, type BenchRow, compared, median } from './bench.ts'

const sizes = [1000, 10_000, 100_000]
const RUNS = 7

/** Opened this often before it is timed: the browser tidies its files for a while after they were filled. */
const WARM = 3

interface Times {
  readonly database: number
  readonly queue: number
}

export const openQueue: Bench = {
  name: 'open-queue',
  async run(desk) {
    const timed: { readonly size: number; readonly times: Times }[] = []
    for (const size of sizes) timed.push({ size, times: await timeOpening(desk, size) })
    return [
      ...rowsOf(timed, 'queue', 'open the queue'),
      ...rowsOf(timed, 'database', 'the browser opens the database'),
    ]
  },
}

function rowsOf(
  timed: readonly { readonly size: number; readonly times: Times }[],
  what: keyof Times,
  name: string,
): readonly BenchRow[] {
  const peer = timed[0]?.times[what] ?? Number.NaN
  return timed.map(({ size, times }) =>
    compared({
      name: `${name}, ${size.toLocaleString('en')} claims and entries`,
      ours: times[what],
      peer,
      unit: 'ms',
      runs: RUNS,
    }),
  )
}

async function timeOpening(desk: BenchDesk, size: number): Promise<Times> {
  await desk.browse(`queue-${size}`, page =>
    page.evaluate(async count => {
      await window.desk.open('one-claim.poecase')
      await window.desk.seedRows(count)
      await window.desk.seedLog()
    }, size),
  )
  const times: Times[] = []
  for (let run = 0; run < WARM + RUNS; run++) {
    const time = await desk.browse(`queue-${size}`, page =>
      page.evaluate(() => ({ database: window.desk.databaseOpenedIn, queue: window.desk.queueOpenedIn })),
    )
    if (run >= WARM) times.push(time)
  }
  return { database: median(times.map(time => time.database)), queue: median(times.map(time => time.queue)) }
}
