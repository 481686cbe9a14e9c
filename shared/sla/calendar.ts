/**
 * The working calendar of a reviewing team: which local dates are workdays and when they open and close, as instants.
 * The programme names no calendar (region, holidays, hours are nowhere defined), so it is a setting. A year is worked
 * out once and kept; business-days.ts then counts in plain numbers. Make a new calendar when the setting changes.
 */
import { z } from 'zod'
import { hashText } from '../base/sha256.ts'
import { HOLIDAY_SOURCE, holidaysOf } from './holidays.ts'
import { isWeekend } from './weekends.ts'

const OPENING_TIME = Temporal.PlainTime.from('09:00')
const CLOSING_TIME = Temporal.PlainTime.from('17:00')
export const WORKDAY_HOURS = 8

/** Raised whenever the same setting would count differently: other hours, other corrections of holidays. */
const CALENDAR_VERSION = 1

export interface CalendarChoice {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** ISO dates on which the team does not work besides weekends and public holidays. */
  readonly closures: readonly string[]
  /** IANA name. */
  readonly timeZone: string
}

export interface WorkYear {
  /** Epoch milliseconds at which each workday opens and closes, ascending. */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Day of the year (1…366) → how many workdays of the year come before it. */
  readonly before: readonly number[]
}

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'closure'

/** Which calendar a moment was worked out with; kept with what it decided, so that it can be worked out again. */
export const calendarStampSchema = z.object({
  version: z.int(),
  country: z.string(),
  timeZone: z.string(),
  /** The library of public holidays and its release. */
  holidays: z.string(),
  /** SHA-256 of the team's own closures in order, one ISO date per line. */
  closures: z.string(),
})
export type CalendarStamp = Readonly<z.infer<typeof calendarStampSchema>>

export interface Calendar {
  readonly timeZone: string
  readonly stamp: CalendarStamp
  dayKind(date: Temporal.PlainDate): DayKind
  /** Name of the public holiday on a date, null on other days. */
  holidayName(date: Temporal.PlainDate): string | null
  year(year: number): WorkYear
}

export function createCalendar(choice: CalendarChoice): Calendar {
  const country = choice.country.toUpperCase()
  const closures = new Set(choice.closures)
  const years = new Map<number, WorkYear>()
  const dayKind = (date: Temporal.PlainDate): DayKind => {
    const iso = date.toString()
    if (closures.has(iso)) return 'closure'
    const { offDays, makeUpDays } = holidaysOf(country, date.year)
    if (makeUpDays.has(iso)) return 'workday'
    if (offDays.has(iso)) return 'holiday'
    return isWeekend(country, date.dayOfWeek) ? 'weekend' : 'workday'
  }
  return {
    timeZone: choice.timeZone,
    stamp: stampOf(country, choice),
    dayKind,
    holidayName: date => holidaysOf(country, date.year).offDays.get(date.toString()) ?? null,
    year: year => {
      const known = years.get(year)
      if (known) return known
      const made = createWorkYear(year, {
        timeZone: choice.timeZone,
        isWorkday: date => dayKind(date) === 'workday',
      })
      years.set(year, made)
      return made
    },
  }
}

function stampOf(country: string, { timeZone, closures }: CalendarChoice): CalendarStamp {
  const days = [...new Set(closures)].toSorted().join('\n')
  return {
    version: CALENDAR_VERSION,
    country,
    timeZone,
    holidays: HOLIDAY_SOURCE,
    closures: hashText(days),
  }
}

interface WorkRule {
  readonly timeZone: string
  isWorkday(date: Temporal.PlainDate): boolean
}

function createWorkYear(year: number, { timeZone, isWorkday }: WorkRule): WorkYear {
  const opens: number[] = []
  const closes: number[] = []
  const before: number[] = [0]
  let date = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  for (const days = date.daysInYear; before.length <= days; date = date.add({ days: 1 })) {
    before.push(opens.length)
    if (!isWorkday(date)) continue
    opens.push(date.toZonedDateTime({ timeZone, plainTime: OPENING_TIME }).epochMilliseconds)
    closes.push(date.toZonedDateTime({ timeZone, plainTime: CLOSING_TIME }).epochMilliseconds)
  }
  return { opens, closes, before }
}
