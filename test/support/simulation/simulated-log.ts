/** The log of one simulated claim: what happened, what it made of the claim step by step, and what was refused. */
import { instantText } from '../../../shared/base/clock.ts'
import type { DeviceId, EventId } from '../../../shared/base/id.ts'
import type { ClaimEvent, NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Actor, LoggedEvent } from '../../../shared/log/event.ts'
import { evolve } from '../../../shared/log/evolve.ts'
import type { World } from './world.ts'

export interface Step {
  readonly event: LoggedEvent
  readonly before: ClaimState | null
  readonly after: ClaimState
  /** `told`: a bundle or another desk tells what this log knows already. */
  readonly kind: 'new' | 'told'
}

export interface Played {
  readonly world: World
  readonly steps: readonly Step[]
  readonly state: ClaimState
  /** Types of the refusals, in order. */
  readonly refusals: readonly string[]
}

export interface SimulatedLog {
  readonly world: World
  readonly steps: Step[]
  readonly refusals: string[]
  now: Temporal.Instant
  state: ClaimState
}

export const desk: Actor = { role: 'reviewer', id: 'mina', name: 'Mina' }
export const system: Actor = { role: 'system', id: '', name: '' }

export function startLog(world: World): SimulatedLog {
  const at = instantText(world.born)
  const created = { type: 'claim-created', at, by: { role: 'partner' as const, name: 'Fabrikam' } }
  const body = {
    facts: world.facts,
    ruleset: world.ruleset,
    history: [created],
    documents: [],
    bundle: { exportedAt: at, fileName: 'a.poecase' },
  }
  const event = envelope({ type: 'ClaimImported', v: 1, guarded: false, body }, { seq: 1, at, actor: desk })
  const after = evolve(null, event as unknown as ClaimEvent)
  if (!after) throw new Error('a claim starts with its import')
  const first: Step = { event, before: null, after, kind: 'new' }
  return { world, steps: [first], refusals: [], now: world.born, state: after }
}

export function append(
  log: SimulatedLog,
  event: NewClaimEvent,
  { actor, kind = 'new' }: { readonly actor: Actor; readonly kind?: Step['kind'] },
): void {
  const stamped = envelope(event, { seq: log.steps.length + 1, at: instantText(log.now), actor })
  const after = evolve(log.state, stamped as unknown as ClaimEvent)
  if (!after) throw new Error('a claim does not vanish')
  log.steps.push({ event: stamped, before: log.state, after, kind })
  log.state = after
}

/** Chains are tested elsewhere; hashing every step here would only cost time. */
function envelope(
  { type, v, guarded, body }: NewClaimEvent,
  { seq, at, actor }: { readonly seq: number; readonly at: string; readonly actor: Actor },
): LoggedEvent {
  return {
    id: `evt_${seq}` as EventId,
    device: 'dev_1' as DeviceId,
    seq,
    ws: 'local',
    claim: 'CLM-1',
    type,
    v,
    actor,
    at,
    base: guarded ? { claimVersion: seq } : null,
    body,
    prev: '',
    hash: '',
  }
}
