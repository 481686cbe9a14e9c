/**
 * The part of the fold that reads a bundle's own history. These entries are facts of the system of record: an entry the
 * status table does not allow still moves the claim (the claim did move), it is only never produced by us.
 */
import { claimFactsSchema } from '../claim/claim.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { RulesetId } from '../claim/ruleset.ts'
import type { Move, Status } from '../claim/status.ts'
import { nextStatus } from '../claim/status-machine.ts'
import type { ClaimState } from './claim-state.ts'
import { withStatus } from './status-path.ts'

type Standing = Pick<
  ClaimState,
  | 'facts'
  | 'ruleset'
  | 'status'
  | 'statusSince'
  | 'submittedAt'
  | 'round'
  | 'requestsSoFar'
  | 'disputes'
  | 'isDisputed'
  | 'path'
  | 'sentToAssessmentAt'
  | 'expiredAt'
  | 'version'
  | 'history'
>

interface HistoryMove {
  readonly move: Move
  /** Where the claim is even if the table has no such row from here. */
  readonly lands: (ruleset: RulesetId) => Status
}

const movesByType: Readonly<Record<string, HistoryMove>> = {
  'claim-submitted': { move: 'submit', lands: () => 'submitted' },
  'review-started': { move: 'start-review', lands: () => 'under-review' },
  'information-requested': { move: 'request-information', lands: () => 'partner-action-required' },
  'claim-resubmitted': { move: 'resubmit', lands: () => 'submitted' },
  'claim-approved': { move: 'approve', lands: () => 'approved' },
  'claim-rejected': { move: 'reject', lands: () => 'rejected' },
  'customer-declined': { move: 'decline', lands: () => 'rejected' },
  'customer-disassociated': { move: 'disassociate', lands: () => 'rejected-final' },
  'dispute-opened': { move: 'dispute', lands: ruleset => (ruleset === '2023' ? 'dispute' : 'under-review') },
}

/** One type of entry, three moves: only the reason tells who wanted the rejection. */
const rejectionMoves: Readonly<Record<string, Move>> = {
  'partner-request': 'withdraw',
  'no-partner-response': 'expire',
}

export function foldHistory<State extends Standing>(state: State, entries: readonly HistoryEntry[]): State {
  return entries.reduce((standing, entry) => foldEntry(standing, entry), state)
}

function foldEntry<State extends Standing>(state: State, entry: HistoryEntry): State {
  const kept = { ...applyEdit(state, entry), history: [...state.history, entry] }
  if (entry.type === 'sent-to-assessment') return sentToAssessment(kept, entry)
  const row = Object.hasOwn(movesByType, entry.type) ? movesByType[entry.type] : undefined
  if (!row) return kept
  const move = moveOf(row, entry)
  const legal = nextStatus(state.ruleset, state.status, { type: move, by: entry.by.role })
  return {
    ...withStatus(kept, legal ?? row.lands(state.ruleset), entry.at),
    submittedAt: isSubmission(move) ? entry.at : state.submittedAt,
    round: startsRound(move, state) ? state.round + 1 : state.round,
    requestsSoFar: state.requestsSoFar + (move === 'request-information' ? 1 : 0),
    disputes: state.disputes + (move === 'dispute' ? 1 : 0),
    isDisputed: move === 'dispute' || (state.isDisputed && !isSubmission(move)),
  }
}

/** The label and its moment stay: the claim is approved as before, and its customer can no longer step back unseen. */
function sentToAssessment<State extends Standing>(state: State, entry: HistoryEntry): State {
  const approved = state.status === 'approved' ? state : withStatus(state, 'approved', entry.at)
  return { ...approved, sentToAssessmentAt: entry.at, version: state.version + 1 }
}

function moveOf(row: HistoryMove, { reason }: HistoryEntry): Move {
  if (row.move !== 'reject' || reason === undefined || !Object.hasOwn(rejectionMoves, reason)) return row.move
  return rejectionMoves[reason] ?? row.move
}

function isSubmission(move: Move): boolean {
  return move === 'submit' || move === 'resubmit'
}

function startsRound(move: Move, state: Standing): boolean {
  return move === 'resubmit' || move === 'dispute' || (move === 'submit' && state.submittedAt !== null)
}

/**
 * `claim-edited` entries name top-level or dotted fields; the newest value is what the claim says today. The values come
 * from a bundle, so one that would leave the claim's schema is shown in the history and not applied.
 */
function applyEdit<State extends Standing>(state: State, entry: HistoryEntry): State {
  if (entry.type !== 'claim-edited' || !entry.changes) return state
  let { facts } = state
  for (const change of entry.changes) {
    const edited: Record<string, unknown> = structuredCloneFacts(facts)
    setField(edited, editableFields[change.field] ?? change.field, change.to)
    const checked = claimFactsSchema.safeParse(edited)
    if (checked.success) facts = checked.data
  }
  return { ...state, facts }
}

const editableFields: Readonly<Record<string, string>> = {
  mpnId: 'partner.mpnId',
  'customer-contact': 'customer.contact',
  'partner-contact': 'partner.contact',
}

function setField(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head, ...rest] = path.split('.')
  if (head === undefined || head === 'id' || head === '__proto__' || !Object.hasOwn(target, head)) return
  const inner = target[head]
  if (rest.length === 0) {
    if (typeof inner === typeof value) target[head] = value
  } else if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    setField(inner as Record<string, unknown>, rest.join('.'), value)
  }
}

function structuredCloneFacts(facts: Standing['facts']): Record<string, unknown> {
  return JSON.parse(JSON.stringify(facts)) as Record<string, unknown>
}
