import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessDays,
  countBusinessDays,
  countBusinessHours,
  nextWorkingMoment,
} from '../../../shared/sla/business-days.ts'
import { type Calendar, createCalendar } from '../../../shared/sla/calendar.ts'

const zones: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  KR: 'Asia/Seoul',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  JP: 'Asia/Tokyo',
  IN: 'Asia/Kolkata',
  GB: 'Europe/London',
  SA: 'Asia/Riyadh',
}

function calendarOf(country: string, closures: readonly string[] = []): Calendar {
  return createCalendar({ country, closures, timeZone: zones[country] ?? 'UTC' })
}

function local(calendar: Calendar, text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(calendar.timeZone).toInstant()
}

function added(calendar: Calendar, start: string, days: number): string {
  const end = addBusinessDays(calendar, local(calendar, start), days).toZonedDateTimeISO(calendar.timeZone)
  return end.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

describe('business days', () => {
  test.each([
    ['US', '2021-06-01T10:00', 5, '2021-06-08T10:00', 'over a weekend'],
    ['US', '2021-07-01T10:00', 5, '2021-07-09T10:00', 'over Independence Day, observed on Monday'],
    ['US', '2021-12-23T10:00', 1, '2021-12-27T10:00', 'over Christmas, observed on Friday'],
    ['KR', '2021-09-15T11:00', 5, '2021-09-27T11:00', 'over the three days of Chuseok'],
    ['KR', '2024-02-07T11:00', 2, '2024-02-13T11:00', 'over Seollal from its eve, and its substitute Monday'],
    ['CN', '2021-04-20T11:00', 5, '2021-04-26T11:00', 'counting the Sunday worked for Labour Day'],
    ['CN', '2021-04-30T11:00', 3, '2021-05-08T11:00', 'over Labour Day, counting the Saturday worked for it'],
    ['CN', '2021-03-05T11:00', 2, '2021-03-09T11:00', 'counting the half holiday of Women’s Day'],
    ['CN', '2021-05-31T11:00', 1, '2021-06-01T11:00', 'counting Children’s Day'],
    ['DE', '2021-04-01T10:00', 2, '2021-04-07T10:00', 'over Good Friday and Easter Monday'],
    ['JP', '2021-04-28T10:00', 3, '2021-05-07T10:00', 'over Golden Week'],
    ['IN', '2021-01-25T10:00', 2, '2021-01-28T10:00', 'over Republic Day'],
    ['GB', '2021-08-27T10:00', 1, '2021-08-31T10:00', 'over the summer bank holiday of England'],
    ['SA', '2023-03-09T10:00', 1, '2023-03-12T10:00', 'over a weekend of Friday and Saturday'],
    ['XX', '2021-12-24T10:00', 1, '2021-12-27T10:00', 'by weekends alone where the country is unknown'],
  ])('in %s from %s plus %i end at %s, %s', (country, start, days, end) => {
    expect(added(calendarOf(country), start, days)).toBe(end)
  })

  test('skip the team’s own closures', () => {
    expect(added(calendarOf('US', ['2021-06-02', '2021-06-03']), '2021-06-01T10:00', 1)).toBe(
      '2021-06-04T10:00',
    )
  })

  test('run over New Year from one year into the next', () => {
    expect(added(calendarOf('DE'), '2021-12-30T10:00', 2)).toBe('2022-01-03T10:00')
  })

  test.each([
    ['2021-06-05T12:00', '2021-06-07T09:00', 'on a Saturday'],
    ['2021-06-01T06:30', '2021-06-01T09:00', 'before opening'],
    ['2021-06-01T17:00', '2021-06-02T09:00', 'at closing time'],
    ['2021-06-04T22:00', '2021-06-07T09:00', 'on a Friday night'],
    ['2021-12-31T18:00', '2022-01-03T09:00', 'on a closed New Year’s Eve'],
  ])('that start at %s count from %s: %s', (start, from) => {
    const calendar = calendarOf('US')
    expect(nextWorkingMoment(calendar, local(calendar, start))).toEqual(local(calendar, from))
  })

  test('keep the local hour when clocks go forward and back', () => {
    const calendar = calendarOf('US')
    const overSpring = addBusinessDays(calendar, Temporal.Instant.from('2021-03-12T15:00:00Z'), 1)
    const overAutumn = addBusinessDays(calendar, Temporal.Instant.from('2021-11-05T14:00:00Z'), 1)
    expect([overSpring, overAutumn].map(String)).toEqual(['2021-03-15T14:00:00Z', '2021-11-08T15:00:00Z'])
  })

  test('are eight working hours each, also over a clock change', () => {
    const calendar = calendarOf('DE')
    const hours = countBusinessHours(
      calendar,
      local(calendar, '2021-03-26T10:00'),
      local(calendar, '2021-03-29T12:30'),
    )
    expect(hours).toBe(10.5)
  })

  test('between an instant and one before it are none', () => {
    const calendar = calendarOf('US')
    expect(
      countBusinessHours(calendar, local(calendar, '2021-06-03T10:00'), local(calendar, '2021-06-01T10:00')),
    ).toBe(0)
  })
})

describe('adding and counting agree', () => {
  const calendars = Object.keys(zones).map(country => calendarOf(country))
  const anyCalendar = fc.constantFrom(...calendars)
  const anyStart = fc
    .integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2027, 0, 1) })
    .map(millis => Temporal.Instant.fromEpochMilliseconds(millis))
  const anyDays = fc.integer({ min: 0, max: 40 })

  test('for every start and number of days', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyDays, (calendar, start, days) => {
        const end = addBusinessDays(calendar, start, days)
        expect(countBusinessDays(calendar, start, end)).toBe(days)
        expect(countBusinessHours(calendar, start, end)).toBe(days * 8)
      }),
    )
  })

  test('in steps and at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, fc.tuple(anyDays, anyDays), (calendar, start, [a, b]) => {
        const inSteps = addBusinessDays(calendar, addBusinessDays(calendar, start, a), b)
        expect(inSteps).toEqual(addBusinessDays(calendar, start, a + b))
      }),
    )
  })

  test('and a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyStart, anyDays, (calendar, a, b, days) => {
        const [first, second] = [a, b].sort(Temporal.Instant.compare) as [Temporal.Instant, Temporal.Instant]
        const ends = [
          addBusinessDays(calendar, first, days),
          addBusinessDays(calendar, second, days),
        ] as const
        expect(Temporal.Instant.compare(...ends)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('and the end is always within working time', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyDays, (calendar, start, days) => {
        const end = addBusinessDays(calendar, start, days).toZonedDateTimeISO(calendar.timeZone)
        expect(calendar.dayKind(end.toPlainDate())).toBe('workday')
        expect(end.hour).toBeGreaterThanOrEqual(9)
        expect(end.hour).toBeLessThan(17)
      }),
    )
  })
})

describe('a date of the calendar', () => {
  test.each([
    ['2021-02-11', 'holiday', '설날'],
    ['2021-02-14', 'weekend', null],
    ['2021-02-15', 'workday', null],
    ['2021-08-16', 'holiday', '광복절 (대체공휴일)'],
    ['2021-06-07', 'closure', null],
  ])('%s is a %s named %s in Korea', (date, kind, name) => {
    const calendar = calendarOf('KR', ['2021-06-07'])
    const day = Temporal.PlainDate.from(date)
    expect([calendar.dayKind(day), calendar.holidayName(day)]).toEqual([kind, name])
  })
})
