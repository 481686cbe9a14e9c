/** A desk's log for tests of the hub: events of one device, gapless and chained, and the pushes that carry them. */
import type { DeviceId, EventId } from '../../../shared/base/id.ts'
import { CHAIN_START, hashEvent } from '../../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { Actor, LoggedEvent } from '../../../shared/log/event.ts'
import type { Push } from '../../../shared/sync/protocol.ts'
import type { Member } from './test-hub.ts'

export interface DeviceLog {
  readonly events: readonly LoggedEvent[]
  add(claim: string, event: NewClaimEvent, base?: number): LoggedEvent
  push(from?: number, count?: number): Omit<Push, 'epoch'>
  /** The same log; what is added through it is another actor's. */
  as(actor: Actor): DeviceLog
}

export type DeskOf = Pick<Member, 'device' | 'workspace' | 'role' | 'person'>

let ids = 0

export function createDeviceLog(member: DeskOf, actor?: Actor): DeviceLog {
  const own = { role: member.role === 'partner' ? 'partner' : 'reviewer', ...member.person } as const
  return logOf(member, actor ?? own, [])
}

function logOf(
  { device, workspace }: Pick<Member, 'device' | 'workspace'>,
  actor: Actor,
  events: LoggedEvent[],
): DeviceLog {
  return {
    events,
    add(claim, { type, v, body }, base) {
      const event = seal({ device, workspace, claim, type, v, body, actor, base, before: events.at(-1) })
      events.push(event)
      return event
    },
    push: (from = 1, count = events.length) => ({
      device,
      from,
      events: events.slice(from - 1, from - 1 + count),
    }),
    as: other => logOf({ device, workspace }, other, events),
  }
}

interface Sealing {
  readonly device: DeviceId
  readonly workspace: string
  readonly claim: string
  readonly type: string
  readonly v: number
  readonly body: unknown
  readonly actor: Actor
  readonly base: number | undefined
  readonly before: LoggedEvent | undefined
}

function seal({ device, workspace, claim, type, v, body, actor, base, before }: Sealing): LoggedEvent {
  ids++
  const unsealed = {
    id: `evt_${device}_${ids}` as EventId,
    device,
    seq: (before?.seq ?? 0) + 1,
    ws: workspace,
    claim,
    type,
    v,
    actor,
    at: '2026-03-02T09:00:00.000Z',
    base: base === undefined ? null : { claimVersion: base },
    body: JSON.parse(JSON.stringify(body)) as unknown,
    prev: before?.hash ?? CHAIN_START,
  }
  return { ...unsealed, hash: hashEvent(unsealed) }
}
