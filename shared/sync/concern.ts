/**
 * What did not count concerns its author: a conflict until it is settled by an event, a refusal until it is read. Which of
 * the hub's words raise, change or end a concern is decided here; desks keep them as rows.
 */
import type { DeviceId } from '../base/id.ts'
import type { LoggedEvent } from '../log/event.ts'
import { type HubRecord, isCounted, type JudgedEvent } from '../log/record.ts'
import { upcast } from '../log/upcast.ts'
import { TOGETHER } from './together.ts'

/** An own event that did not count: it stays in view until the person has dealt with it. */
export interface Concern {
  /** The event's id. */
  readonly id: string
  readonly device: DeviceId
  readonly seq: number
  readonly claim: string
  readonly type: string
  readonly status: 'conflict' | 'rejected'
  readonly reason: string
  /** When the hub said so; instant text of its clock. */
  readonly since: string
  /** The person has read it and wants no more of it; a conflict ends by an event instead. */
  readonly isSeen: boolean
}

export interface ConcernChange {
  readonly put: readonly Concern[]
  /** Ids: a later life of the hub took the event after all. */
  readonly gone: readonly string[]
}

/** `own` = records of this device's events; `known` = the concerns there are about them, by event id. */
export function concernChange(own: readonly HubRecord[], known: ReadonlyMap<string, Concern>): ConcernChange {
  const put: Concern[] = []
  const gone: string[] = []
  for (const record of own) {
    const before = known.get(record.event.id)
    const now = concernOf(record)
    if (!now && before) gone.push(before.id)
    // A hub that begins anew may say it again, or something else this time, which nobody has read.
    if (now && (before?.status !== now.status || before.reason !== now.reason)) put.push(now)
  }
  return { put, gone }
}

/**
 * What still needs somebody: neither read and put away, nor settled by an event that names it. What its author took back
 * before the hub had looked at it is settled too, with the taking back itself. `events` = all of the concerns' claims.
 */
export function openConcerns(
  concerns: readonly Concern[],
  events: readonly JudgedEvent[],
): readonly Concern[] {
  const uncounted = events.filter(event => !isCounted(event))
  const ended = new Set(events.flatMap(event => endedBy(event, uncounted)))
  return concerns.filter(({ id, isSeen }) => !isSeen && !ended.has(id))
}

function endedBy(event: JudgedEvent, uncounted: readonly JudgedEvent[]): readonly string[] {
  const read = upcast(event)
  if (read.kind === 'unknown') return []
  const { id, type, body } = read.event
  if (type === 'ConflictSettled') return [body.event]
  if (type !== 'DecisionUndone' && type !== 'ArbitrationUndone') return []
  const taken = uncounted.find(other =>
    type === 'DecisionUndone' ? other.id === body.decision : arbitrationOf(other) === body.arbitration,
  )
  return taken ? [taken.id, id] : []
}

function arbitrationOf(event: LoggedEvent): string | null {
  const read = upcast(event)
  return read.kind === 'known' && read.event.type === 'ClaimArbitrated' ? read.event.body.arbitration : null
}

function concernOf({ event, status, reason, receivedAt }: HubRecord): Concern | null {
  if (status === 'applied' || isNobodys(event.type, reason)) return null
  const { id, device, seq, claim, type } = event
  return { id, device, seq, claim, type, status, reason: reason ?? '', since: receivedAt, isSeen: false }
}

/**
 * The first verdict starts the review by itself; where somebody else's work overtook that, nobody has to decide anything.
 * And what another copy of this profile has recorded again is that copy's concern, once.
 * Of a decision over several claims each claim's share says it, once.
 */
function isNobodys(type: string, reason: string | null): boolean {
  if (reason === TOGETHER) return type !== 'ClaimArbitrated'
  return type === 'ReviewStarted' || reason === 'recorded-elsewhere'
}
