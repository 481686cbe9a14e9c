/**
 * Stored event → the newest shape of its type, checked. Events are never rewritten: a changed body gets `v + 1` and one
 * step here. Unknown types and versions from a newer app are kept as `unknown`, shown in the history, and not folded.
 */
import { type ClaimEvent, type ClaimEventType, claimEventBodies } from './claim-event.ts'
import type { LoggedEvent } from './event.ts'

export interface UnknownEvent {
  readonly kind: 'unknown'
  readonly event: LoggedEvent
}

export type ReadEvent = { readonly kind: 'known'; readonly event: ClaimEvent } | UnknownEvent

/** Events never change, so each is read once, however often its claim is folded; forgotten with its event. */
const readOnce = new WeakMap<LoggedEvent, ReadEvent>()

export function upcast(event: LoggedEvent): ReadEvent {
  const known = readOnce.get(event)
  if (known) return known
  const read = readEvent(event)
  readOnce.set(event, read)
  return read
}

function readEvent(event: LoggedEvent): ReadEvent {
  if (!isKnownType(event.type) || !isKnownEvent(event)) return { kind: 'unknown', event }
  const body = claimEventBodies[event.type].safeParse(event.body)
  if (!body.success) return { kind: 'unknown', event }
  return { kind: 'known', event: { ...event, body: body.data } as ClaimEvent }
}

/** By its name and version; its body may still be unreadable. */
export function isKnownEvent({ type, v }: LoggedEvent): boolean {
  return isKnownType(type) && v === 1
}

function isKnownType(type: string): type is ClaimEventType {
  return Object.hasOwn(claimEventBodies, type)
}
