/**
 * History that a later bundle brings to a claim this desk has worked on. The system of record tells back what was done
 * here (“review started”, “rejected”); such an echo is kept in the history but does not move the claim a second time.
 * A new round takes the verdicts and the decision of the old one off the desk, as a local resubmission would.
 */
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { Decision } from '../decision/decision.ts'
import type { ClaimState } from './claim-state.ts'
import { foldHistory } from './history-fold.ts'

type OutcomeName = Decision['outcome']['name']

const outcomesByType: Readonly<Record<string, readonly OutcomeName[]>> = {
  'claim-approved': ['approve'],
  'information-requested': ['request-information', 'remove-products'],
  'claim-rejected': ['reject'],
}

export function mergeHistory(state: ClaimState, entries: readonly HistoryEntry[]): ClaimState {
  return entries.reduce(mergeEntry, state)
}

/** The entry reports a decision of this round that is not the one made here. */
export function contradicts(decision: Decision, entry: HistoryEntry): boolean {
  return decisionOutcomes(entry).length > 0 && !decisionOutcomes(entry).includes(decision.outcome.name)
}

function mergeEntry(state: ClaimState, entry: HistoryEntry): ClaimState {
  if (isEcho(state, entry)) return { ...state, history: [...state.history, entry] }
  const moved = foldHistory(state, [entry])
  return moved.round > state.round
    ? { ...moved, verdicts: new Map(), concurrentVerdicts: [], decision: null, postponed: false }
    : moved
}

function isEcho(state: ClaimState, entry: HistoryEntry): boolean {
  if (entry.type === 'sent-to-assessment') return state.sentToAssessmentAt !== null
  if (entry.type === 'claim-rejected' && entry.by.role === 'system') return state.expiredAt !== null
  if (entry.type === 'review-started') return state.decision !== null || state.status === 'under-review'
  return state.decision !== null && decisionOutcomes(entry).includes(state.decision.decision.outcome.name)
}

function decisionOutcomes(entry: HistoryEntry): readonly OutcomeName[] {
  if (entry.by.role !== 'reviewer') return []
  return Object.hasOwn(outcomesByType, entry.type) ? (outcomesByType[entry.type] ?? []) : []
}
