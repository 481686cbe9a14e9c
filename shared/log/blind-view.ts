/**
 * A claim as a reviewer may see it who is to give an opinion: without the verdicts, pins, internal words and decisions of
 * the others. Nothing leaves the log; whoever shows a claim asks here first (renderer/desk/use-claim.ts). What went to
 * the partner stays, it belongs to the case.
 */

import type { CommentId, ThreadId } from '../base/id.ts'
import type { Rounds } from '../compare/arbitration.ts'
import type { ClaimState } from './claim-state.ts'
import { isBlindFor } from './decide-comparison.ts'
import type { LoggedEvent } from './event.ts'
import { upcast } from './upcast.ts'

interface Reviewer {
  readonly id: string
  readonly name: string
}

/** The claims on which this reviewer's opinion is still wanted; null = this reviewer may see everything. */
export function blindComparison(
  state: ClaimState,
  reviewer: string,
  rounds: Rounds = {},
): readonly string[] | null {
  const asked = state.secondOpinions.find(({ claims }) => isBlindFor(state, { claims, rounds }, reviewer))
  return asked?.claims ?? null
}

export function blindView(state: ClaimState, reviewer: Reviewer): ClaimState {
  const isOwn = ({ by }: { readonly by: { readonly id: string } }) => by.id === reviewer.id
  const { decision, arbitration } = state
  const isDecidedByOther = decision !== null && !isOwn(decision)
  return {
    ...state,
    // A status that a hidden decision brought would tell it.
    ...(isDecidedByOther && { ...decision.before, decision: null }),
    arbitration: arbitration && isOwn(arbitration) ? arbitration : null,
    verdicts: new Map([...state.verdicts].filter(([, verdict]) => isOwn(verdict))),
    concurrentVerdicts: state.concurrentVerdicts.filter(isOwn),
    pins: new Map([...state.pins].filter(([, placed]) => isOwn(placed))),
    comments: state.comments.filter(
      ({ visibility, author }) => visibility === 'partner' || author.name === reviewer.name,
    ),
    opinions: state.opinions.filter(isOwn),
  }
}

/** The same for the steps of its history. */
export function blindEvents<Event extends LoggedEvent>(
  events: readonly Event[],
  reviewer: string,
): readonly Event[] {
  const comments = new Set<CommentId>()
  const threads = new Set<ThreadId>()
  return events.filter(stored => {
    if (stored.actor.role !== 'reviewer' || stored.actor.id === reviewer) return true
    const read = upcast(stored)
    // What a newer app has recorded may say anything.
    if (read.kind === 'unknown') return false
    const { event } = read
    switch (event.type) {
      case 'PinPlaced':
      case 'PinRemoved':
      case 'VerdictRecorded':
      case 'VerdictWithdrawn':
      case 'ClaimDecided':
      case 'DecisionUndone':
      case 'OpinionGiven':
      case 'ClaimArbitrated':
      case 'ArbitrationUndone':
      case 'ConflictSettled':
        return false
      case 'CommentAdded':
        if (event.body.visibility === 'partner') return true
        comments.add(event.body.comment)
        threads.add(event.body.thread)
        return false
      case 'CommentEdited':
        return !comments.has(event.body.comment)
      case 'ThreadResolved':
      case 'ThreadReopened':
        return !threads.has(event.body.thread)
      default:
        return true
    }
  })
}
