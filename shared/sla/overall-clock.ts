/**
 * The time of the reviewers as a whole: from the first submission to the decision, standing still while the partner has
 * the claim. The 2020 documents promise ten days for it, “plus partner response time”, and no unit but the word; the two
 * clocks on the same page add up to ten business days. So it is a range until the team chooses: `dueAt` is the earlier
 * reading, and it is overdue only when both say so. The 2023 documents dropped the sentence: no limit there.
 */
import { type InstantText, instantText } from '../base/clock.ts'
import { type ClockRule, type RuleReadings, type RulesetId, rulesetWith } from '../claim/ruleset.ts'
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
  /** Working hours; hours of the day and night where the limit is read as plain days alone. */
  readonly usedHours: number
  /** In the unit of `usedHours`; null where the generation states no limit. */
  readonly limitHours: number | null
  readonly unit: ClockRule['unit']
  /** null without a limit, while the clock stands still, and once it has stopped. */
  readonly dueAt: InstantText | null
  /** null also where all readings agree. */
  readonly latestDueAt: InstantText | null
  readonly source: string | null
  readonly calendar: CalendarStamp
}

export interface ClaimPath {
  readonly ruleset: RulesetId
  readonly path: readonly StatusStay[]
  /** The readings the team chose; without them, the documents as printed. */
  readonly readings?: RuleReadings
}

/** null before the first submission. */
export function overallClock(
  { ruleset, path, readings }: ClaimPath,
  calendar: Calendar,
  now: Temporal.Instant,
): OverallClock | null {
  const start = path.find(stay => runs(stay.status))
  const last = path.at(-1)
  if (!start || !last) return null
  const limits = rulesetWith(ruleset, readings).clocks.overall ?? []
  const measures = limits.map(rule => measureOf(rule, calendar))
  const shown = measures[0] ?? workingHours(calendar, null)
  const isOver =
    measures.length > 0 && measures.every(measure => usedOf(path, measure, now) > limitOf(measure))
  const ends = runs(last.status) ? endsOf(path, measures) : null
  return {
    startedAt: start.since,
    state: stateOf(last.status, isOver),
    usedHours: Math.round(usedOf(path, shown, now) * 100) / 100,
    limitHours: shown.limit,
    unit: shown.unit,
    dueAt: ends && instantText(ends.first),
    latestDueAt: ends?.last ? instantText(ends.last) : null,
    source: limits.length > 0 ? [...new Set(limits.map(({ source }) => source))].join(', ') : null,
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

/** How hours are counted under one reading of the limit. */
interface Measure {
  readonly unit: ClockRule['unit']
  readonly limit: number | null
  count(start: Temporal.Instant, end: Temporal.Instant): number
  add(start: Temporal.Instant, hours: number): Temporal.Instant
}

function measureOf({ unit, days }: ClockRule, calendar: Calendar): Measure {
  return unit === 'days' ? wallHours(calendar, days * 24) : workingHours(calendar, days * WORKDAY_HOURS)
}

function workingHours(calendar: Calendar, limit: number | null): Measure {
  return {
    unit: 'business-days',
    limit,
    count: (start, end) => countBusinessHours(calendar, start, end),
    add: (start, hours) => addBusinessHours(calendar, start, hours),
  }
}

/** Plain days run on the team's wall clock, so a clock change does not move the hour. */
function wallHours({ timeZone }: Calendar, limit: number): Measure {
  const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDateTime()
  return {
    unit: 'days',
    limit,
    count: (start, end) => Math.max(0, wall(start).until(wall(end), { largestUnit: 'hours' }).total('hours')),
    add: (start, hours) =>
      wall(start)
        .add({ milliseconds: Math.round(hours * 3_600_000) })
        .toZonedDateTime(timeZone)
        .toInstant(),
  }
}

function limitOf({ limit }: Measure): number {
  return limit ?? Infinity
}

function usedOf(path: readonly StatusStay[], measure: Measure, now: Temporal.Instant): number {
  let hours = 0
  for (const [index, stay] of path.entries()) {
    if (!runs(stay.status)) continue
    const next = path[index + 1]
    const end = next ? Temporal.Instant.from(next.since) : now
    hours += measure.count(Temporal.Instant.from(stay.since), end)
  }
  return hours
}

interface Ends {
  readonly first: Temporal.Instant
  readonly last: Temporal.Instant | null
}

function endsOf(path: readonly StatusStay[], measures: readonly Measure[]): Ends | null {
  const ends = measures.flatMap(measure => endOf(path, measure) ?? []).sort(Temporal.Instant.compare)
  const [first] = ends
  const last = ends.at(-1)
  if (!first || !last) return null
  return { first, last: last.equals(first) ? null : last }
}

/** The moment the hours were, or will be, used up; only asked while the clock runs. */
function endOf(path: readonly StatusStay[], measure: Measure): Temporal.Instant | null {
  let left = limitOf(measure)
  for (const [index, stay] of path.entries()) {
    if (!runs(stay.status)) continue
    const since = Temporal.Instant.from(stay.since)
    const next = path[index + 1]
    const hours = next ? measure.count(since, Temporal.Instant.from(next.since)) : Infinity
    if (hours > left) return measure.add(since, left)
    left -= hours
  }
  return null
}
