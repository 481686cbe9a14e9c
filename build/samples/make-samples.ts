/*
 * Makes the sample bundles beside this file. `--check` makes them in memory and fails when the committed ones differ,
 * so a change of the claims without new bundles (or the reverse) is noticed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { firstWeek, firstWeekUpdate, secondGeneration } from './bundles.ts'
import { writeBundle } from './write-bundle.ts'

const checking = process.argv.includes('--check')
let different = 0

for (const bundle of [firstWeek, firstWeekUpdate, secondGeneration]) {
  const file = new URL(bundle.fileName, import.meta.url)
  const bytes = await writeBundle(bundle)
  const same = existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0
  if (!checking && !same) writeFileSync(file, bytes)
  if (!same) different += 1
  const state = same ? 'unchanged' : checking ? 'DIFFERS from the committed file' : 'written'
  console.log(`${bundle.fileName}: ${bundle.claims.length} claims, ${(bytes.length / 1024).toFixed(0)} KiB, ${state}`)
}

if (checking && different > 0) {
  console.log('Run `npm run samples` and commit the result.')
  process.exitCode = 1
}
