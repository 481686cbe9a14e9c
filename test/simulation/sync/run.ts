/**
 * `npm run sim -- --seeds N --from S`: plays N seeds of the sync, on every core, and prints how fast. Ends with
 * `N seeds, 0 violations`, or with what was violated, the line that plays that seed again, and a failure.
 * `--mutant NAME` plays a broken core instead; `--jobs J` uses J cores; `--seconds T` begins nothing new after T seconds,
 * so that a test run on a busy machine ends. Fewer seeds than were asked for are a failure, too: the bar was not reached.
 */
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { BatchResult, BatchTask } from './play-batch.ts'
import { startPlayer } from './start-player.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    mutant: { type: 'string' },
    seconds: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
})
const seeds = wholeNumber(values.seeds, 'seeds')
const from = wholeNumber(values.from, 'from')
const jobs = Math.max(1, Math.min(wholeNumber(values.jobs, 'jobs'), seeds))
const longest = values.seconds === undefined ? Infinity : wholeNumber(values.seconds, 'seconds')
const PORTION = 250

let next = from
let violations = 0
let played = 0
const start = performance.now()
await Promise.all(Array.from({ length: jobs }, runJob))

const took = secondsSince(start)
console.log(`${(played / took).toFixed(0)} seeds/s on ${jobs} cores, ${took.toFixed(1)} s`)
if (played < seeds) console.log(`too slow: ${seeds} seeds were asked for, and the time was over`)
console.log(`${played} seeds, ${violations} violations`)
process.exitCode = violations === 0 && played === seeds ? 0 : 1

function isLate(): boolean {
  return secondsSince(start) > longest
}

function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1000
}

/** One worker, fed portion by portion until the seeds are used up. */
function runJob(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = startPlayer()
    const feed = () => {
      const count = Math.min(PORTION, from + seeds - next)
      if (count <= 0 || isLate()) return void worker.terminate().then(() => resolve())
      const task: BatchTask = { from: next, count, mutant: values.mutant ?? null }
      next += count
      worker.postMessage(task)
    }
    worker.on('message', (result: BatchResult) => {
      played += result.played
      report(result)
      feed()
    })
    worker.on('error', reject)
    feed()
  })
}

function report({ broken }: BatchResult): void {
  const mutant = values.mutant === undefined ? '' : ` --mutant '${values.mutant}'`
  for (const { seed, sentences } of broken) {
    violations += sentences.length
    if (violations > 50) continue
    for (const sentence of sentences) console.log(`seed ${seed}: ${sentence}`)
    console.log(`  again: npm run sim -- --seeds 1 --from ${seed}${mutant}`)
  }
}

function wholeNumber(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} takes a whole number`)
  return number
}
