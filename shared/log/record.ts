/**
 * What the hub says about an event: its place in the workspace's order, whether it counted, and when it came. The event
 * itself is never touched. `foldRecords` is the one fold of hub and desk: what counted, in the hub's order, then what
 * this desk has recorded since.
 */
import { z } from 'zod'
import type { ClaimState } from './claim-state.ts'
import { eventSchema, type LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { upcast } from './upcast.ts'

export const recordStatusSchema = z.enum(['applied', 'conflict', 'rejected'])
export type RecordStatus = z.infer<typeof recordStatusSchema>

export const recordSchema = z.object({
  /** Place in the workspace's order, 1, 2, 3… without gaps within an epoch. */
  n: z.int().min(1),
  event: eventSchema,
  status: recordStatusSchema,
  /** Why it is a conflict or was rejected, or `superseded-concurrently` for a verdict; otherwise null. */
  reason: z.string().max(64).nullable(),
  /** The claim's version once this event was dealt with. */
  claimVersion: z.int().min(0),
  /** The hub's clock. Terms count from it, because device clocks are display only. */
  receivedAt: z.iso.datetime(),
})
export type HubRecord = z.infer<typeof recordSchema>

/** What the hub has said about an event. */
export type HubSaid = Pick<HubRecord, 'status' | 'reason' | 'receivedAt'>

/** An event with the hub's word on it; without one nobody has judged it yet, and it counts. */
export type JudgedEvent = LoggedEvent & { readonly said?: HubSaid }

/** The events of one claim, `ordered` by n. */
export function foldRecords(
  ordered: Iterable<HubRecord>,
  pending: Iterable<LoggedEvent> = [],
): ClaimState | null {
  const counted = [...ordered].filter(({ status }) => status === 'applied').map(effectiveEvent)
  return foldAll([...counted, ...pending])
}

/** The same of events that carry the hub's word with them, in the order they count in. */
export function foldJudged(events: readonly JudgedEvent[]): ClaimState | null {
  return foldAll(countedEvents(events))
}

/** What is folded: without what did not count, and with the moments that count. */
export function countedEvents(events: readonly JudgedEvent[]): readonly LoggedEvent[] {
  const counted = events.filter(isCounted).map(event => {
    const { said } = event
    return said ? effectiveEvent({ event, receivedAt: said.receivedAt }) : event
  })
  return birthFirst(counted)
}

export function isCounted({ said }: JudgedEvent): boolean {
  return said === undefined || said.status === 'applied'
}

function foldAll(events: readonly LoggedEvent[]): ClaimState | null {
  let state: ClaimState | null = null
  for (const event of birthFirst(events)) state = evolveLogged(state, event)
  return state
}

export function evolveLogged(state: ClaimState | null, event: LoggedEvent): ClaimState | null {
  const read = upcast(event)
  return read.kind === 'known' ? evolve(state, read.event) : state
}

/**
 * The event as it counts: a state change happens when the hub learns of it. The partner could not answer a request, nor
 * a clock run, before that; and a desk whose clock is ten years off would otherwise let a term run out at once.
 */
export function effectiveEvent(record: Counted): LoggedEvent {
  if (record.event.base === null) return record.event
  const known = countedAs.get(record)
  if (known) return known
  const counted = atTheHub(record)
  countedAs.set(record, counted)
  return counted
}

type Counted = Pick<HubRecord, 'event' | 'receivedAt'>

/** The same object for the same record, so that it is read once (upcast.ts). */
const countedAs = new WeakMap<Counted, LoggedEvent>()

function atTheHub({ event, receivedAt }: Counted): LoggedEvent {
  if (event.type !== 'PartyMoved') return { ...event, at: receivedAt }
  const read = upcast(event)
  if (read.kind === 'unknown' || read.event.type !== 'PartyMoved') return event
  const entries = read.event.body.entries.map(entry => ({ ...entry, at: receivedAt }))
  return { ...event, at: receivedAt, body: { ...read.event.body, entries } }
}

/** After a restored backup a comment may be back before the claim it stands on; the claim is what it is all the same. */
function birthFirst(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const first = events.findIndex(isBirth)
  if (first <= 0) return events
  return [...events.slice(first, first + 1), ...events.slice(0, first), ...events.slice(first + 1)]
}

function isBirth({ type }: LoggedEvent): boolean {
  return type === 'ClaimImported' || type === 'ClaimCreated'
}
