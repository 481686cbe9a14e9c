/**
 * The order a claim's events are folded in: the hub's where it has one, then what a restored hub has not told again,
 * then as recorded here. And the fold itself: what did not count at the hub does not count here.
 */
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { foldRecords, type HubRecord } from '../../shared/log/record.ts'
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
  const newest = ordered.find(event => event.said)?.said?.order
  const records: HubRecord[] = []
  const rest: StoredEvent[] = []
  for (const event of ordered) {
    const record = recordOf(event)
    if (record && event.said?.order === newest) records.push(record)
    else if (counts(event)) rest.push(event)
  }
  return foldRecords(records, rest)
}

/** Whether it counts: what the hub has not judged yet counts here, behind everything else. */
export function counts({ said }: StoredEvent): boolean {
  return said === undefined || said.status === 'applied'
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
