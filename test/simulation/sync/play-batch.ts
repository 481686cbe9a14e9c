/** A worker that plays portions of seeds: the sentences of each broken seed go back, everything else is forgotten. */
import { parentPort } from 'node:worker_threads'
import { mutants } from './mutants.ts'
import { clocksMatter, type PlayOptions, play } from './play.ts'

export interface BatchTask {
  readonly from: number
  readonly count: number
  /** null = the real core. */
  readonly mutant: string | null
}

export interface BatchResult {
  readonly played: number
  readonly broken: readonly { readonly seed: number; readonly sentences: readonly string[] }[]
}

/** Comparing clocks takes two more plays, so not every seed does. */
const CLOCKS_EVERY = 20

parentPort?.on('message', async ({ from, count, mutant }: BatchTask) => {
  const faults: PlayOptions = mutant === null ? {} : { faults: mutantNamed(mutant) }
  const broken: { seed: number; sentences: readonly string[] }[] = []
  for (let seed = from; seed < from + count; seed++) {
    const played = await play(seed, faults)
    const violations = [
      ...played.violations,
      ...(seed % CLOCKS_EVERY === 0 ? await clocksMatter(seed, faults.faults) : []),
    ]
    if (violations.length > 0) broken.push({ seed, sentences: violations })
    // A mutant is killed by its first violation; of the real core every broken seed is wanted.
    if (violations.length > 0 && mutant !== null) break
  }
  const result: BatchResult = { played: count, broken }
  parentPort?.postMessage(result)
})

function mutantNamed(name: string) {
  const faults = mutants[name]
  if (!faults) throw new Error(`no mutant is called “${name}”: ${Object.keys(mutants).join(', ')}`)
  return faults
}
