/** The order a claim's events are folded in: the hub's where it has one, then as recorded here. */
import type { StoredEvent } from './db.ts'

export function inOrder(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.toSorted(compare)
}

function compare(a: StoredEvent, b: StoredEvent): number {
  if (a.n !== null && b.n !== null) return a.n - b.n
  if (a.n === null && b.n === null) return a.seq - b.seq
  return a.n === null ? 1 : -1
}
