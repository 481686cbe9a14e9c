/**
 * `npm run simulate -- --claims N --seed S`: plays N claims through the law and prints where they ended, how long they
 * stayed where, and which illegal moves were refused. Ends with the number of violations, and fails if there is one.
 * Claim number i is played by the seed S + i, so `--claims 1 --seed X` plays a bad one again.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { playClaim } from '../support/simulation/play-claim.ts'
import { violationsOf } from '../support/simulation/violations.ts'
import { createTally, printTally } from './tally.ts'

const { values } = parseArgs({
  options: { claims: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const claims = wholeNumber(values.claims, 'claims')
const seed = wholeNumber(values.seed, 'seed')

/** A hundred thousand claims take minutes; so often it says how far it is, beside the figures. */
const PROGRESS = 10_000

const tally = createTally()
let violations = 0
const start = performance.now()
for (let index = 0; index < claims; index++) {
  const played = playClaim(seed + index)
  const broken = violationsOf(played)
  violations += broken.length
  for (const sentence of broken) {
    if (violations <= 20) console.log(`violation in the claim of seed ${seed + index}: ${sentence}`)
  }
  tally.add(played)
  if ((index + 1) % PROGRESS === 0 && index + 1 < claims) console.error(`${index + 1} of ${claims} claims`)
}
const seconds = (performance.now() - start) / 1000

printTally(tally, text => console.log(text))
console.log(`${Math.round(claims / seconds)} claims/s, ${seconds.toFixed(1)} s`)
console.log(`${claims} claims, ${violations} violations`)
process.exitCode = violations === 0 ? 0 : 1

function wholeNumber(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} takes a whole number`)
  return number
}
