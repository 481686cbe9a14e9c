/** Turns what `decide` answers into logged events as a device would: gapless, chained, one per minute. */
import type { DeviceId, EventId } from '../../shared/base/id.ts'
import { CHAIN_START, hashEvent } from '../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { Actor, LoggedEvent } from '../../shared/log/event.ts'
import { mina } from './builders.ts'

export type Happening = NewClaimEvent | { readonly event: NewClaimEvent; readonly by: Actor }

export function by(actor: Actor, event: NewClaimEvent): Happening {
  return { event, by: actor }
}

export function stamp(happenings: readonly Happening[], device = 'dev_1'): LoggedEvent[] {
  let prev = CHAIN_START
  return happenings.map((happening, index) => {
    const { event, by: actor } = 'event' in happening ? happening : { event: happening, by: mina }
    const seq = index + 1
    const unhashed: Omit<LoggedEvent, 'hash'> = {
      id: eventId(seq),
      device: device as DeviceId,
      seq,
      ws: 'local',
      claim: 'CLM-0412',
      type: event.type,
      v: event.v,
      actor,
      at: momentOf(seq),
      base: event.guarded ? { claimVersion: seq } : null,
      body: event.body,
      prev,
    }
    prev = hashEvent(unhashed)
    return { ...unhashed, hash: prev }
  })
}

export function eventId(seq: number): EventId {
  return `evt_${seq}` as EventId
}

/** When the n-th stamped event happened. */
export function momentOf(seq: number): string {
  return Temporal.Instant.from('2021-06-03T09:00:00Z').add({ minutes: seq }).toString()
}
