/**
 * `npm test`: the four checks, the unit tests, the build and the browser tests, all of them even when one fails, and a
 * summary at the end. Each check and the build count as one; the tests count by their own JSON reports. The summary is
 * also written to out/reports/summary.json, where .ci/run reads its last line from.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Stage {
  readonly name: string
  /** The npm script that runs it. */
  readonly script: string
  /** Reads how many tests passed and failed; without it the stage counts as one. */
  readonly count?: () => Count | null
}

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface UnitReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

interface BrowserReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

const projectRoot = join(import.meta.dirname, '..')
const reports = join(projectRoot, 'out/reports')

const stages: readonly Stage[] = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'layers', script: 'check:layers' },
  { name: 'dead code', script: 'check:dead' },
  { name: 'unit tests', script: 'test:unit', count: unitCount },
  { name: 'sync seeds', script: 'sim:ci' },
  { name: 'sync mutants', script: 'sim:mutants' },
  { name: 'build', script: 'build' },
  { name: 'browser tests', script: 'test:e2e', count: browserCount },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const results = stages.map(stage => ({ name: stage.name, ...run(stage) }))
const total = results.reduce(sum, { passed: 0, failed: 0, skipped: 0 })

console.log('\nSummary')
for (const result of results) console.log(`  ${result.name.padEnd(14)} ${said(result)}`)
console.log(`  ${'total'.padEnd(14)} ${said(total)}`)
writeFileSync(join(reports, 'summary.json'), JSON.stringify({ ...total, stages: results }, null, 2))
process.exitCode = total.failed > 0 ? 1 : 0

function run({ name, script, count }: Stage): Count {
  console.log(`\n== ${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const succeeded = status === 0
  const counted = count?.() ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }
  // A stage that fails without a failed test (it did not even start) must not look like a success.
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

function unitCount(): Count | null {
  const report = readReport<UnitReport>('unit.json')
  if (!report) return null
  const unreadable = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests,
  }
}

function browserCount(): Count | null {
  const report = readReport<BrowserReport>('e2e.json')
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

function readReport<T>(name: string): T | null {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function sum(left: Count, right: Count): Count {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

function said({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
