/**
 * The simulation's speed in claims a second: each claim is played by partners, reviewers, customers and the clock through
 * the whole law. Its peer is the floor under that, the same claims' finished logs merely folded by the same `evolve`,
 * with nothing decided, no calendar asked and no dice thrown. More is better here, so the ratio is below one. The two take
 * turns in this process.
 */
import { performance } from 'node:perf_hooks'
import { foldClaim } from '../../shared/log/evolve.ts'
import { playClaim } from '../support/simulation/play-claim.ts'
import { type Bench, compared, median } from './bench.ts'

const CLAIMS = 200
const WARM = 2
const RUNS = 10

export const simulate: Bench = {
  name: 'simulate',
  run: async () => {
    const turns = Array.from({ length: WARM + RUNS }, (_, turn) => takeTurn(turn * CLAIMS)).slice(WARM)
    return [
      compared({
        name: 'simulated claims',
        ours: median(turns.map(({ played }) => played)),
        peer: median(turns.map(({ folded }) => folded)),
        unit: 'claims/s',
        runs: RUNS,
      }),
    ]
  },
}

function takeTurn(seed: number): { readonly played: number; readonly folded: number } {
  const start = performance.now()
  const claims = Array.from({ length: CLAIMS }, (_, index) => playClaim(seed + index))
  const between = performance.now()
  for (const { steps } of claims) foldClaim(steps.map(({ event }) => event))
  const end = performance.now()
  return { played: perSecond(between - start), folded: perSecond(end - between) }
}

function perSecond(ms: number): number {
  return (CLAIMS / ms) * 1000
}
