/**
 * Runs the import rules of layers.cjs. The mistake it prevents beyond the rules: dependency-cruiser that cannot load a
 * TypeScript with a compiler API sees "0 modules" and reports success, so too few modules is a failure here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
  readonly cycle?: readonly { readonly name: string }[]
}

interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[]
}

const fewestModules = 20
const layers = ['shared', 'electron', 'renderer', 'hub', 'build', 'test'].filter(hasFiles)
const rules: Rules = createRequire(import.meta.url)('./layers.cjs')
const fixByRule = new Map(rules.forbidden.map(rule => [rule.name, rule.comment]))

const { modules, summary } = runCruise()
const own = modules.filter(({ source }) => layers.includes(source.split('/')[0] ?? ''))
for (const violation of summary.violations) console.error(sentence(violation))
console.log(`${own.length} modules, ${summary.violations.length} imports against the rules`)
if (own.length < fewestModules)
  console.error('Too few modules were read: dependency-cruiser did not find the compiler API of TypeScript.')
process.exitCode = summary.violations.length > 0 || own.length < fewestModules ? 1 : 0

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

function runCruise(): Cruise {
  const tool = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
  const args = [tool, '--config', 'build/layers.cjs', '--output-type', 'json', ...layers]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (stdout === '') throw new Error(`dependency-cruiser failed: ${stderr}`)
  return JSON.parse(stdout)
}

function sentence({ from, to, rule, cycle }: Violation): string {
  const way = cycle ? [from, ...cycle.map(step => step.name)].join(' -> ') : `${from} -> ${to}`
  return `${rule.name}: ${way}\n    ${fixByRule.get(rule.name) ?? ''}`
}
