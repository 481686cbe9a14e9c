/**
 * Which clock of the programme runs on a claim, until when, and where its limit stands written. Where sources of one
 * generation disagree the clock is a range: `dueAt` is the earliest reading and `latestDueAt` the latest; it is overdue
 * only when every reading says so. Nothing here moves a claim: what an expired clock does is law in log/expiry.ts.
 */
import { type InstantText, instantText } from '../base/clock.ts'
import { type ClockRule, type RuleReadings, type RulesetId, rulesetWith } from '../claim/ruleset.ts'
import type { ActorRole, Status } from '../claim/status.ts'
import { addBusinessDays, countBusinessHours } from './business-days.ts'
import { type Calendar, type CalendarStamp, WORKDAY_HOURS } from './calendar.ts'

export interface ClaimStanding {
  readonly ruleset: RulesetId
  readonly status: Status
  readonly statusSince: InstantText
  readonly submittedAt: InstantText | null
  /** The readings the team chose; without them, the documents as printed. */
  readonly readings?: RuleReadings
  /** This round answers a dispute. 2020 has no status for that, but a clock of its own. */
  readonly isDisputed?: boolean
}

export type ClockName =
  | 'submitted'
  | 'review'
  | 'partner-response'
  | 'dispute-answer'
  | 'customer-opt-out'
  | 'dispute-window'

/**
 * `paused`: the reviewer's own clock stands still while the partner's (the named one) runs. `breached`: past its latest
 * reading. `none`: a window that simply closed, such as the customer's opt-out; nobody is late.
 */
export type ClockState = 'running' | 'breached' | 'paused' | 'none'

export interface ClaimClock {
  readonly clock: ClockName
  /** Whose move the clock waits for. */
  readonly waitsFor: ActorRole
  readonly startedAt: InstantText
  readonly dueAt: InstantText
  readonly latestDueAt: InstantText | null
  readonly state: ClockState
  /** Working hours for clocks in business days, hours of the day and night for clocks in days. */
  readonly usedHours: number
  readonly limitHours: number
  readonly unit: ClockRule['unit']
  readonly source: string
  /** What it was worked out with; a report keeps it. */
  readonly calendar: CalendarStamp
}

interface RunningClock {
  readonly clock: ClockName
  readonly waitsFor: ActorRole
  readonly rules: readonly [ClockRule, ...ClockRule[]]
}

/** null where no clock of the documents runs: drafts and final rejections. */
export function claimClock(
  standing: ClaimStanding,
  calendar: Calendar,
  now: Temporal.Instant,
): ClaimClock | null {
  const running = runningClock(standing)
  if (!running) return null
  const start = Temporal.Instant.from(standing.statusSince)
  const ends = endsOf(running.rules, start, calendar)
  const [rule] = running.rules
  return {
    clock: running.clock,
    waitsFor: running.waitsFor,
    startedAt: standing.statusSince,
    dueAt: instantText(ends.first),
    latestDueAt: ends.last ? instantText(ends.last) : null,
    state: stateOf(running, isBefore(ends.last ?? ends.first, now)),
    usedHours: usedHours(rule, start, { calendar, now }),
    limitHours: rule.days * (rule.unit === 'days' ? 24 : WORKDAY_HOURS),
    unit: rule.unit,
    source: sourcesOf(running),
    calendar: calendar.stamp,
  }
}

/** Only the due instant, for lists of very many claims; `latestDueAt` is left out. */
export function claimDueAt(standing: ClaimStanding, calendar: Calendar): InstantText | null {
  const running = runningClock(standing)
  return running
    ? instantText(endsOf(running.rules, Temporal.Instant.from(standing.statusSince), calendar).first)
    : null
}

/** The moment after which somebody is late by every reading, for lists; null without a clock, and for a mere window. */
export function claimLateAt(standing: ClaimStanding, calendar: Calendar): InstantText | null {
  const ends = claimClockEnds(standing, calendar)
  return ends && !isWindow(ends.clock) ? instantText(ends.endsAt) : null
}

export interface ClockEnds {
  readonly clock: ClockName
  readonly endsAt: Temporal.Instant
  readonly source: string
}

/** The end on which every reading agrees that the clock has passed, with the rules that were read. */
export function claimClockEnds(standing: ClaimStanding, calendar: Calendar): ClockEnds | null {
  const running = runningClock(standing)
  if (!running) return null
  const ends = endsOf(running.rules, Temporal.Instant.from(standing.statusSince), calendar)
  return { clock: running.clock, endsAt: ends.last ?? ends.first, source: sourcesOf(running) }
}

function sourcesOf({ rules }: RunningClock): string {
  return [...new Set(rules.map(rule => rule.source))].join(', ')
}

function runningClock({ ruleset, readings, status, isDisputed }: ClaimStanding): RunningClock | null {
  const { clocks } = rulesetWith(ruleset, readings)
  switch (status) {
    case 'submitted':
      return { clock: 'submitted', waitsFor: 'reviewer', rules: [clocks.submitted] }
    case 'under-review':
      if (isDisputed) return { clock: 'dispute-answer', waitsFor: 'reviewer', rules: [clocks.disputeAnswer] }
      return { clock: 'review', waitsFor: 'reviewer', rules: [clocks.review] }
    case 'partner-action-required':
      return { clock: 'partner-response', waitsFor: 'partner', rules: [clocks.partnerResponse] }
    case 'dispute':
      return { clock: 'dispute-answer', waitsFor: 'reviewer', rules: [clocks.disputeAnswer] }
    case 'approved':
      return { clock: 'customer-opt-out', waitsFor: 'customer', rules: clocks.customerOptOut }
    case 'rejected':
      return { clock: 'dispute-window', waitsFor: 'partner', rules: [clocks.disputeWindow] }
    case 'draft':
    case 'rejected-final':
      return null
  }
}

function stateOf({ clock, waitsFor }: RunningClock, isOver: boolean): ClockState {
  if (isOver) return isWindow(clock) ? 'none' : 'breached'
  return waitsFor === 'partner' && !isWindow(clock) ? 'paused' : 'running'
}

/** A time that simply closes: nobody is late then. */
function isWindow(clock: ClockName): boolean {
  return clock === 'customer-opt-out' || clock === 'dispute-window'
}

interface Ends {
  readonly first: Temporal.Instant
  /** null where all readings agree. */
  readonly last: Temporal.Instant | null
}

function endsOf(rules: readonly ClockRule[], start: Temporal.Instant, calendar: Calendar): Ends {
  const ends = rules.flatMap(rule => readings(rule, start, calendar)).sort(Temporal.Instant.compare)
  const first = ends[0] ?? start
  const last = ends.at(-1) ?? first
  return { first, last: last.equals(first) ? null : last }
}

function readings(rule: ClockRule, start: Temporal.Instant, calendar: Calendar): Temporal.Instant[] {
  // Calendar days run on the team's wall clock, so a clock change does not move the hour.
  if (rule.unit === 'days')
    return [start.toZonedDateTimeISO(calendar.timeZone).add({ days: rule.days }).toInstant()]
  const counts = rule.atMost === undefined ? [rule.days] : [rule.days, rule.atMost]
  return counts.map(days => addBusinessDays(calendar, start, days))
}

function usedHours(
  rule: ClockRule,
  start: Temporal.Instant,
  { calendar, now }: { calendar: Calendar; now: Temporal.Instant },
): number {
  const hours =
    rule.unit === 'days' ? start.until(now).total('hours') : countBusinessHours(calendar, start, now)
  return Math.max(0, Math.round(hours * 100) / 100)
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
