/**
 * What the sync centre lists, read off the log: what waits, what needs its author, what was refused, what went today.
 * Grouped by claim, because a person thinks in claims and one verdict is several entries.
 */
import { type Concern, openConcerns } from '../../shared/sync/concern.ts'
import type { ProofdeskDb, StoredEvent } from '../data/db.ts'
import { ownFrom, readSyncMarks } from './log-store.ts'

export interface OutboxGroup {
  readonly claim: string
  /** Newest last; the types of the entries, with how often. */
  readonly types: ReadonlyMap<string, number>
  readonly count: number
  /** The oldest waiting entry, or the newest sent one. */
  readonly at: string
}

export interface Outbox {
  readonly waiting: readonly OutboxGroup[]
  readonly waitingCount: number
  /** Conflicts that their author has not settled. */
  readonly conflicts: readonly Concern[]
  readonly refused: readonly Concern[]
  readonly sent: readonly OutboxGroup[]
  readonly sentCount: number
}

/** Entries looked at; more are counted by the marks, not listed. */
const MOST = 5000

export async function readOutbox(db: ProofdeskDb, startOfToday: string): Promise<Outbox> {
  const marks = await readSyncMarks(db)
  const { device, acked, head } = marks
  const [pending, recent, concerns] = await Promise.all([
    ownFrom(db, device, acked + 1)
      .limit(MOST)
      .toArray(),
    ownFrom(db, device, Math.max(1, acked - MOST + 1))
      .limit(MOST)
      .toArray(),
    readConcerns(db),
  ])
  const sent = recent.filter(
    ({ seq, said }) => seq <= acked && said !== undefined && said.receivedAt >= startOfToday,
  )
  return {
    waiting: grouped(pending, ({ at }) => at, 'first'),
    waitingCount: head.seq - acked,
    conflicts: concerns.filter(({ status }) => status === 'conflict'),
    refused: concerns.filter(({ status }) => status === 'rejected'),
    sent: grouped(sent, ({ said, at }) => said?.receivedAt ?? at, 'last').toReversed(),
    sentCount: sent.length,
  }
}

/** Oldest first. */
export async function readConcerns(db: ProofdeskDb): Promise<readonly Concern[]> {
  const concerns = (await db.concerns.toArray()).filter(({ isSeen }) => !isSeen)
  if (concerns.length === 0) return []
  const claims = [...new Set(concerns.map(({ claim }) => claim))]
  const events = await db.events.where('claim').anyOf(claims).toArray()
  return openConcerns(concerns, events).toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

function grouped(
  events: readonly StoredEvent[],
  timeOf: (event: StoredEvent) => string,
  which: 'first' | 'last',
): readonly OutboxGroup[] {
  return [...Map.groupBy(events, ({ claim }) => claim)].map(([claim, own]) => {
    const types = new Map<string, number>()
    for (const { type } of own) types.set(type, (types.get(type) ?? 0) + 1)
    const event = which === 'first' ? own[0] : own.at(-1)
    return { claim, types, count: own.length, at: event ? timeOf(event) : '' }
  })
}
