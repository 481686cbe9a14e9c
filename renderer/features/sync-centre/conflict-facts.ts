/** What a conflict card shows: mine, what the team has, what happened between, and whether mine could be decided again. */
import type { Refusal } from '../../../shared/base/result.ts'
import type { Rounds } from '../../../shared/compare/arbitration.ts'
import type { Decision } from '../../../shared/decision/decision.ts'
import { blindComparison, blindEvents, blindView } from '../../../shared/log/blind-view.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Command } from '../../../shared/log/command.ts'
import { decide } from '../../../shared/log/decide.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import type { TimelineEntry } from '../../../shared/log/timeline-entry.ts'
import { upcast } from '../../../shared/log/upcast.ts'
import type { Concern } from '../../../shared/sync/concern.ts'
import type { StoredEvent } from '../../data/db.ts'
import { countedStored } from '../../data/event-order.ts'

export interface ConflictFacts {
  /** Null where the entry was no decision. */
  readonly mine: Decision | null
  /** The claims of the comparison it is a share of; empty where it was decided alone. */
  readonly together: readonly string[]
  readonly at: string
  readonly by: Actor
  /** As this reviewer may see it. */
  readonly state: ClaimState
  /** The claims on which this reviewer's blind opinion is wanted; null = nothing is left out. */
  readonly blind: readonly string[] | null
  readonly between: readonly TimelineEntry[]
  /** The command that would decide the same once more; null where there is nothing to decide. */
  readonly again: Command | null
  /** Why the law would refuse it now. */
  readonly refusal: Refusal | null
}

interface Conflicted {
  /** All of the claim, in the log's order. */
  readonly events: readonly StoredEvent[]
  readonly state: ClaimState
  /** Who would decide again. */
  readonly me: Actor
  /** Of the claims with which this one is compared. */
  readonly rounds: Rounds
}

/** What others found and decided is left out while a blind opinion is wanted from the one who looks. */
export function conflictFacts(
  { id }: Pick<Concern, 'id'>,
  { events, state, me, rounds }: Conflicted,
): ConflictFacts | null {
  const event = events.find(candidate => candidate.id === id)
  if (!event) return null
  const together = comparedIn(event)
  const mine = decisionIn(together.length === 0 ? event : events.find(other => isNext(event, other)))
  // A comparison is decided again as a whole, on its own screen.
  const again = mine && together.length === 0 ? commandOf(mine, rounds) : null
  const decided = again && decide(state, again, { actor: me, isSent: () => false })
  const blind = blindComparison(state, me.id, rounds)
  return {
    mine,
    together,
    at: event.at,
    by: event.actor,
    state: blind ? blindView(state, me) : state,
    blind,
    between: betweenOf(event, events, blind ? blindEvents(events, me.id) : events),
    again,
    refusal: decided && !decided.ok ? decided.error : null,
  }
}

function comparedIn(event: StoredEvent): readonly string[] {
  const read = upcast(event)
  return read.kind === 'known' && read.event.type === 'ClaimArbitrated' ? read.event.body.claims : []
}

function decisionIn(event: StoredEvent | undefined): Decision | null {
  const read = event && upcast(event)
  return read?.kind === 'known' && read.event.type === 'ClaimDecided' ? read.event.body : null
}

/** The share of a claim and its decision stand next to each other in their device's log. */
function isNext({ device, seq }: StoredEvent, other: StoredEvent): boolean {
  return other.device === device && other.seq === seq + 1
}

/**
 * What the hub had taken before it looked at mine and mine was not decided on: from the record that raised the claim's
 * version past mine. Where the version is the same, documents or verdicts changed, and all of the others' work is shown.
 */
function betweenOf(
  mine: StoredEvent,
  events: readonly StoredEvent[],
  shown: readonly StoredEvent[],
): readonly TimelineEntry[] {
  const seenVersion = mine.base?.claimVersion ?? 0
  const place = mine.n ?? Infinity
  const before = events.filter(({ n, said }) => n !== null && n < place && said?.status === 'applied')
  const from = before.find(({ said }) => said !== undefined && said.claimVersion > seenVersion)?.n ?? 0
  const unseen = new Set<string>(
    before.filter(({ n, device }) => device !== mine.device && (n ?? 0) >= from).map(({ id }) => id),
  )
  return timelineOf(countedStored(shown)).filter(({ source }) => source !== null && unseen.has(source.event))
}

function commandOf({ outcome, message, overrideReason }: Decision, rounds: Rounds): Command {
  return { type: 'decideClaim', outcome, message, overrideReason, rounds }
}
