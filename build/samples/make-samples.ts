/*
 * Makes the sample bundles beside this file and the table of the README. `--check` makes them in memory and fails when
 * the committed ones differ or do not read back as meant, so a change of the claims without new bundles is noticed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bundles } from './bundles.ts'
import { withTable } from './readme-table.ts'
import { writeBundle } from './write-bundle.ts'

const checking = process.argv.includes('--check')
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const states = [keep('README.md', Buffer.from(withTable(readme)))]
for (const bundle of bundles) states.push(keep(bundle.fileName, await writeBundle(bundle)))
if (checking && !(await isAsMeant())) process.exitCode = 1

function keep(fileName: string, bytes: Uint8Array): 'same' | 'different' {
  const file = new URL(fileName, import.meta.url)
  const same = existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0
  if (!checking && !same) writeFileSync(file, bytes)
  const state = same ? 'unchanged' : checking ? 'differs from the committed file' : 'written'
  console.log(`${fileName}: ${(bytes.length / 1024).toFixed(0)} KiB, ${state}`)
  return same ? 'same' : 'different'
}

async function isAsMeant(): Promise<boolean> {
  const { checkSamples } = await import('./check-samples.ts')
  const problems = await checkSamples()
  for (const problem of problems) console.log(problem)
  if (states.includes('different')) console.log('Run `npm run samples` and commit the result.')
  console.log(`${problems.length} problems in the committed bundles`)
  return problems.length === 0 && !states.includes('different')
}
