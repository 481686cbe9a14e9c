/**
 * Several reports as one file: what was put together, for whom, by whom, and the log's head when it was finished. The
 * schema is the published format (report-set.schema.json). What tells one partner of another is decided here: a
 * partner's set holds one partner's claims, no title that a reviewer wrote, and never says that there was an arbitration.
 */
import { z } from 'zod'
import { ok, type Result, refuse } from '../base/result.ts'
import {
  chainHeadSchema,
  type DeepReadonly,
  type Edition,
  editionSchema,
  instantSchema,
  reportSchema,
} from './report.ts'

const reportKinds = ['claim', 'selection', 'period', 'arbitration'] as const
export type ReportKind = (typeof reportKinds)[number]

/** ISO dates, both included, in the time zone of the reviewer who asked. */
const periodSchema = z.object({ from: z.string(), to: z.string(), timeZone: z.string() })
export type ReportPeriod = Readonly<z.infer<typeof periodSchema>>

export const reportSetSchema = z.object({
  format: z.literal('proofdesk-report-set'),
  version: z.literal(1),
  kind: z.enum(reportKinds),
  /** As a reviewer wrote it; empty = named after what it holds, and in every partner's edition. */
  title: z.string(),
  /** Only of the kind `period`: the decisions made in it chose the claims. */
  period: periodSchema.nullable(),
  edition: editionSchema,
  generatedAt: instantSchema,
  generatedBy: z.object({ id: z.string(), name: z.string() }),
  /** Claim ids in the order of the reports. */
  claims: z.array(z.string()),
  reports: z.array(reportSchema),
  /** Taken after the last report was made, so that no report holds a later entry. */
  head: chainHeadSchema,
})

export type ReportSet = DeepReadonly<z.infer<typeof reportSetSchema>>
/** What is known before the first report is made. */
export type ReportSetFacts = Omit<ReportSet, 'format' | 'version' | 'reports' | 'head'>

export interface ReportSetRequest {
  readonly kind: ReportKind
  readonly title: string
  readonly period: ReportPeriod | null
  readonly edition: Edition
  readonly claims: readonly { readonly id: string; readonly mpnId: string }[]
  readonly generatedAt: string
  readonly generatedBy: { readonly id: string; readonly name: string }
}

export function reportSetFacts(request: ReportSetRequest): Result<ReportSetFacts> {
  const { kind, title, period, edition, generatedAt, generatedBy } = request
  if (request.claims.length === 0) return refuse('report-empty')
  const claims = request.claims.map(claim => claim.id)
  const common = { period, edition, generatedAt, generatedBy: { ...generatedBy }, claims }
  if (edition === 'internal') return ok({ ...common, kind, title: title.trim() })
  const partners = new Set(request.claims.map(claim => claim.mpnId))
  if (partners.size > 1) return refuse('report-of-several-partners', { count: partners.size })
  return ok({ ...common, kind: kind === 'arbitration' ? 'selection' : kind, title: '' })
}
