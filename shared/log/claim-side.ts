/**
 * Where the claim's side of an identity row comes from: the line of the history that last told it. A partner may change
 * some fields after the submission, so this is not always the case bundle's first import.
 */

import type { IdentityField } from '../compare/identity-diff.ts'
import type { TimelineEntry, TimelineKey, TimelineValue } from './timeline-entry.ts'

/** As `claim-edited` entries name them: short, or as a path in the claim. */
const editedAs: Readonly<Record<IdentityField, readonly string[]>> = {
  customer: ['customer', 'customer.name'],
  tenant: ['customer', 'customer.tenantId'],
  domain: ['customer', 'customer.domain'],
  partner: ['partner', 'partner.name'],
  mpn: ['partner', 'partner.mpnId', 'timeline.fields.mpnId'],
  product: ['products', 'timeline.fields.products'],
  dates: [],
}

const submissions: ReadonlySet<TimelineKey> = new Set(['claim-submitted', 'claim-resubmitted'])

/** `entries` oldest first; the answer is a place in them, -1 where the history is empty. */
export function lineThatTold(entries: readonly TimelineEntry[], field: IdentityField): number {
  const told = entries.findLastIndex(
    entry =>
      entry.unapplied === undefined && (field === 'dates' ? submissions.has(entry.key) : edits(entry, field)),
  )
  return told >= 0 ? told : firstSight(entries)
}

function edits({ key, changes }: TimelineEntry, field: IdentityField): boolean {
  return key === 'claim-edited' && changes.some(change => editedAs[field].includes(nameOf(change.field)))
}

function nameOf(value: TimelineValue): string {
  if (value.kind === 'term') return value.term
  return value.kind === 'text' ? value.text : ''
}

/** The import, or the partner's own creation where the claim came through a hub. */
function firstSight(entries: readonly TimelineEntry[]): number {
  const imported = entries.findIndex(({ key }) => key === 'claim-imported')
  return imported >= 0 ? imported : Math.min(0, entries.length - 1)
}
