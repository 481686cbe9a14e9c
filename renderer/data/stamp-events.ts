/** New events → logged ones: id, device, gapless seq, time and the hash chain. Pure but for the injected ids and clock. */
import { type Clock, instantText } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import { hashEvent } from '../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { Actor } from '../../shared/log/event.ts'
import type { LogMark, StoredEvent } from './db.ts'

export interface Stamp {
  readonly clock: Clock
  readonly ids: IdSource
  readonly actor: Actor
  readonly workspace: string
}

export interface EventToLog {
  readonly claim: string
  readonly event: NewClaimEvent
  /** Version of the claim before this event. */
  readonly claimVersion: number
}

export function stampEvent(
  mark: LogMark,
  { claim, event, claimVersion }: EventToLog,
  stamp: Stamp,
): StoredEvent {
  const unsealed = {
    id: stamp.ids.create('event'),
    device: mark.device,
    seq: mark.seq + 1,
    ws: stamp.workspace,
    claim,
    type: event.type,
    v: event.v,
    actor: stamp.actor,
    at: instantText(stamp.clock.now()),
    base: event.guarded ? { claimVersion } : null,
    // Plain JSON before hashing: what is hashed is what is stored and sent.
    body: JSON.parse(JSON.stringify(event.body)) as unknown,
    prev: mark.hash,
  }
  return { ...unsealed, hash: hashEvent(unsealed), n: null }
}

export function markAfter(mark: LogMark, event: StoredEvent): LogMark {
  return { ...mark, seq: event.seq, hash: event.hash }
}
