/**
 * The law for those who do not sit at this desk: what the partner, the customer, or Microsoft on the partner's request
 * may do to a claim. The answers are entries of the system of record's history, because that is how such acts reach a
 * desk; a bundle that brings others is still believed (history-fold.ts), this law only never produces them.
 */
import { instantText } from '../base/clock.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { type DisputeDoor, type DisputeStanding, disputeDoor, mayDispute } from '../claim/dispute.ts'
import { mayAttach, mayEdit } from '../claim/edit-rights.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import { documentedReadings } from '../claim/ruleset.ts'
import type { ActorRole, Move } from '../claim/status.ts'
import { canMove } from '../claim/status-machine.ts'
import { claimClockEnds } from '../sla/claim-clock.ts'
import type { ClaimState } from './claim-state.ts'
import { type DeskTime, expiriesDue } from './expiry.ts'

export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

export type PartyMove =
  | { readonly type: 'submit' | 'resubmit' | 'decline' }
  | { readonly type: 'edit'; readonly changes: readonly FieldChange[] }
  | { readonly type: 'attach'; readonly documentId: string }
  /** The reasons the documents know: wrong MPN, wrong activity, no longer working with the customer. */
  | { readonly type: 'withdraw'; readonly text: string }
  | { readonly type: 'disassociate'; readonly reason: string }
  | { readonly type: 'dispute'; readonly justification: string; readonly documents: readonly string[] }

export interface PartyContext extends DeskTime {
  readonly by: { readonly role: ActorRole; readonly name: string }
}

type Entries = Result<readonly HistoryEntry[]>

export function decidePartyMove(state: ClaimState, move: PartyMove, context: PartyContext): Entries {
  switch (move.type) {
    case 'edit':
      return edit(state, move.changes, context)
    case 'attach':
      return attach(state, move.documentId, context)
    default:
      return moveClaim(state, move, context)
  }
}

function edit(state: ClaimState, changes: readonly FieldChange[], context: PartyContext): Entries {
  if (context.by.role !== 'partner') return refuse('not-for-this-role')
  const late = responseOver(state, context)
  if (late) return late
  for (const change of changes) {
    const may = mayEdit({ ...state, ...readingsOf(context) }, change.field)
    if (!may.ok) return may
    if (change.field === 'products' && Array.isArray(change.to) && change.to.length === 0)
      return refuse('last-product')
  }
  return one(context, 'claim-edited', { changes: changes.map(change => ({ ...change })) })
}

function attach(state: ClaimState, documentId: string, context: PartyContext): Entries {
  if (context.by.role !== 'partner') return refuse('not-for-this-role')
  const may = mayAttach(state.status)
  if (!may.ok) return may
  return responseOver(state, context) ?? one(context, 'poe-attached', { documentId })
}

type MovingMove = Exclude<PartyMove, { type: 'edit' | 'attach' }>

function moveClaim(state: ClaimState, move: MovingMove, context: PartyContext): Entries {
  const { role } = context.by
  if (!roles[move.type].includes(role)) return refuse('not-for-this-role')
  if (move.type === 'dispute') return dispute(state, move, context)
  const rules = { ruleset: state.ruleset, ...readingsOf(context) }
  if (!canMove(rules, state.status, { type: move.type, by: role }))
    return refuse('party-move-not-allowed', { status: state.status })
  switch (move.type) {
    case 'submit':
      return state.documents.length === 0 ? refuse('poe-missing') : one(context, 'claim-submitted', {})
    case 'resubmit':
      return responseOver(state, context) ?? one(context, 'claim-resubmitted', {})
    case 'decline':
      return optOutOver(state, context) ?? one(context, 'customer-declined', {})
    case 'withdraw':
      if (move.text.trim() === '') return refuse('reason-text-missing')
      return (
        responseOver(state, context) ??
        one(context, 'claim-rejected', { reason: 'partner-request', text: move.text.trim() })
      )
    case 'disassociate':
      if (move.reason.trim() === '') return refuse('reason-text-missing')
      return one(context, 'customer-disassociated', { text: move.reason.trim() })
  }
}

/** Microsoft rejects on the partner's request, so a reviewer may carry that out. */
const roles: Readonly<Record<Extract<Move, MovingMove['type']>, readonly ActorRole[]>> = {
  submit: ['partner'],
  resubmit: ['partner'],
  withdraw: ['partner', 'reviewer'],
  disassociate: ['partner'],
  dispute: ['partner'],
  decline: ['customer'],
}

function dispute(
  state: ClaimState,
  { justification, documents }: Extract<PartyMove, { type: 'dispute' }>,
  context: PartyContext,
): Entries {
  const may = mayDispute(disputeStanding(state, context), {
    justification,
    updatedDocuments: documents.length,
  })
  if (!may.ok) return may
  return ok([
    ...documents.map(documentId => entry(context, 'poe-attached', { documentId })),
    entry(context, 'dispute-opened', { justification: justification.trim() }),
  ])
}

/** What a screen says of a dispute: until when it is open, or why it is closed. */
export function disputeDoorOf(state: ClaimState, time: DeskTime): DisputeDoor {
  return disputeDoor(disputeStanding(state, time))
}

function disputeStanding(state: ClaimState, { now, calendar }: DeskTime): DisputeStanding {
  const { ruleset, status, disputes } = state
  const windowEnds = status === 'rejected' ? (claimClockEnds(state, calendar)?.endsAt ?? null) : null
  return { ruleset, status, disputes, now, windowEnds }
}

/** The clock has rejected the claim although no desk has recorded it yet. */
function responseOver(state: ClaimState, time: PartyContext): ReturnType<typeof refuse> | null {
  const due = expiriesDue(state, time).find(({ clock }) => clock === 'partner-response')
  return due ? refuse('response-time-over', { dueAt: due.dueAt }) : null
}

function optOutOver(state: ClaimState, time: PartyContext): ReturnType<typeof refuse> | null {
  const { decline } = time.readings ?? documentedReadings[state.ruleset]
  if (decline === 'any-time' || state.status !== 'approved') return null
  if (state.sentToAssessmentAt) return refuse('opt-out-time-over', { dueAt: state.sentToAssessmentAt })
  const due = expiriesDue(state, time).find(({ clock }) => clock === 'customer-opt-out')
  return due ? refuse('opt-out-time-over', { dueAt: due.dueAt }) : null
}

function readingsOf({ readings }: DeskTime): Pick<DeskTime, 'readings'> {
  return readings ? { readings } : {}
}

function one(context: PartyContext, type: string, rest: Partial<HistoryEntry>): Entries {
  return ok([entry(context, type, rest)])
}

function entry({ now, by }: PartyContext, type: string, rest: Partial<HistoryEntry>): HistoryEntry {
  return { type, at: instantText(now), by: { role: by.role, name: by.name }, ...rest }
}
