/**
 * `npm run sim:mutants`: breaks the core in every named way and prints the first seed that notices. Fails when one
 * survives its 2,000 seeds, because then the simulation does not test what that mutant breaks.
 */
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { mutants } from './mutants.ts'
import type { BatchResult, BatchTask } from './play-batch.ts'
import { startPlayer } from './start-player.ts'

const MOST_SEEDS = 2000
const PORTION = 25

const names = Object.keys(mutants)
const waiting = [...names]
let killed = 0
await Promise.all(Array.from({ length: availableParallelism() }, runJob))

console.log(`${names.length} mutants, ${killed} killed within ${MOST_SEEDS} seeds`)
process.exitCode = killed === names.length ? 0 : 1

async function runJob(): Promise<void> {
  const worker = startPlayer()
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const kill = await hunt(worker, name)
    if (kill) killed++
    const said = kill ? `seed ${kill.seed}: ${kill.sentences[0]?.slice(0, 80)}` : 'SURVIVES'
    console.log(`${name.padEnd(46)} ${said}`)
  }
  await worker.terminate()
}

async function hunt(worker: Worker, mutant: string): Promise<BatchResult['broken'][number] | null> {
  for (let from = 1; from <= MOST_SEEDS; from += PORTION) {
    const { broken } = await ask(worker, { from, count: PORTION, mutant })
    if (broken[0]) return broken[0]
  }
  return null
}

function ask(worker: Worker, task: BatchTask): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(task)
  })
}
