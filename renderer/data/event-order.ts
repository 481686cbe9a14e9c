/**
 * The order a claim's events are folded in: the hub's where it has one, then what a restored hub has not told again,
 * then as recorded here. And the fold itself: what did not count at the hub does not count here.
 */
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import { countedEvents, foldJudged, type HubRecord, type JudgedEvent } from '../../shared/log/record.ts'
import type { StoredEvent } from './db.ts'

export function inOrder(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.toSorted(compare)
}

function compare(a: StoredEvent, b: StoredEvent): number {
  if (a.n !== null && b.n !== null) return (b.said?.order ?? 0) - (a.said?.order ?? 0) || a.n - b.n
  if (a.n === null && b.n === null) return a.seq - b.seq
  return a.n === null ? 1 : -1
}

/** `ordered` = by `inOrder`. */
export function foldStored(ordered: readonly StoredEvent[]): ClaimState | null {
  return foldJudged(judged(ordered))
}

/** What `foldStored` folds, event by event: for whoever counts what happened instead of what is. */
export function countedStored(ordered: readonly StoredEvent[]): readonly LoggedEvent[] {
  return countedEvents(judged(ordered))
}

/** The events as they travel, each with what the hub has said: a moment counts only in the newest life of its order. */
export function judged(ordered: readonly StoredEvent[]): readonly JudgedEvent[] {
  const newest = ordered.find(event => event.said)?.said?.order
  return ordered.map(event => {
    const { said } = event
    const isPending = said === undefined || (said.order !== newest && said.status === 'applied')
    if (isPending) return bareEvent(event)
    const { status, reason, receivedAt } = said
    return { ...bareEvent(event), said: { status, reason, receivedAt } }
  })
}

export function recordOf(event: StoredEvent): HubRecord | null {
  const { n, said } = event
  if (n === null || !said) return null
  const { status, reason, claimVersion, receivedAt } = said
  return { n, event, status, reason, claimVersion, receivedAt }
}

/** The event as it was recorded, without what was said about it: the form that travels. */
export function bareEvent({ n: _, said: __, ...event }: StoredEvent) {
  return event
}
