/**
 * What a desk concludes from each answer of its hub, pure: from the marks and an answer to what one transaction writes.
 * An ack counts only for the very events that were sent; a page only at the cursor it was asked for; another epoch sets
 * both back, and everything the hub has forgotten is simply pending again. Nothing is ever deleted.
 */
import { CHAIN_START } from '../log/chain.ts'
import type { LoggedEvent } from '../log/event.ts'
import type { HubRecord } from '../log/record.ts'
import type { FeedPage, HelloAnswer, Push, PushAnswer } from './protocol.ts'
import type { OwnLog, StoreChange, SyncMarks } from './sync-store.ts'
import { spansOf } from './together.ts'

export interface BatchLimit {
  readonly events: number
  /** Of the events' JSON before it is packed, which is the safe side. */
  readonly bytes: number
}

export function pendingCount({ head, acked }: SyncMarks): number {
  return Math.max(0, head.seq - acked)
}

/**
 * As many of the next events as one message may hold, and always one, so that nothing waits for ever. What holds together
 * is not torn: it goes with this message whole or, if anything goes before it, with the next one.
 */
export function nextBatch(pending: readonly LoggedEvent[], limit: BatchLimit): readonly LoggedEvent[] {
  let bytes = 0
  const end = pending.findIndex((event, index) => {
    bytes += JSON.stringify(event).length
    return index >= limit.events || (index > 0 && bytes > limit.bytes)
  })
  if (end < 0) return pending
  const whole: LoggedEvent[] = []
  for (const { events } of spansOf(pending)) {
    if (whole.length > 0 && whole.length + events.length > end) break
    whole.push(...events)
  }
  return whole
}

/** `forkedAt` until the feed has shown where; the first twin in its order is the place. */
export const FORK_SOMEWHERE = 0

/** The own `seq` whose hash `planGreeting` needs. */
export function seqsForGreeting({ last }: HelloAnswer): readonly number[] {
  return [last.seq]
}

/**
 * The hub's word on where this device stands. Less than was acked: it is pending again. Another event at the same place:
 * a fork, marked here and resolved once the hub's branch has been read. More than this device has: its disk was set
 * back, and the feed brings its own events home.
 */
export function planGreeting({ marks, hashes }: OwnLog, ws: string, answer: HelloAnswer): StoreChange {
  const { last, epoch, feedHead } = answer
  // A hub that has less of this device than it said is on another order, even where that has grown past the cursor.
  const hasForgotten = last.seq < Math.min(marks.acked, marks.head.seq)
  const isSetBack = epoch !== marks.epoch || feedHead < marks.cursor || hasForgotten
  const isForked = !isSamePast(marks, hashes, answer)
  // Without this order's twins there is no fork any more: whoever sends first continues the log.
  const known = isSetBack ? null : marks.forkedAt
  return change({
    epoch,
    workspace: ws,
    ...(isSetBack ? { cursor: 0, order: marks.order + 1 } : {}),
    acked: Math.min(last.seq, marks.head.seq),
    forkedAt: isForked ? (known ?? FORK_SOMEWHERE) : known,
  })
}

function isSamePast({ head }: SyncMarks, hashes: OwnLog['hashes'], { last, atHead }: HelloAnswer): boolean {
  if (last.seq > head.seq) return atHead === head.hash
  return last.seq === 0 || hashes.get(last.seq) === last.hash
}

/** Moves `acked` for exactly what was sent, proven by the hash; null = this answer is about something else. */
export function planAck({ marks }: OwnLog, sent: Push, answer: PushAnswer): StoreChange | null {
  const last = sent.events.at(-1)
  if (marks.device !== sent.device || marks.epoch !== answer.epoch) return null
  if (last?.seq !== answer.ackedThrough || last.hash !== answer.hash) return null
  return change({ acked: Math.max(marks.acked, answer.ackedThrough) })
}

/** The hub needs an earlier event than this device sent. */
export function planGap({ marks }: OwnLog, expected: number): StoreChange {
  return change({ acked: Math.min(marks.acked, expected - 1) })
}

/** The own `seq`s whose hashes `planPage` needs, each once. */
export function seqsForPage({ device }: Pick<SyncMarks, 'device'>, { records }: FeedPage): readonly number[] {
  const own = records.filter(({ event }) => event.device === device)
  return [...new Set(own.flatMap(({ event }) => [event.seq - 1, event.seq]))]
}

/** Rows and cursor in one; null = a page from elsewhere in the order, or of another order. */
export function planPage({ marks, hashes }: OwnLog, page: FeedPage): StoreChange | null {
  if (page.from !== marks.cursor || page.epoch !== marks.epoch) return null
  let { head, acked } = marks
  const records: HubRecord[] = []
  const twins: HubRecord[] = []
  for (const record of page.records) {
    const place = record.event.device === marks.device ? placeOf(record, head, hashes) : 'foreign'
    if (place === 'twin') twins.push(record)
    else records.push(record)
    if (place === 'next') {
      head = { seq: record.event.seq, hash: record.event.hash }
      acked = Math.max(acked, head.seq)
    }
  }
  if (marks.forkedAt === null || marks.forkedAt === FORK_SOMEWHERE) {
    // A twin that does not continue this log is not the first one: the order behind this cursor is not the hub's any more.
    if (twins[0] && !continues(twins[0], head, hashes)) return planReread({ marks, hashes })
  }
  const forks = [marks.forkedAt ?? FORK_SOMEWHERE, ...twins.map(({ event }) => event.seq)].filter(Boolean)
  return {
    ...change({
      cursor: page.next,
      head,
      acked,
      forkedAt: forks.length > 0 ? Math.min(...forks) : marks.forkedAt,
    }),
    records,
    twins,
  }
}

function continues({ event }: HubRecord, head: SyncMarks['head'], hashes: OwnLog['hashes']): boolean {
  const before = event.seq === head.seq + 1 ? head.hash : hashes.get(event.seq - 1)
  return event.prev === (event.seq === 1 ? CHAIN_START : before)
}

/** `next`: this device's own event, lost with its disk and coming home. `twin`: another one than it has there. */
function placeOf({ event }: HubRecord, head: SyncMarks['head'], hashes: OwnLog['hashes']) {
  if (event.seq > head.seq) return event.seq === head.seq + 1 && event.prev === head.hash ? 'next' : 'twin'
  return (hashes.get(event.seq) ?? CHAIN_START) === event.hash ? 'known' : 'twin'
}

/** Everything of this order is read again, because a claim's digest differs from the hub's. */
export function planReread({ marks }: OwnLog): StoreChange {
  return change({ cursor: 0, order: marks.order + 1 })
}

function change(marks: Partial<SyncMarks>): StoreChange {
  return { marks, records: [], twins: [], reissue: null }
}
