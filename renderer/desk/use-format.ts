/** Instants, dates and numbers in the reviewer's language and time zone. The only place that formats time for the screen. */
import { useLanguage } from '../ui/text.ts'
import { useServices, useSettings } from './services.ts'

export interface Format {
  /** Date and time with minutes. */
  instant(text: string): string
  /** Weekday, day and time, for due times; with the year where it is not this one. */
  due(text: string): string
  date(text: string): string
  /** A calendar date without a time zone (ISO), as written on a paper. */
  calendarDate(text: string): string
  /** Months and days, as “2 months, 8 days”; empty for none. */
  span(span: { readonly months: number; readonly days: number }): string
  /** Weekday and full date, for headings of days. */
  day(text: string): string
  /** Hours and minutes, under a heading that names the day. */
  time(text: string): string
  number(value: number): string
  bytes(value: number): string
  list(values: readonly string[]): string
}

export function useFormat(): Format {
  const language = useLanguage()
  const { timeZone } = useSettings()
  const { clock } = useServices()
  const thisYear = clock.now().toZonedDateTimeISO('UTC').year
  return formatFor(language, timeZone, thisYear)
}

/** Kept, because making the platform's formatters takes longer than drawing the line of a queue that needs them. */
const formats = new Map<string, Format>()

function formatFor(language: string, timeZone: string, thisYear: number): Format {
  const key = `${language} ${timeZone} ${thisYear}`
  const format = formats.get(key) ?? createFormat(language, timeZone, thisYear)
  formats.set(key, format)
  return format
}

/** `thisYear` is left out of due times; without it every due time names its year. */
export function createFormat(language: string, timeZone: string, thisYear?: number): Format {
  const zone = timeZone === '' ? {} : { timeZone }
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const dueParts = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  } as const
  const due = new Intl.DateTimeFormat(language, { ...dueParts, ...zone })
  const dueInYear = new Intl.DateTimeFormat(language, { ...dueParts, year: 'numeric', ...zone })
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', ...zone })
  const number = new Intl.NumberFormat(language)
  const bytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const calendarDate = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const span = new Intl.DurationFormat(language, { style: 'long' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const millis = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  return {
    instant: text => instant.format(millis(text)),
    due: text =>
      (Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year === thisYear ? due : dueInYear).format(
        millis(text),
      ),
    date: text => date.format(millis(text)),
    calendarDate: text => calendarDate.format(millis(`${text}T00:00:00Z`)),
    span: ({ months, days }) => span.format({ months, days }),
    day: text => day.format(millis(text)),
    time: text => time.format(millis(text)),
    number: value => number.format(value),
    bytes: value => bytes.format(value / 1_000_000),
    list: values => list.format(values),
  }
}
