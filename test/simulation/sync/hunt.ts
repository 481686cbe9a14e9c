/** Plays seeds against a broken core until one notices. A mutant that makes the core throw is noticed, too. */
import { mutants } from './mutants.ts'
import { type Faults, play } from './play.ts'

export const MOST_SEEDS = 2000

export interface Kill {
  readonly name: string
  /** null = it survived every seed. */
  readonly seed: number | null
  readonly sentence: string
}

export async function hunt(name: string, from = 1): Promise<Kill> {
  const faults = mutants[name]
  if (!faults) throw new Error(`no mutant is called “${name}”`)
  for (let seed = from; seed < from + MOST_SEEDS; seed++) {
    const sentence = await firstViolation(seed, faults)
    if (sentence !== null) return { name, seed, sentence }
  }
  return { name, seed: null, sentence: 'survives' }
}

async function firstViolation(seed: number, faults: Faults): Promise<string | null> {
  const { violations } = await play(seed, { faults })
  return violations[0] ?? null
}
