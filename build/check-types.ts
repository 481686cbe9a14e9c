/**
 * Type-checks every layer with its own tsconfig. The mistake it prevents: one tsconfig for all would let shared/ use the
 * DOM and the renderer use Node, and nobody would see it until it runs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const layers = ['shared', 'renderer', 'electron', 'hub', 'test']
/** test/tsconfig.json takes build/ in as well. */
const alsoInTest = 'build'

const results = layers.filter(hasSources).map(check)
process.exitCode = results.every(Boolean) ? 0 : 1

function hasSources(layer: string): boolean {
  if (!existsSync(join(layer, 'tsconfig.json'))) return false
  const folders = layer === 'test' ? [layer, alsoInTest] : [layer]
  const names = folders.flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  return names.some(name => /\.tsx?$/.test(name))
}

function check(layer: string): boolean {
  const args = ['node_modules/ts7/bin/tsc', '-p', layer, '--noEmit', '--pretty', 'false']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const errors = stdout.split('\n').filter(line => /error TS/.test(line)).length
  console.log(`${layer.padEnd(10)} ${status === 0 ? 'ok' : `${errors} errors`}`)
  if (status !== 0) console.log(stdout + stderr)
  return status === 0
}
