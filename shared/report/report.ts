/**
 * The report of one claim as plain data: language-independent, complete, and checkable by somebody who has neither this
 * app nor this computer. The schema is the published format (report.schema.json). `partner` leaves out everything that
 * was written for the review team; to-json.ts and to-html.ts show what stands here and decide nothing.
 */
import { z } from 'zod'
import { claimFactsSchema } from '../claim/claim.ts'
import { statuses } from '../claim/status.ts'
import { outcomeNameSchema, outcomeSchema } from '../decision/decision.ts'
import { anchorSchema } from '../evidence/anchor.ts'
import { documentRefSchema } from '../evidence/document.ts'
import { actorSchema, eventSchema } from '../log/event.ts'
import { recordSchema } from '../log/record.ts'
import { type TimelineValue, timelineGroups, timelineKeys } from '../log/timeline-entry.ts'
import { findingReasonSchema, verdictSchema } from '../review/verdict.ts'
import { calendarStampSchema } from '../sla/calendar.ts'
import { commentTargetSchema, findingNameSchema, visibilitySchema } from '../thread/comment.ts'

export const editionSchema = z.enum(['internal', 'partner'])
export type Edition = z.infer<typeof editionSchema>

export const instantSchema = z.string()
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

const clockSchema = z.object({
  clock: z.enum([
    'submitted',
    'review',
    'partner-response',
    'dispute-answer',
    'customer-opt-out',
    'dispute-window',
  ]),
  waitsFor: actorSchema.shape.role,
  startedAt: instantSchema,
  dueAt: instantSchema,
  latestDueAt: instantSchema.nullable(),
  state: z.enum(['running', 'breached', 'paused', 'none']),
  usedHours: z.number(),
  limitHours: z.number(),
  unit: z.enum(['business-days', 'days']),
  source: z.string(),
  calendar: calendarStampSchema,
})

const evidenceSchema = z.object({
  pin: z.string(),
  documentId: z.string(),
  fileName: z.string(),
  /** Hash of the bytes the pin was placed on. */
  sha256: hashSchema,
  page: z.int(),
  quote: z.string(),
  anchors: z.array(anchorSchema),
  /** PNG data URL, empty where the page could not be drawn. */
  crop: z.string().regex(/^(data:image\/png;base64,[A-Za-z0-9+/=]*)?$/),
})

const reportVerdictSchema = z.object({
  verdict: verdictSchema,
  reason: findingReasonSchema.nullable(),
  /** What was looked at; empty in a partner's edition. */
  note: z.string(),
  unsupportedProducts: z.array(z.string()),
  by: actorSchema,
  at: instantSchema,
  event: z.string(),
  evidence: z.array(evidenceSchema),
})

const findingSchema = z.object({
  name: findingNameSchema,
  /** Message keys under `checklist.asks.*`. */
  asks: z.array(z.string()),
  /** Where the rule stands written, as codes of the programme's documents. */
  source: z.string(),
  verdicts: z.array(reportVerdictSchema),
})

const reportCommentSchema = z.object({
  id: z.string(),
  thread: z.string(),
  replyTo: z.string().nullable(),
  target: commentTargetSchema,
  visibility: visibilitySchema,
  text: z.string(),
  author: z.object({ role: z.string(), name: z.string() }),
  at: instantSchema,
  editedAt: instantSchema.nullable(),
  resolved: z.boolean(),
})

const reportDecisionSchema = z.object({
  outcome: outcomeSchema,
  message: z.string(),
  /** null in a partner's edition. */
  recommended: outcomeNameSchema.nullable(),
  overrideReason: z.string().nullable(),
  basis: z.object({ verdicts: z.array(z.string()), documents: z.array(z.string()) }),
  by: actorSchema,
  at: instantSchema,
  event: z.string(),
})

const valueSchema: z.ZodType<TimelineValue> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('term'), term: z.string() as unknown as z.ZodType<TermText> }),
    z.object({ kind: z.literal('number'), number: z.number() }),
    z.object({ kind: z.literal('instant'), at: instantSchema }),
    z.object({ kind: z.literal('list'), items: z.array(valueSchema) }),
  ]),
)
type TermText = Extract<TimelineValue, { kind: 'term' }>['term']

const sourceSchema = z.object({ event: z.string(), device: z.string(), seq: z.int(), hash: hashSchema })

const timelineEntrySchema = z.object({
  key: z.enum(timelineKeys),
  params: z.record(z.string(), valueSchema),
  text: z.string().nullable(),
  changes: z.array(
    z.object({
      field: valueSchema,
      before: valueSchema.nullable(),
      after: valueSchema.nullable(),
      internal: z.boolean(),
    }),
  ),
  group: z.enum(timelineGroups),
  internal: z.boolean(),
  at: instantSchema,
  actor: z.object({ role: actorSchema.shape.role, name: z.string() }),
  source: sourceSchema.nullable(),
  /** Recorded, and not counted by the team's hub. */
  unapplied: z.object({ status: z.enum(['conflict', 'rejected']), reason: z.string() }).optional(),
})

/** The device's last entry when the report was made, whatever claim it is about; null before anything was recorded. */
export const chainHeadSchema = z.object({ device: z.string(), seq: z.int(), hash: hashSchema }).nullable()

/** The chain shows order and later edits inside the log; what it cannot show is said by `report.chain.*`. */
const chainSchema = z.object({
  head: chainHeadSchema,
  /** Of every event of this claim: enough to find it in a log and to see that it is the same. */
  links: z.array(z.object({ device: z.string(), seq: z.int(), prev: hashSchema, hash: hashSchema })),
  /** The events themselves, from which each hash can be computed again; empty in a partner's edition. */
  events: z.array(eventSchema),
  /**
   * What the hub has said about each of the events, in their order; null = nothing yet. Absent without a hub. No event
   * holds it, so it is the reporter's word: it tells which steps did not count, and when the others took effect.
   */
  said: z.array(recordSchema.pick({ status: true, reason: true, receivedAt: true }).nullable()).optional(),
})

export const reportSchema = z.object({
  format: z.literal('proofdesk-report'),
  version: z.literal(1),
  edition: editionSchema,
  generatedAt: instantSchema,
  generatedBy: z.object({ id: z.string(), name: z.string() }),
  claim: claimFactsSchema,
  ruleset: z.enum(['2020', '2023']),
  status: z.enum(statuses),
  statusSince: instantSchema,
  submittedAt: instantSchema.nullable(),
  round: z.int(),
  requestsSoFar: z.int(),
  disputes: z.int(),
  clock: clockSchema.nullable(),
  documents: z.array(documentRefSchema),
  checklist: z.int(),
  findings: z.array(findingSchema),
  comments: z.array(reportCommentSchema),
  decision: reportDecisionSchema.nullable(),
  timeline: z.array(timelineEntrySchema),
  chain: chainSchema,
})

export type DeepReadonly<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T

export type Report = DeepReadonly<z.infer<typeof reportSchema>>
export type ReportFinding = Report['findings'][number]
export type ReportVerdict = ReportFinding['verdicts'][number]
export type ReportEvidence = ReportVerdict['evidence'][number]
export type ReportComment = Report['comments'][number]
export type ReportChainHead = Report['chain']['head']
