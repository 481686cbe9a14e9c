/**
 * What the clock does to a claim, once each: a request the partner left unanswered ends in rejection, an approval the
 * customer did not decline goes on to incentive assessment, and a dispute window simply closes. The event names the
 * clock by the moment it started, so the same expiry from two desks, or told back by a bundle, folds into one.
 * `expiriesDue` is for whoever watches the time; `passTime` is the command that records what is due.
 *
 * [Note: the record has spoken] A bundle shows the claim as it stood when it was exported. If it still waits for its
 * partner although the time was over by then, the system of record has looked and let it wait: it is not rejected here
 * behind its back, and the partner may still answer. Only a time that ran out after the export, which no bundle could
 * tell, is recorded. The customer's time is different: the label stays Approved, so nothing told can contradict it.
 */
import { type InstantText, instantText } from '../base/clock.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { RuleReadings } from '../claim/ruleset.ts'
import { canMove, nextStatus } from '../claim/status-machine.ts'
import type { Calendar, CalendarStamp } from '../sla/calendar.ts'
import { type ClockEnds, claimClockEnds } from '../sla/claim-clock.ts'
import type { ClaimEventBody, NewClaimEvent } from './claim-event.ts'
import type { ClaimState } from './claim-state.ts'
import type { CommandContext } from './command.ts'
import { withStatus } from './status-path.ts'

export interface DeskTime {
  readonly now: Temporal.Instant
  readonly calendar: Calendar
  /** The readings the team chose; without them, the documents as printed. */
  readonly readings?: RuleReadings
}

type ExpiringClock = ClaimEventBody<'ClockExpired'>['clock']

/** `close-dispute-window` is information: the rejection stands, and a new claim is what is left. */
type ExpiryAction = 'reject-unanswered' | 'send-to-assessment' | 'close-dispute-window'

export interface DueExpiry {
  readonly clock: ExpiringClock | 'dispute-window'
  readonly action: ExpiryAction
  readonly startedAt: InstantText
  /** Where sources disagree, the latest reading: nobody loses time to a contradiction. */
  readonly dueAt: InstantText
  readonly source: string
  readonly calendar: CalendarStamp
}

const actions: Readonly<Record<DueExpiry['clock'], ExpiryAction>> = {
  'partner-response': 'reject-unanswered',
  'customer-opt-out': 'send-to-assessment',
  'dispute-window': 'close-dispute-window',
}

/** A claim waits for one thing at a time, so there is at most one; the moment it falls due is still in time. */
export function expiriesDue(state: ClaimState, time: DeskTime): readonly DueExpiry[] {
  if (state.status === 'approved' && state.sentToAssessmentAt !== null) return []
  const ends = claimClockEnds(standingAt(state, time), time.calendar)
  if (!ends || !isExpiring(ends.clock) || wasTold(state, ends)) return []
  if (Temporal.Instant.compare(time.now, ends.endsAt) <= 0) return []
  return [
    {
      clock: ends.clock,
      action: actions[ends.clock],
      startedAt: state.statusSince,
      dueAt: instantText(ends.endsAt),
      source: ends.source,
      calendar: time.calendar.stamp,
    },
  ]
}

/** When the clock will act by itself, for lists that wait for it; null where it never will. */
export function actsAt(state: ClaimState, time: Omit<DeskTime, 'now'>): InstantText | null {
  if (state.status === 'approved' && state.sentToAssessmentAt !== null) return null
  const ends = claimClockEnds(standingAt(state, time), time.calendar)
  if (!ends || !Object.hasOwn(moveOf, ends.clock) || wasTold(state, ends)) return null
  return instantText(ends.endsAt)
}

/** Whether a clock has run out unseen; false for whoever decides without a clock. */
export function hasRunOut(state: ClaimState, { now, calendar, readings }: CommandContext): boolean {
  if (!now || !calendar) return false
  return expiriesDue(state, { now, calendar, ...(readings ? { readings } : {}) }).length > 0
}

export function passTime(state: ClaimState, context: CommandContext): Result<readonly NewClaimEvent[]> {
  const { now, calendar, readings } = context
  if (!now || !calendar) return refuse('time-unknown')
  const due = expiriesDue(state, { now, calendar, ...(readings ? { readings } : {}) })
  const events = due.flatMap(expiry => expiredEvent(state, expiry, readings))
  return events.length > 0 ? ok(events) : refuse('nothing-expired')
}

/** state + ClockExpired → state. What no longer waits for that clock ignores it. */
export function expire(state: ClaimState, body: ClaimEventBody<'ClockExpired'>): ClaimState {
  if (body.startedAt !== state.statusSince) return state
  const move = { type: moveOf[body.clock], by: 'system' } as const
  const status = nextStatus(state.ruleset, state.status, move)
  if (!status) return state
  if (body.clock === 'customer-opt-out') {
    return state.sentToAssessmentAt === null
      ? { ...state, sentToAssessmentAt: body.dueAt, version: state.version + 1 }
      : state
  }
  // The rule took effect when the time was over, however much later a desk looked.
  return { ...withStatus(state, status, body.dueAt), expiredAt: body.dueAt }
}

const moveOf = { 'partner-response': 'expire', 'customer-opt-out': 'send-to-assessment' } as const

/** See [Note: the record has spoken]. */
function wasTold({ toldUntil }: ClaimState, { clock, endsAt }: ClockEnds): boolean {
  return (
    clock === 'partner-response' && Temporal.Instant.compare(endsAt, Temporal.Instant.from(toldUntil)) < 0
  )
}

function standingAt(state: ClaimState, { readings }: Pick<DeskTime, 'readings'>) {
  return readings ? { ...state, readings } : state
}

function isExpiring(clock: string): clock is DueExpiry['clock'] {
  return Object.hasOwn(actions, clock)
}

function expiredEvent(
  state: ClaimState,
  { clock, startedAt, dueAt, source, calendar }: DueExpiry,
  readings: RuleReadings | undefined,
): readonly NewClaimEvent[] {
  if (clock === 'dispute-window') return []
  const rules = readings ? { ruleset: state.ruleset, readings } : state.ruleset
  if (!canMove(rules, state.status, { type: moveOf[clock], by: 'system' })) return []
  const body = { clock, startedAt, dueAt, source, calendar, ...(readings ? { readings } : {}) }
  return [{ type: 'ClockExpired', v: 1, guarded: true, body }]
}
