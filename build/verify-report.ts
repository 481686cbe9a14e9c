/**
 * `npm run verify-report -- REPORT.json --documents FOLDER [--anchor EARLIER.json]…`: checks a report without the app and
 * without a network. Ends with 0 when everything is confirmed, 1 when something is not found, changed or does not fit,
 * 2 when the report cannot be read, 3 when nothing speaks against it but not everything could be checked.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readReportText } from '../shared/report/recheck/read-report-file.ts'
import { recheck } from '../shared/report/recheck/recheck.ts'
import { givenFiles } from './verify/given-files.ts'
import { exitCodeOf, printRecheck } from './verify/print-recheck.ts'

const usage = 'npm run verify-report -- REPORT.json --documents FOLDER [--anchor EARLIER.json]…'

process.exitCode = await run()

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { documents: { type: 'string' }, anchor: { type: 'string', multiple: true, default: [] } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0 || values.documents === undefined) return refused(usage)
  const file = await readReport(path)
  if (typeof file === 'string') return refused(file)
  const earlier = await Promise.all(values.anchor.map(readReport))
  const unreadable = earlier.find(anchor => typeof anchor === 'string')
  if (unreadable !== undefined) return refused(unreadable)
  const given = await givenFiles(values.documents)
  const anchors = earlier.flatMap(anchor => (typeof anchor === 'string' ? [] : anchor.reports))
  const result = await recheck({ ...file, given, earlier: anchors })
  printRecheck(file.reports, result)
  return exitCodeOf(result)
}

/** A text says why not. */
async function readReport(path: string) {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return `${path} cannot be read.`
  const read = readReportText(text)
  if (read.ok) return read.value
  const { type, params } = read.error
  return type === 'report-not-json'
    ? `${path} is not readable JSON, so it was changed or cut. Nothing in it is confirmed.`
    : `${path} does not fit the published format at “${params?.path}”, so it was changed. Nothing in it is confirmed.`
}

function refused(text: string): number {
  console.error(text)
  return 2
}
