/**
 * A party's move as one event: `partyMoved` asks the law of party-move.ts and wraps its entries for the log, `readMove`
 * gets the move back out of them, so that the hub can ask the same law again. The entries are the only copy of the move.
 */
import { ok, type Result } from '../base/result.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { DocumentRef } from '../evidence/document.ts'
import type { ClaimEventBody, NewClaimEvent } from './claim-event.ts'
import type { ClaimState } from './claim-state.ts'
import { decidePartyMove, type PartyContext, type PartyMove } from './party-move.ts'

export interface PartyRequest {
  readonly move: PartyMove
  /** The files an attach or a dispute brings; empty for every other move. */
  readonly documents: readonly DocumentRef[]
}

export function partyMoved(
  state: ClaimState,
  { move, documents }: PartyRequest,
  context: PartyContext,
): Result<NewClaimEvent> {
  const entries = decidePartyMove(state, move, context)
  if (!entries.ok) return entries
  const body = { entries: [...entries.value], documents: [...documents] }
  return ok({ type: 'PartyMoved', v: 1, guarded: isGuardedMove(move), body })
}

/** What changes no status merges by itself: it is allowed or not, whatever else happened to the claim. */
export function isGuardedMove(move: PartyMove): boolean {
  return move.type !== 'edit' && move.type !== 'attach'
}

/** null = entries that no move of ours makes. */
export function readMove({ entries }: ClaimEventBody<'PartyMoved'>): PartyMove | null {
  const last = entries.at(-1)
  if (!last) return null
  const attached = entries.slice(0, -1)
  if (last.type === 'dispute-opened') return readDispute(last, attached)
  if (attached.length > 0) return null
  return readSingle(last)
}

function readDispute(last: HistoryEntry, attached: readonly HistoryEntry[]): PartyMove | null {
  if (!attached.every(({ type, documentId }) => type === 'poe-attached' && documentId)) return null
  const documents = attached.flatMap(({ documentId }) => documentId ?? [])
  return { type: 'dispute', justification: last.justification ?? '', documents }
}

function readSingle(entry: HistoryEntry): PartyMove | null {
  switch (entry.type) {
    case 'claim-submitted':
      return { type: 'submit' }
    case 'claim-resubmitted':
      return { type: 'resubmit' }
    case 'customer-declined':
      return { type: 'decline' }
    case 'claim-edited':
      return {
        type: 'edit',
        changes: (entry.changes ?? []).map(({ field, from, to }) => ({ field, from, to })),
      }
    case 'poe-attached':
      return entry.documentId ? { type: 'attach', documentId: entry.documentId } : null
    case 'claim-rejected':
      return entry.reason === 'partner-request' ? { type: 'withdraw', text: entry.text ?? '' } : null
    case 'customer-disassociated':
      return { type: 'disassociate', reason: entry.text ?? '' }
    default:
      return null
  }
}
