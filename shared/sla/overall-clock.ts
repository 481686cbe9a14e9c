/**
 * The time of the reviewers as a whole: from the first submission to the decision, standing still while the partner has
 * the claim. The 2020 documents promise ten days for it, “plus partner response time”, without a unit; they are the sum
 * of two clocks in business days, so they are read as such. The 2023 documents dropped the sentence: no limit there.
 */
import { type InstantText, instantText } from '../base/clock.ts'
import { type RulesetId, rulesets } from '../claim/ruleset.ts'
import type { Status } from '../claim/status.ts'
import { addBusinessHours, countBusinessHours } from './business-days.ts'
import { type Calendar, type CalendarStamp, WORKDAY_HOURS } from './calendar.ts'

/** One stay in a status; the path of a claim is gapless, each stay ends where the next begins. */
export interface StatusStay {
  readonly status: Status
  readonly since: InstantText
}

export interface OverallClock {
  readonly startedAt: InstantText
  /** `stopped`: decided. */
  readonly state: 'running' | 'breached' | 'paused' | 'stopped'
  readonly usedHours: number
  /** null where the generation states no limit. */
  readonly limitHours: number | null
  /** null without a limit, while the clock stands still, and once it has stopped. */
  readonly dueAt: InstantText | null
  readonly source: string | null
  readonly calendar: CalendarStamp
}

export interface ClaimPath {
  readonly ruleset: RulesetId
  readonly path: readonly StatusStay[]
}

/** null before the first submission. */
export function overallClock(
  { ruleset, path }: ClaimPath,
  calendar: Calendar,
  now: Temporal.Instant,
): OverallClock | null {
  const start = path.find(stay => runs(stay.status))
  const last = path.at(-1)
  if (!start || !last) return null
  const rule = rulesets[ruleset].clocks.overall
  const limit = rule ? rule.days * WORKDAY_HOURS : null
  const used = usedHours(path, calendar, now)
  const isRunning = runs(last.status)
  const due = limit !== null && isRunning ? dueAt(path, calendar, limit) : null
  return {
    startedAt: start.since,
    state: stateOf(last.status, limit !== null && used > limit),
    usedHours: Math.round(used * 100) / 100,
    limitHours: limit,
    dueAt: due ? instantText(due) : null,
    source: rule?.source ?? null,
    calendar: calendar.stamp,
  }
}

function runs(status: Status): boolean {
  return status === 'submitted' || status === 'under-review' || status === 'dispute'
}

function stateOf(status: Status, isOver: boolean): OverallClock['state'] {
  if (status === 'partner-action-required') return 'paused'
  if (!runs(status)) return 'stopped'
  return isOver ? 'breached' : 'running'
}

function usedHours(path: readonly StatusStay[], calendar: Calendar, now: Temporal.Instant): number {
  let hours = 0
  for (const [index, stay] of path.entries()) {
    if (!runs(stay.status)) continue
    const next = path[index + 1]
    const end = next ? Temporal.Instant.from(next.since) : now
    hours += countBusinessHours(calendar, Temporal.Instant.from(stay.since), end)
  }
  return hours
}

/** The moment the hours were, or will be, used up; only asked while the clock runs. */
function dueAt(path: readonly StatusStay[], calendar: Calendar, limit: number): Temporal.Instant | null {
  let left = limit
  for (const [index, stay] of path.entries()) {
    if (!runs(stay.status)) continue
    const since = Temporal.Instant.from(stay.since)
    const next = path[index + 1]
    const hours = next ? countBusinessHours(calendar, since, Temporal.Instant.from(next.since)) : Infinity
    if (hours > left) return addBusinessHours(calendar, since, left)
    left -= hours
  }
  return null
}
