/** A claim's records → the history of a bundle: what others brought, word for word, and what this team let them know. */
import { assertNever } from '../../shared/base/assert-never.ts'
import type { HistoryEntry } from '../../shared/claim/history-entry.ts'
import type { Outcome } from '../../shared/decision/decision.ts'
import type { ClaimEvent } from '../../shared/log/claim-event.ts'
import { effectiveEvent, type HubRecord } from '../../shared/log/record.ts'
import { upcast } from '../../shared/log/upcast.ts'

export function historyOf(records: readonly HubRecord[]): readonly HistoryEntry[] {
  const read = records
    .filter(({ status }) => status === 'applied')
    .map(record => upcast(effectiveEvent(record)))
  const events = read.flatMap(known => (known.kind === 'known' ? [known.event] : []))
  const undone = new Set(
    events.flatMap(event => (event.type === 'DecisionUndone' ? [event.body.decision] : [])),
  )
  return events.filter(({ id }) => !undone.has(id)).flatMap(entriesOf)
}

function entriesOf(event: ClaimEvent): readonly HistoryEntry[] {
  const entry = (type: string, rest: Partial<HistoryEntry> = {}): readonly HistoryEntry[] => [
    { type, at: event.at, by: { role: event.actor.role, name: event.actor.name }, ...rest },
  ]
  switch (event.type) {
    case 'ClaimImported':
    case 'BundleMerged':
      return event.body.history
    case 'PartyMoved':
      return event.body.entries
    case 'ClaimCreated':
      return entry('claim-created')
    case 'ReviewStarted':
      return entry('review-started')
    case 'CommentAdded':
      return event.body.visibility === 'partner' ? entry('comment-added', { text: event.body.text }) : []
    case 'ClaimDecided':
      return entry(...told(event.body.outcome, event.body.message))
    case 'ClockExpired':
      return event.body.clock === 'partner-response'
        ? entry('claim-rejected', { at: event.body.dueAt, reason: 'no-partner-response' })
        : entry('sent-to-assessment', { at: event.body.dueAt })
    default:
      return []
  }
}

function told(outcome: Outcome, text: string): [type: string, rest: Partial<HistoryEntry>] {
  switch (outcome.name) {
    case 'approve':
      return ['claim-approved', text ? { text } : {}]
    case 'request-information':
      return ['information-requested', { reasons: [...outcome.reasons], text }]
    case 'remove-products':
      return ['information-requested', { reasons: ['missing-products'], text }]
    case 'reject':
      return ['claim-rejected', { reason: outcome.reason, text }]
    default:
      return assertNever(outcome)
  }
}
