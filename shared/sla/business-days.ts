/**
 * Counting in working time. A business day is one step from workday to workday at the same local time, so five business
 * days from Monday 10:00 are over next Monday at 10:00, whatever weekends, holidays or clock changes lie between. What
 * starts outside working time starts at the next opening. The documents do not define the start of the count; this is
 * the desk's assumption.
 */
import { type Calendar, WORKDAY_HOURS, type WorkYear } from './calendar.ts'

const HOUR = 3_600_000
const WORKDAY = WORKDAY_HOURS * HOUR

/** A moment in working time: a workday of a year (its index) and the milliseconds since it opened. */
interface WorkMoment {
  readonly year: number
  readonly index: number
  readonly since: number
}

/** The instant `days` business days after `start`. */
export function addBusinessDays(calendar: Calendar, start: Temporal.Instant, days: number): Temporal.Instant {
  return workdaysLater(calendar, nextWorkMoment(calendar, start), days)
}

/** The instant at which `hours` of working time have passed since `start`; a day's last hour ends at the next opening. */
export function addBusinessHours(
  calendar: Calendar,
  start: Temporal.Instant,
  hours: number,
): Temporal.Instant {
  const from = nextWorkMoment(calendar, start)
  const since = from.since + Math.round(hours * HOUR)
  const days = Math.floor(since / WORKDAY)
  return workdaysLater(calendar, { ...from, since: since - days * WORKDAY }, days)
}

/** The start itself in working time, else the next opening. */
export function nextWorkingMoment(calendar: Calendar, start: Temporal.Instant): Temporal.Instant {
  return addBusinessDays(calendar, start, 0)
}

/** Working hours between two instants; 0 when the end is not after the start. */
export function countBusinessHours(
  calendar: Calendar,
  start: Temporal.Instant,
  end: Temporal.Instant,
): number {
  const from = nextWorkMoment(calendar, start)
  const to = nextWorkMoment(calendar, end)
  return Math.max(0, workdaysBetween(calendar, from, to) * WORKDAY_HOURS + (to.since - from.since) / HOUR)
}

/** Whole business days passed between two instants. */
export function countBusinessDays(
  calendar: Calendar,
  start: Temporal.Instant,
  end: Temporal.Instant,
): number {
  return Math.floor(countBusinessHours(calendar, start, end) / WORKDAY_HOURS)
}

function workdaysLater(calendar: Calendar, from: WorkMoment, days: number): Temporal.Instant {
  let { year, index } = from
  for (index += days; index >= calendar.year(year).opens.length; year++)
    index -= calendar.year(year).opens.length
  return Temporal.Instant.fromEpochMilliseconds(at(calendar.year(year).opens, index) + from.since)
}

function nextWorkMoment(calendar: Calendar, instant: Temporal.Instant): WorkMoment {
  const local = instant.toZonedDateTimeISO(calendar.timeZone)
  const millis = instant.epochMilliseconds
  const work = calendar.year(local.year)
  // The first workday from this date on; where its closing is past, the one after it.
  const index = at(work.before, local.dayOfYear)
  const moment = momentAt(work, index, millis)
  if (moment) return { year: local.year, ...moment }
  const later = momentAt(work, index + 1, millis)
  return later ? { year: local.year, ...later } : firstWorkdayAfter(calendar, local.year)
}

function momentAt(work: WorkYear, index: number, millis: number): Omit<WorkMoment, 'year'> | null {
  const opens = work.opens[index]
  const closes = work.closes[index]
  if (opens === undefined || closes === undefined || millis >= closes) return null
  return { index, since: Math.max(0, millis - opens) }
}

/** The settings could close a whole year; ten of them are a mistake, not a calendar. */
function firstWorkdayAfter(calendar: Calendar, year: number): WorkMoment {
  for (let next = year + 1; next <= year + 10; next++) {
    if (calendar.year(next).opens.length > 0) return { year: next, index: 0, since: 0 }
  }
  throw new Error('the calendar has no workday within ten years')
}

function workdaysBetween(calendar: Calendar, from: WorkMoment, to: WorkMoment): number {
  if (to.year < from.year) return -workdaysBetween(calendar, to, from)
  let days = to.index - from.index
  for (let year = from.year; year < to.year; year++) days += calendar.year(year).opens.length
  return days
}

function at(values: readonly number[], index: number): number {
  const value = values[index]
  if (value === undefined) throw new Error(`no workday ${index}`)
  return value
}
