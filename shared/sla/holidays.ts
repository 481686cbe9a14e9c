/**
 * Public holidays of a country, behind the only import of the holiday library (which works in `Date`; nothing of that
 * leaves this file). Whole days off alone: half days and days for some people only are working days. Answers are kept
 * per country and year, because a projection of the queue asks for the same few years again and again.
 */
import Holidays, { type HolidaysTypes } from 'date-holidays'

/** The library's release, noted with everything its holidays decide; a test holds it to the installed one. */
export const HOLIDAY_SOURCE = 'date-holidays 3.37.0'

export interface HolidayYear {
  /** ISO date → name in the country's language. */
  readonly offDays: ReadonlyMap<string, string>
  /** Weekend dates worked in exchange for a long holiday, where the library notes them. */
  readonly makeUpDays: ReadonlySet<string>
}

const yearsByCountry = new Map<string, HolidayYear>()

/** `country` is ISO 3166-1 alpha-2; one that the library does not know has no holidays. */
export function holidaysOf(country: string, year: number): HolidayYear {
  const key = `${country}/${year}`
  const known = yearsByCountry.get(key)
  if (known) return known
  const found = findHolidays(country, year)
  yearsByCountry.set(key, found)
  return found
}

function findHolidays(country: string, year: number): HolidayYear {
  const calendar = createLibraryCalendar(country)
  // A holiday of several days around New Year belongs to the year it starts in, so the year before is read too.
  const all = [year - 1, year].flatMap(each => calendar.getHolidays(each))
  const days = all
    .filter(holiday => isWholeDayForAll(country, holiday))
    .flatMap(holiday => daysOf(country, holiday))
  return {
    offDays: new Map(days.filter(([date]) => date.startsWith(`${year}-`))),
    makeUpDays: new Set(all.flatMap(holiday => makeUpDaysIn(holiday, year))),
  }
}

/** The library's Great Britain lacks what only some of its nations have; the working calendar is England's. */
function createLibraryCalendar(country: string): Holidays {
  const options: HolidaysTypes.Options = { types: ['public'], timezone: 'UTC' }
  return country === 'GB' ? new Holidays('GB', 'ENG', options) : new Holidays(country, options)
}

function isWholeDayForAll(country: string, holiday: HolidaysTypes.Holiday): boolean {
  if (holiday.type !== 'public' || !holiday.date.slice(10).startsWith(' 00:00')) return false
  return !(forSomeOnly[country] ?? []).includes(holiday.rule)
}

/** Rules the library calls public although most people work: Children's Day in China is off below the age of 14. */
const forSomeOnly: Readonly<Record<string, readonly string[]>> = { CN: ['06-01'] }

/**
 * Rules that start on the wrong day: the three days of the Korean New Year are the eve, the day and the day after, and
 * the library counts them from the day itself.
 */
const shiftedDays: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  KR: { 'korean 01-0-01 P3D': -1 },
}

function daysOf(country: string, holiday: HolidaysTypes.Holiday): [string, string][] {
  const shift = shiftedDays[country]?.[holiday.rule] ?? 0
  const first = Temporal.PlainDate.from(holiday.date.slice(0, 10)).add({ days: shift })
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000
  // Rounded, because a clock change inside a long holiday adds or takes an hour.
  const count = Math.max(1, Math.round(hours / 24))
  return Array.from({ length: count }, (_, day) => [first.add({ days: day }).toString(), holiday.name])
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The library writes make-up days as a note: “Work on Sun April 25 and Sat May 8.” */
function makeUpDaysIn(holiday: HolidaysTypes.Holiday, year: number): string[] {
  const note = (holiday as { readonly note?: unknown }).note
  if (typeof note !== 'string' || !note.startsWith('Work on ')) return []
  return [...note.matchAll(/([A-Z][a-z]+) (\d{1,2})/g)].flatMap(([, name, day]) => {
    const month = months.indexOf(name ?? '') + 1
    const date =
      month > 0
        ? Temporal.PlainDate.from({ year: Number(holiday.date.slice(0, 4)), month, day: Number(day) })
        : null
    return date && date.year === year ? [date.toString()] : []
  })
}
