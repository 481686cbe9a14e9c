/**
 * Business days counted the way a person would with a paper calendar: day after day, a turn of the page at a time. It
 * shares none of the app's arithmetic, so that one can be held against the other; which days are worked is asked of
 * whatever calendar is handed in, the app's own or one written by hand.
 */
import type { DayKind } from '../../shared/sla/calendar.ts'

export interface PaperCalendar {
  readonly timeZone: string
  dayKind(date: Temporal.PlainDate): DayKind
}

const OPENING = 9 * 60
const CLOSING = 17 * 60
const MINUTE = 60_000

/** The moment `days` business days after `start`. */
export function slowAdd(calendar: PaperCalendar, start: Temporal.Instant, days: number): Temporal.Instant {
  let moment = slowNextWorking(calendar, start)
  for (let left = days; left > 0; left--) moment = sameTimeNextWorkday(moment, calendar)
  return moment.toInstant()
}

/** Working hours of a span without its pauses, minute grid left aside: day by day, the overlap with the open hours. */
export function slowHours(
  calendar: PaperCalendar,
  spans: readonly (readonly [Temporal.Instant, Temporal.Instant])[],
): number {
  let millis = 0
  for (const [start, end] of spans) {
    let day = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate()
    const last = end.toZonedDateTimeISO(calendar.timeZone).toPlainDate()
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      const page = pageOf(calendar, day)
      if (!page) continue
      const from = Math.max(start.epochMilliseconds, page.opens)
      const to = Math.min(end.epochMilliseconds, page.closes)
      if (to > from) millis += to - from
    }
  }
  return millis / (60 * MINUTE)
}

function slowNextWorking(calendar: PaperCalendar, start: Temporal.Instant): Temporal.ZonedDateTime {
  const moment = start.toZonedDateTimeISO(calendar.timeZone)
  const minutes = moment.hour * 60 + moment.minute
  if (calendar.dayKind(moment.toPlainDate()) === 'workday' && minutes < CLOSING) {
    return minutes >= OPENING ? moment : openingOf(moment.toPlainDate(), calendar)
  }
  return openingOf(nextWorkday(moment.toPlainDate(), calendar), calendar)
}

function sameTimeNextWorkday(
  moment: Temporal.ZonedDateTime,
  calendar: PaperCalendar,
): Temporal.ZonedDateTime {
  const day = nextWorkday(moment.toPlainDate(), calendar)
  return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: moment.toPlainTime() })
}

function nextWorkday(day: Temporal.PlainDate, calendar: PaperCalendar): Temporal.PlainDate {
  let next = day.add({ days: 1 })
  while (!pageOf(calendar, next)) next = next.add({ days: 1 })
  return next
}

function openingOf(day: Temporal.PlainDate, calendar: PaperCalendar): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: '09:00' })
}

/** When a day is worked; kept, because ten thousand cases turn the same few pages. null = a day off. */
interface Page {
  readonly opens: number
  readonly closes: number
}

const pages = new WeakMap<PaperCalendar, Map<string, Page | null>>()

function pageOf(calendar: PaperCalendar, day: Temporal.PlainDate): Page | null {
  const known = pages.get(calendar) ?? new Map<string, Page | null>()
  pages.set(calendar, known)
  const key = day.toString()
  const page = known.get(key)
  if (page !== undefined) return page
  const isWorked = calendar.dayKind(day) === 'workday'
  const made = isWorked
    ? { opens: timeOf(day, OPENING, calendar), closes: timeOf(day, CLOSING, calendar) }
    : null
  known.set(key, made)
  return made
}

function timeOf(day: Temporal.PlainDate, minutes: number, { timeZone }: PaperCalendar): number {
  const plainTime = { hour: minutes / 60 }
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
}
