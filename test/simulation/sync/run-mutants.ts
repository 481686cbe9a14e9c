/**
 * `npm run sim:mutants`: breaks the core in every named way and prints the first seed that notices. Fails when one
 * survives its 2,000 seeds, because then the simulation does not test what that mutant breaks.
 */
import { hunt, MOST_SEEDS } from './hunt.ts'
import { mutants } from './mutants.ts'

const names = Object.keys(mutants)
let survivors = 0
for (const name of names) {
  const { seed, sentence } = await hunt(name)
  if (seed === null) survivors++
  console.log(`${name.padEnd(46)} ${seed === null ? 'SURVIVES' : `seed ${seed}: ${sentence.slice(0, 90)}`}`)
}
console.log(`${names.length} mutants, ${names.length - survivors} killed within ${MOST_SEEDS} seeds`)
process.exitCode = survivors === 0 ? 0 : 1
