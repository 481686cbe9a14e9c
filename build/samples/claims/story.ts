/*
 * Short ways to write a claim's history. Every moment is given, in UTC; only the minutes between creating a claim and
 * attaching its files are counted here.
 */
import type {
  Actor,
  Change,
  HistoryEntry,
  RejectionReason,
  RequestReason,
  SampleDocument,
} from './claim-shape.ts'
import type { Customer, Partner } from './companies.ts'

export const reviewers = { ines: 'Ines Aubert', tomasz: 'Tomasz Zielinski', mina: 'Mina Seo' } as const

const reviewer = (name: string): Actor => ({ role: 'reviewer', name })
const partnerSide = (partner: Partner): Actor => ({ role: 'partner', name: partner.contact.name })
const system: Actor = { role: 'system', name: 'Partner Center' }

export function laterBy(at: string, minutes: number): string {
  return Temporal.Instant.from(at).add({ minutes }).toString()
}

export function drafted(partner: Partner, at: string): HistoryEntry {
  return { type: 'claim-created', at, by: partnerSide(partner) }
}

/** Created, files attached in order, submitted. */
export function submitted(
  partner: Partner,
  createdAt: string,
  documents: readonly SampleDocument[],
): readonly HistoryEntry[] {
  return [
    drafted(partner, createdAt),
    ...documents.map(document => attached(partner, document)),
    { type: 'claim-submitted', at: laterBy(createdAt, 34), by: partnerSide(partner) },
  ]
}

export function attached(partner: Partner, document: SampleDocument): HistoryEntry {
  return { type: 'poe-attached', at: document.uploadedAt, by: partnerSide(partner), documentId: document.id }
}

export function reviewStarted(name: string, at: string): HistoryEntry {
  return { type: 'review-started', at, by: reviewer(name) }
}

export function reviewerComment(name: string, at: string, text: string): HistoryEntry {
  return { type: 'comment-added', at, by: reviewer(name), text }
}

export function partnerComment(partner: Partner, at: string, text: string): HistoryEntry {
  return { type: 'comment-added', at, by: partnerSide(partner), text }
}

export function requested(
  name: string,
  at: string,
  request: { reasons: readonly RequestReason[]; text: string },
): HistoryEntry {
  return { type: 'information-requested', at, by: reviewer(name), ...request }
}

export function edited(partner: Partner, at: string, changes: readonly Change[]): HistoryEntry {
  return { type: 'claim-edited', at, by: partnerSide(partner), changes }
}

export function resubmitted(partner: Partner, at: string): HistoryEntry {
  return { type: 'claim-resubmitted', at, by: partnerSide(partner) }
}

export function approved(name: string, at: string): HistoryEntry {
  return { type: 'claim-approved', at, by: reviewer(name) }
}

export function rejected(
  name: string,
  at: string,
  why: { reason: RejectionReason; text: string },
): HistoryEntry {
  return { type: 'claim-rejected', at, by: reviewer(name), ...why }
}

export function rejectedBySystem(at: string, why: { reason: RejectionReason; text: string }): HistoryEntry {
  return { type: 'claim-rejected', at, by: system, ...why }
}

export function declined(customer: Customer, at: string): HistoryEntry {
  return { type: 'customer-declined', at, by: { role: 'customer', name: customer.contact.name } }
}

export function disputed(partner: Partner, at: string, justification: string): HistoryEntry {
  return { type: 'dispute-opened', at, by: partnerSide(partner), justification }
}
