/** Instants, dates and numbers in the reviewer's language and time zone. The only place that formats time for the screen. */
import { useMemo } from 'react'
import { useLanguage } from '../ui/text.ts'
import { useServices, useSettings } from './services.ts'

export interface Format {
  /** Date and time with minutes. */
  instant(text: string): string
  /** Weekday, day and time, for due times; with the year where it is not this one. */
  due(text: string): string
  date(text: string): string
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
  return useMemo(() => createFormat(language, timeZone, thisYear), [language, timeZone, thisYear])
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
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const millis = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  return {
    instant: text => instant.format(millis(text)),
    due: text =>
      (Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year === thisYear ? due : dueInYear).format(
        millis(text),
      ),
    date: text => date.format(millis(text)),
    day: text => day.format(millis(text)),
    time: text => time.format(millis(text)),
    number: value => number.format(value),
    bytes: value => bytes.format(value / 1_000_000),
    list: values => list.format(values),
  }
}
