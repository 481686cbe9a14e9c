/**
 * A claim's whole history: every change, comment and action of partner, reviewer, customer and system, with what was
 * there before and after. It is read off the log at will, never stored. The order is the log's (when this desk learned
 * of it), because clocks of several computers cannot be compared; what a bundle brings stands before its import. What the
 * hub did not count stands in its place, says so, and changes nothing.
 */
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { ClaimEvent } from './claim-event.ts'
import type { ClaimState } from './claim-state.ts'
import type { LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { mergeHistory } from './merge-history.ts'
import type { JudgedEvent } from './record.ts'
import { type Described, type TimelineEntry, textValue, type Unapplied } from './timeline-entry.ts'
import { describeEvent } from './timeline-events.ts'
import { describeHistory } from './timeline-history.ts'
import { type ReadEvent, upcast } from './upcast.ts'

export type TimelineOrder = 'oldest-first' | 'newest-first'

export function timelineOf(
  events: readonly JudgedEvent[],
  order: TimelineOrder = 'oldest-first',
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  const undone = new Set<string>()
  let state: ClaimState | null = null
  for (const [place, event] of events.entries()) {
    const read = upcast(event)
    const unapplied = unappliedOf(event)
    if (unapplied) {
      entries.push(...unappliedEntries(state, read, unapplied))
      continue
    }
    if (read.kind === 'unknown') {
      entries.push(entryOf(event, describeUnknown(event)))
      continue
    }
    if (read.event.type === 'DecisionUndone') undone.add(read.event.body.decision)
    if (read.event.type === 'ArbitrationUndone')
      for (const id of eventsOfNotice(events.slice(0, place), read.event)) undone.add(id)
    const after = evolve(state, read.event)
    if (after) entries.push(...stepEntries(state, read.event, after))
    state = after
  }
  const shown = entries.map(entry => (isUndone(entry, undone) ? { ...entry, internal: true } : entry))
  return order === 'oldest-first' ? shown : shown.toReversed()
}

function unappliedOf({ said }: JudgedEvent): Unapplied | null {
  if (!said || said.status === 'applied') return null
  return { status: said.status, reason: said.reason ?? '' }
}

/** What it would have changed was never so. The team sees it, the partner was never told. */
function unappliedEntries(
  state: ClaimState | null,
  read: ReadEvent,
  unapplied: Unapplied,
): readonly TimelineEntry[] {
  const lines =
    state && read.kind === 'known'
      ? stepEntries(state, read.event, evolve(state, read.event) ?? state)
      : [entryOf(read.event, describeUnknown(read.event))]
  return lines.map(line => ({ ...line, changes: [], internal: true, unapplied }))
}

function stepEntries(
  before: ClaimState | null,
  event: ClaimEvent,
  after: ClaimState,
): readonly TimelineEntry[] {
  const start = before ?? withoutHistory(event) ?? after
  if (event.type === 'PartyMoved')
    return historyLines(start, after, event.body.entries).map(line => entryOf(event, line))
  const line = entryOf(event, describeEvent({ event, before: start, after }))
  return [...historyLines(start, after, broughtBy(before, event)), line]
}

function historyLines(
  start: ClaimState,
  after: ClaimState,
  history: readonly HistoryEntry[],
): TimelineEntry[] {
  let state: ClaimState = { ...start, documents: after.documents }
  return history.map(entry => {
    const next = mergeHistory(state, [entry])
    const line = describeHistory(entry, state, next)
    state = next
    return line
  })
}

function broughtBy(before: ClaimState | null, event: ClaimEvent): readonly HistoryEntry[] {
  if (event.type === 'ClaimImported') return before ? [] : event.body.history
  return event.type === 'BundleMerged' ? event.body.history : []
}

function withoutHistory(event: ClaimEvent): ClaimState | null {
  if (event.type !== 'ClaimImported') return null
  return evolve(null, { ...event, body: { ...event.body, history: [] } })
}

function describeUnknown(event: Pick<LoggedEvent, 'type'>): Described {
  return {
    key: 'other',
    params: { type: textValue(event.type) },
    text: null,
    changes: [],
    group: 'other',
    internal: true,
  }
}

function entryOf(event: Omit<LoggedEvent, 'type' | 'body'>, described: Described): TimelineEntry {
  const { id, device, seq, hash, at, actor } = event
  return {
    ...described,
    at,
    actor: { role: actor.role, name: actor.name },
    source: { event: id, device, seq, hash },
  }
}

/** The comment that an arbitration put to the partner and its undo took back; done again, it is a new event. */
function eventsOfNotice(
  events: readonly LoggedEvent[],
  { body }: Extract<ClaimEvent, { type: 'ArbitrationUndone' }>,
): readonly string[] {
  return events.flatMap(event => {
    const read = upcast(event)
    return read.kind === 'known' &&
      read.event.type === 'CommentAdded' &&
      read.event.body.comment === body.notice
      ? [event.id]
      : []
  })
}

/** What was taken back before it was sent never reached the partner. */
function isUndone(entry: TimelineEntry, undone: ReadonlySet<string>): boolean {
  return entry.source !== null && undone.has(entry.source.event)
}
