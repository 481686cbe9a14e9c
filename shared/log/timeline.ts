/**
 * A claim's whole history: every change, comment and action of partner, reviewer, customer and system, with what was
 * there before and after. It is read off the log at will, never stored. The order is the log's (when this desk learned
 * of it), because clocks of several computers cannot be compared; what a bundle brings stands before its import.
 */
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { ClaimEvent } from './claim-event.ts'
import type { ClaimState } from './claim-state.ts'
import type { LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { mergeHistory } from './merge-history.ts'
import { type Described, type TimelineEntry, textValue } from './timeline-entry.ts'
import { describeEvent } from './timeline-events.ts'
import { describeHistory } from './timeline-history.ts'
import { upcast } from './upcast.ts'

export type TimelineOrder = 'oldest-first' | 'newest-first'

export function timelineOf(
  events: readonly LoggedEvent[],
  order: TimelineOrder = 'oldest-first',
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  const undone = new Set<string>()
  let state: ClaimState | null = null
  for (const event of events) {
    const read = upcast(event)
    if (read.kind === 'unknown') {
      entries.push(entryOf(event, describeUnknown(event)))
      continue
    }
    if (read.event.type === 'DecisionUndone') undone.add(read.event.body.decision)
    const after = evolve(state, read.event)
    if (after) entries.push(...stepEntries(state, read.event, after))
    state = after
  }
  const shown = entries.map(entry => (isUndone(entry, undone) ? { ...entry, internal: true } : entry))
  return order === 'oldest-first' ? shown : shown.toReversed()
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

function describeUnknown(event: LoggedEvent): Described {
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

/** A decision taken back before it was sent never reached the partner. */
function isUndone(entry: TimelineEntry, undone: ReadonlySet<string>): boolean {
  return entry.source !== null && undone.has(entry.source.event)
}
