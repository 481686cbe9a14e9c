/**
 * Two logs under one device id: a restored disk image, a copied profile. The hub keeps the branch it heard first; the
 * other desk takes a new device id and records its differing tail again, as the same acts of the same people on the same
 * base. The new event ids are derived from the old events, so that a third copy does not record them once more. References inside the tail follow. The old tail is put aside, never deleted.
 */
import type { DeviceId, EventId } from '../base/id.ts'
import { hashText } from '../base/sha256.ts'
import { CHAIN_START, hashEvent } from '../log/chain.ts'
import type { LoggedEvent } from '../log/event.ts'
import type { OwnLog, StoreChange } from './sync-store.ts'

/** `tail` = the own events from `forkedAt` on; null = there is no fork. */
export function planReissue(
  { marks }: OwnLog,
  tail: readonly LoggedEvent[],
  device: DeviceId,
): StoreChange | null {
  const { forkedAt } = marks
  if (forkedAt === null) return null
  const events = restamp(
    tail.filter(({ seq }) => seq >= forkedAt),
    device,
  )
  const last = events.at(-1)
  return {
    marks: {
      device,
      head: last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: CHAIN_START },
      acked: 0,
      forkedAt: null,
    },
    records: [],
    twins: [],
    reissue: { asideFrom: forkedAt, events },
  }
}

function restamp(tail: readonly LoggedEvent[], device: DeviceId): readonly LoggedEvent[] {
  const renamed = new Map<string, EventId>(tail.map(event => [event.id, reissuedId(event)]))
  let prev = CHAIN_START
  return tail.map((event, index) => {
    const { hash: _, ...rest } = event
    const id = renamed.get(event.id) ?? event.id
    const unsealed = { ...rest, id, device, seq: index + 1, body: follow(event.body, renamed), prev }
    prev = hashEvent(unsealed)
    return { ...unsealed, hash: prev }
  })
}

function reissuedId({ hash }: LoggedEvent): EventId {
  return `evt_${hashText(`reissued ${hash}`).slice(0, 32)}` as EventId
}

/** A verdict names the one it replaces, a decision its verdicts, an undo its decision. */
function follow(value: unknown, renamed: ReadonlyMap<string, EventId>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map(item => follow(item, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, follow(inner, renamed)]))
}
