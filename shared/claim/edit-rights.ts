/**
 * What a partner may still change on a claim. The documents contradict each other three ways on when (see
 * `RuleReadings.edit`); on which fields they agree. A field left out of their list is fixed: a wrong activity or tenant
 * means a rejection on partner request and a new claim [S3, B-M].
 */
import { ok, type Result, refuse } from '../base/result.ts'
import { type RuleReadings, type RulesetId, rulesetWith } from './ruleset.ts'
import type { Status } from './status.ts'

/** MPN, products and both contacts [S1, S3, B-M]; proof and comments are added, which changes nothing. */
export const editableFields = ['mpnId', 'products', 'customer-contact', 'partner-contact'] as const
export type EditableField = (typeof editableFields)[number]

export interface EditStanding {
  readonly ruleset: RulesetId
  readonly readings?: RuleReadings
  readonly status: Status
}

/** Whether this field may change now. A draft has not been claimed yet: everything on it is still being written. */
export function mayEdit(standing: EditStanding, field: string): Result<null> {
  if (standing.status === 'draft') return ok(null)
  if (!isEditableIn(standing)) return refuse('edit-not-in-status', { status: standing.status })
  if ((editableFields as readonly string[]).includes(field)) return ok(null)
  return isActivity(field) ? refuse('activity-fixed') : refuse('field-fixed', { field })
}

/** The fields a screen offers for editing; null = all, none = an empty list. */
export function editableNow(standing: EditStanding): readonly EditableField[] | null {
  if (standing.status === 'draft') return null
  return isEditableIn(standing) ? editableFields : []
}

/** More proof may come with an answer or a dispute, and since about June 2020 for an approved claim, too [S3, WA]. */
export function mayAttach(status: Status): Result<null> {
  const open: readonly Status[] = ['draft', 'submitted', 'partner-action-required', 'approved']
  return open.includes(status) ? ok(null) : refuse('attach-not-in-status', { status })
}

function isEditableIn({ ruleset, readings, status }: EditStanding): boolean {
  return (rulesetWith(ruleset, readings).editableIn as readonly Status[]).includes(status)
}

function isActivity(field: string): boolean {
  return field === 'activity' || field === 'solutionArea' || field === 'program'
}
