/**
 * `npm run measure`: prints the size and habits of the code, layer by layer, as a mirror. Nothing here fails a build;
 * what must not happen is a type, an import rule or a lint rule.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SourceMeasure } from './measure-source.ts'
import { measureSource } from './measure-source.ts'

const projectRoot = join(import.meta.dirname, '..')
const layers = ['shared', 'electron', 'renderer', 'hub', 'build', 'test']
const vagueWords = /(^|[/-])(utils?|helpers?|managers?|misc|common)([./-]|$)/

const measures = layers
  .map(layer => ({ layer, sources: sourcesOf(layer) }))
  .filter(({ sources }) => sources.length > 0)
console.table(Object.fromEntries(measures.map(({ layer, sources }) => [layer, row(sources)])))
printWhole()

function sourcesOf(layer: string): readonly SourceMeasure[] {
  return readdirSync(join(projectRoot, layer), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(layer, name))
    .map(path => measureSource(path, readFileSync(join(projectRoot, path), 'utf8')))
}

function row(sources: readonly SourceMeasure[]): Record<string, string | number> {
  const functions = sources.flatMap(source => source.functionLines)
  return {
    files: sources.length,
    'lines per file': spread(sources.map(source => source.lines)),
    'lines per function': spread(functions),
    'over 3 parameters': total(sources, 'longParameterLists'),
    any: total(sources, 'anys'),
    'default exports': total(sources, 'defaultExports'),
    barrels: total(sources, 'reExports'),
    'non-null !': total(sources, 'nonNulls'),
    comments: percent(total(sources, 'commentLines'), total(sources, 'lines')),
    'files per folder': Math.max(...filesPerFolder(sources)),
  }
}

function printWhole(): void {
  const all = measures.flatMap(({ sources }) => sources)
  const pure = linesBelow(all, 'shared/')
  const tests = linesBelow(all, 'test/shared/')
  console.log(`test lines per line of shared/: ${pure === 0 ? '-' : (tests / pure).toFixed(1)}`)
  console.log(
    `vague words in paths: ${
      all
        .filter(source => vagueWords.test(source.path))
        .map(source => source.path)
        .join(', ') || 'none'
    }`,
  )
  console.log('longest files:')
  for (const { path, lines } of all.toSorted((left, right) => right.lines - left.lines).slice(0, 5))
    console.log(`  ${String(lines).padStart(4)}  ${path}`)
}

/** Median / 90th percentile / greatest. */
function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((left, right) => left - right)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${at(0.5)} / ${at(0.9)} / ${sorted.at(-1) ?? 0}`
}

type Countable = Exclude<keyof SourceMeasure, 'path' | 'functionLines'>

function total(sources: readonly SourceMeasure[], key: Countable): number {
  return sources.reduce((sum, source) => sum + source[key], 0)
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}

function filesPerFolder(sources: readonly SourceMeasure[]): readonly number[] {
  return Object.values(Object.groupBy(sources, source => dirname(source.path))).map(
    files => files?.length ?? 0,
  )
}

function linesBelow(sources: readonly SourceMeasure[], folder: string): number {
  return total(
    sources.filter(source => source.path.startsWith(folder)),
    'lines',
  )
}
