/**
 * Decisions that were not made at this desk: told by a bundle's history, or brought about by the clock. What a newer
 * bundle tells back of our own decisions moves nothing in the fold, and so is not counted a second time.
 */
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { OutcomeName } from '../decision/decision.ts'
import type { ClaimEvent } from '../log/claim-event.ts'
import type { ClaimState } from '../log/claim-state.ts'
import { evolve } from '../log/evolve.ts'
import { mergeHistory } from '../log/merge-history.ts'
import type { CountedDecision } from './counted-decision.ts'

const outcomesByType: Readonly<Record<string, OutcomeName>> = {
  'claim-approved': 'approve',
  'information-requested': 'request-information',
  'claim-rejected': 'reject',
  'customer-declined': 'reject',
  'customer-disassociated': 'reject',
}

/** Where the entry itself names no reason, its type does. */
const reasonsByType: Readonly<Record<string, string>> = {
  'customer-declined': 'customer-decline',
  'customer-disassociated': 'partner-request',
}

export function decisionsToldBy(event: ClaimEvent, state: ClaimState | null): readonly CountedDecision[] {
  if (event.type === 'ClaimImported') return state ? [] : event.body.history.flatMap(toldDecision)
  if (event.type === 'BundleMerged') return state ? movingEntries(state, event.body.history) : []
  if (event.type === 'ClockExpired' && event.body.clock === 'partner-response')
    return state && hasMoved(state, evolve(state, event)) ? [expired(event.body.dueAt)] : []
  return []
}

function movingEntries(from: ClaimState, entries: readonly HistoryEntry[]): readonly CountedDecision[] {
  let state = from
  return entries.flatMap(entry => {
    const before = state
    state = mergeHistory(before, [entry])
    return hasMoved(before, state) ? toldDecision(entry) : []
  })
}

function hasMoved(before: ClaimState, after: ClaimState | null): boolean {
  return after !== null && after.path.length > before.path.length
}

function toldDecision(entry: HistoryEntry): readonly CountedDecision[] {
  const outcome = Object.hasOwn(outcomesByType, entry.type) ? outcomesByType[entry.type] : undefined
  if (!outcome) return []
  const implied = reasonsByType[entry.type]
  const named = entry.reasons ?? (entry.reason === undefined ? [] : [entry.reason])
  return [
    {
      at: Temporal.Instant.from(entry.at).epochMilliseconds,
      by: entry.by.role,
      reviewer: '',
      outcome,
      reasons: implied ? [implied] : named,
      event: null,
      answers: {},
    },
  ]
}

function expired(dueAt: string): CountedDecision {
  const at = Temporal.Instant.from(dueAt).epochMilliseconds
  const reasons = ['no-partner-response']
  return { at, by: 'system', reviewer: '', outcome: 'reject', reasons, event: null, answers: {} }
}
