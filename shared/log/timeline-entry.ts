/**
 * What one line of a claim's history is made of. Sentences stay keys with parameters, so that the history, the report
 * and every language read the same entries; i18n/timeline-text.ts turns them into words.
 */
import type { Status } from '../claim/status.ts'
import type { OutcomeName } from '../decision/decision.ts'
import type { PartnerRequestCause, RejectionReason, RequestReason } from '../decision/reasons.ts'
import type { FindingReason, Verdict } from '../review/verdict.ts'
import type { FindingName, Visibility } from '../thread/comment.ts'

export const timelineGroups = [
  'status',
  'evidence',
  'verdict',
  'comment',
  'decision',
  'document',
  'other',
] as const
export type TimelineGroup = (typeof timelineGroups)[number]

export const timelineFields = [
  'status',
  'verdict',
  'reason',
  'assignee',
  'comment',
  'recommendation',
  'override-reason',
  'unsupported-products',
  'mpnId',
  'products',
  'name',
  'customer-contact',
  'partner-contact',
] as const
export type TimelineField = (typeof timelineFields)[number]

export type Term =
  | `terms.status.${Status}`
  | 'terms.statusIn2020.draft'
  | `terms.verdict.${Verdict}`
  | `terms.finding.${FindingName}`
  | `terms.findingReason.${FindingReason}`
  | `terms.requestReason.${RequestReason}`
  | `terms.rejectionReason.${RejectionReason}`
  | `terms.partnerRequestCause.${PartnerRequestCause}`
  | `terms.outcome.${OutcomeName}`
  | `terms.visibility.${Visibility}`
  | `timeline.fields.${TimelineField}`

/** A parameter or a side of a change: somebody's own words, a word of the programme, a number, a moment, or several. */
export type TimelineValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'list'; readonly items: readonly TimelineValue[] }

export interface TimelineChange {
  readonly field: TimelineValue
  /** null = there was nothing. */
  readonly before: TimelineValue | null
  readonly after: TimelineValue | null
  /** true = not for the partner's eyes. */
  readonly internal: boolean
}

export const timelineKeys = [
  'claim-created',
  'poe-attached',
  'claim-submitted',
  'review-started',
  'comment-added',
  'information-requested',
  'claim-edited',
  'claim-resubmitted',
  'claim-approved',
  'claim-rejected',
  'customer-declined',
  'dispute-opened',
  'customer-disassociated',
  'sent-to-assessment',
  'claim-imported',
  'bundle-merged',
  'claim-assigned',
  'claim-unassigned',
  'claim-postponed',
  'claim-resumed',
  'pin-placed',
  'pin-removed',
  'verdict-recorded',
  'verdict-changed',
  'verdict-withdrawn',
  'comment-internal',
  'comment-edited',
  'thread-resolved',
  'thread-reopened',
  'decided-approve',
  'decided-request-information',
  'decided-remove-products',
  'decided-reject',
  'decision-undone',
  'response-expired',
  'competitor-linked',
  'criteria-frozen',
  'second-opinion-asked',
  'second-opinion-withdrawn',
  'opinion-given',
  'arbitrated-approved',
  'arbitrated-rejected',
  'arbitrated-asked',
  'arbitrated-kept',
  'arbitrated-stands',
  'arbitration-undone',
  'report-exported',
  'conflict-withdrawn',
  'conflict-decided-again',
  'other',
] as const
export type TimelineKey = (typeof timelineKeys)[number]

export interface TimelineSource {
  readonly event: string
  readonly device: string
  readonly seq: number
  readonly hash: string
}

export interface Described {
  /** Message key under `timeline.*`. */
  readonly key: TimelineKey
  readonly params: Readonly<Record<string, TimelineValue>>
  /** What the person wrote or quoted, shown as it is; null where nothing was. */
  readonly text: string | null
  readonly changes: readonly TimelineChange[]
  readonly group: TimelineGroup
  /** true = for the review team only; a partner's edition of a report leaves it out. */
  readonly internal: boolean
}

export interface TimelineEntry extends Described {
  readonly at: string
  readonly actor: { readonly role: 'partner' | 'reviewer' | 'customer' | 'system'; readonly name: string }
  /** null for what happened before the claim reached this desk. */
  readonly source: TimelineSource | null
  /** It was recorded and did not count at the hub; absent where it counts. */
  readonly unapplied?: Unapplied
}

export interface Unapplied {
  readonly status: 'conflict' | 'rejected'
  /** `version`, `evidence`, or a refusal's type. */
  readonly reason: string
}

export function textValue(text: string): TimelineValue {
  return { kind: 'text', text }
}

export function termValue(term: Term): TimelineValue {
  return { kind: 'term', term }
}

export function listValue(items: readonly TimelineValue[]): TimelineValue {
  return { kind: 'list', items }
}

/** Values of a later writer's bundle can be anything; they show as JSON rather than not at all. */
export function anyValue(value: unknown): TimelineValue | null {
  if (value === null || value === undefined) return null
  return textValue(typeof value === 'string' ? value : JSON.stringify(value))
}

export function fieldValue(field: string): TimelineValue {
  const known = timelineFields.find(name => name === field)
  return known ? termValue(`timeline.fields.${known}`) : textValue(field)
}

export function statusChange(before: StatusOf, after: StatusOf): readonly TimelineChange[] {
  if (before.status === after.status) return []
  return [changed('status', termValue(statusTerm(before)), termValue(statusTerm(after)))]
}

export function changed(
  field: TimelineField,
  before: TimelineValue | null,
  after: TimelineValue | null,
): TimelineChange {
  return { field: termValue(`timeline.fields.${field}`), before, after, internal: false }
}

interface StatusOf {
  readonly status: Status
  readonly ruleset: string
}

function statusTerm({ status, ruleset }: StatusOf): Term {
  return status === 'draft' && ruleset === '2020' ? 'terms.statusIn2020.draft' : `terms.status.${status}`
}
