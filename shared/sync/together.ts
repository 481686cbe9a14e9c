/**
 * One decision over several claims is recorded as events of each of them, and it holds for all or for none: half a
 * comparison would approve one partner without refusing the other. What belongs together is read off the events
 * themselves, so that a log from before this rule falls under it too. Desks send it in one message, hubs judge it as one.
 */
import type { ClaimEvent } from '../log/claim-event.ts'
import type { LoggedEvent } from '../log/event.ts'
import { upcast } from '../log/upcast.ts'

/** A run of events as they were recorded; without members each stands for itself. */
export interface Span {
  readonly events: readonly LoggedEvent[]
  /** Ids of the events that hold together. */
  readonly members: ReadonlySet<string>
}

/** The reason on what failed only because something it was recorded with did. */
export const TOGETHER = 'together'

const none: ReadonlySet<string> = new Set()

/** The same events in the same order. */
export function spansOf(events: readonly LoggedEvent[]): readonly Span[] {
  const spans: Span[] = []
  for (let place = 0; place < events.length; ) {
    const span = spanAt(events, place)
    spans.push(span)
    place += span.events.length
  }
  return spans
}

function spanAt(events: readonly LoggedEvent[], start: number): Span {
  const arbitration = shareOf(events[start])?.body.arbitration
  if (arbitration === undefined) return { events: events.slice(start, start + 1), members: none }
  const members = new Set<string>()
  const claims = new Set<string>()
  let end = start
  for (let place = start; place < events.length; place++) {
    const share = shareOf(events[place])
    if (share?.body.arbitration !== arbitration) continue
    // Taken back and done again: another decision, under the same name.
    if (claims.has(share.claim)) break
    claims.add(share.claim)
    const next = events[place + 1]
    members.add(share.id)
    end = place + 1
    if (!next || !follows(share, next)) continue
    members.add(next.id)
    end = place + 2
  }
  return { events: events.slice(start, end), members }
}

type Share = Extract<ClaimEvent, { type: 'ClaimArbitrated' }>

function shareOf(event: LoggedEvent | undefined): Share | null {
  if (event?.type !== 'ClaimArbitrated') return null
  const read = upcast(event)
  return read.kind === 'known' && read.event.type === 'ClaimArbitrated' ? read.event : null
}

/** What the share has brought with it: the claim's decision, or the comment that tells a waiting partner. */
function follows({ claim, body }: Share, next: LoggedEvent): boolean {
  if (next.claim !== claim) return false
  if (body.notice !== null)
    return (next.body as { readonly comment?: unknown } | null)?.comment === body.notice
  return next.type === 'ClaimDecided' && body.outcome !== 'stands' && body.outcome !== 'kept'
}
