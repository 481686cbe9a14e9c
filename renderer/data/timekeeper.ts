/**
 * Lets the clock act: looks which claims' time ran out and records that, as the system and not as the person at the
 * desk. It takes the candidates from the queue's rows in memory, so a look costs nothing when nothing is due, and decides
 * each again inside the transaction that writes it: two windows, or a bundle in between, make no second expiry.
 */
import { type Clock, type InstantText, instantText } from '../../shared/base/clock.ts'
import type { Refusal } from '../../shared/base/result.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { decide } from '../../shared/log/decide.ts'
import type { Actor } from '../../shared/log/event.ts'
import type { Claims, DeskLaw } from './claims.ts'
import type { Queue } from './queue.ts'
import type { QueueRow } from './queue-row.ts'

/** What one look recorded: how many claims by clock, and where the limits stand written. */
export interface TimePassed {
  readonly unanswered: number
  readonly assessed: number
  readonly sources: readonly string[]
}

export interface Timekeeper {
  /** Resolves when everything due is recorded; a look during a look waits for it and looks again. */
  look(): Promise<TimePassed>
}

export interface TimekeeperDeps {
  readonly queue: Pick<Queue, 'loaded' | 'snapshot'>
  readonly claims: Pick<Claims, 'addDecided' | 'isReadOnly'>
  readonly clock: Clock
  readonly law: DeskLaw
  /** Something was recorded. */
  readonly onPassed: (passed: TimePassed) => void
  /** After the first batch of several, when the rest will take a while. */
  readonly onLong: (claims: number) => void
  readonly onRefused: (refusal: Refusal) => void
  /** Resolves when the page has a moment. */
  readonly idle: () => Promise<void>
}

const system: Actor = { role: 'system', id: '', name: '' }
/** Claims per transaction, as an import writes them. */
const BATCH = 100
/** From so many claims on, the person is told that it takes a while. */
const LONG = 1000

export function createTimekeeper(deps: TimekeeperDeps): Timekeeper {
  let turn: Promise<unknown> = Promise.resolve()
  /** What a hub refuses, because its clock is not there yet, is due again at each look, and would be recorded for ever. */
  const recorded = new Set<string>()
  return {
    look() {
      const looked = turn.then(() => lookOnce(deps, recorded))
      turn = looked.catch(() => undefined)
      return looked
    },
  }
}

async function lookOnce(deps: TimekeeperDeps, before: Set<string>): Promise<TimePassed> {
  const { queue, claims, clock, idle } = deps
  await queue.loaded()
  const now = instantText(clock.now())
  const due = queue.snapshot().rows.filter(row => isOver(row, now))
  const recorded: NewClaimEvent[] = []
  for (let from = 0; from < due.length && !claims.isReadOnly(); from += BATCH) {
    await idle()
    const batch = due.slice(from, from + BATCH)
    const events = new Map<string, NewClaimEvent>()
    const saved = await claims.addDecided(
      batch.map(({ id }) => ({
        claim: id,
        by: system,
        plan: state => {
          const fresh = planned(state, deps).filter(event => !before.has(keyOf(id, event)))
          for (const event of fresh) events.set(keyOf(id, event), event)
          return fresh
        },
      })),
    )
    if (!saved.ok) {
      deps.onRefused(saved.error)
      break
    }
    for (const [key, event] of events) {
      before.add(key)
      recorded.push(event)
    }
    if (from === 0 && due.length >= LONG) deps.onLong(due.length)
  }
  const passed = summed(recorded)
  if (recorded.length > 0) deps.onPassed(passed)
  return passed
}

/** The moment a clock falls due is still in time. Instant texts of one form sort as the moments do. */
function isOver({ actsAt }: QueueRow, now: InstantText): boolean {
  return actsAt !== null && actsAt < now
}

function planned(state: ClaimState | null, { clock, law }: TimekeeperDeps): readonly NewClaimEvent[] {
  if (!state) return []
  const decided = decide(
    state,
    { type: 'passTime' },
    {
      actor: system,
      isSent: () => false,
      now: clock.now(),
      calendar: law.calendar(),
      readings: law.readings(state.ruleset),
    },
  )
  return decided.ok ? decided.value : []
}

function keyOf(claim: string, { body }: NewClaimEvent): string {
  return 'startedAt' in body ? `${claim}/${body.clock}/${body.startedAt}` : claim
}

function summed(events: readonly NewClaimEvent[]): TimePassed {
  const expired = events.flatMap(event => (event.type === 'ClockExpired' ? [event.body] : []))
  const unanswered = expired.filter(({ clock }) => clock === 'partner-response').length
  return {
    unanswered,
    assessed: expired.length - unanswered,
    sources: [...new Set(expired.flatMap(({ source }) => source.split(', ')))].toSorted(),
  }
}
