/** A report file as it came from somewhere: one report or a set of them, checked against the published schemas. */
import { ok, type Result, refuse } from '../../base/result.ts'
import { type Report, type ReportChainHead, reportSchema } from '../report.ts'
import { reportSetSchema } from '../report-set.ts'

export interface ReportFile {
  readonly reports: readonly Report[]
  /** Of a set, the log's head when it was finished. */
  readonly head: ReportChainHead
}

export function readReportText(text: string): Result<ReportFile> {
  try {
    return readReportFile(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('report-not-json')
    throw error
  }
}

export function readReportFile(value: unknown): Result<ReportFile> {
  const isSet = typeof value === 'object' && value !== null && 'reports' in value
  const read = isSet ? reportSetSchema.safeParse(value) : reportSchema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    return refuse('report-not-valid', { path: issue?.path.join('.') ?? '' })
  }
  if (!('reports' in read.data)) return ok({ reports: [read.data as Report], head: read.data.chain.head })
  const { reports, head, claims } = read.data
  const isListed =
    claims.length === reports.length && reports.every(({ claim }, place) => claim.id === claims[place])
  return isListed
    ? ok({ reports: reports as readonly Report[], head })
    : refuse('report-not-valid', { path: 'claims' })
}
