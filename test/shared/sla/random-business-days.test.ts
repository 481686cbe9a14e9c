import { describe, expect, test } from 'vitest'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import { addBusinessDays, addBusinessHours, countBusinessHours } from '../../../shared/sla/business-days.ts'
import { type Calendar, createCalendar } from '../../../shared/sla/calendar.ts'
import { overallClock, type StatusStay } from '../../../shared/sla/overall-clock.ts'
import { type PaperYear, paper2021 } from '../../fixtures/holidays-2021.ts'
import { type Chance, createChance } from '../../support/simulation/chance.ts'
import { type PaperCalendar, slowAdd, slowHours } from '../../support/slow-business-days.ts'

const CASES = 10_000
const HOUR = 3_600_000

/** Six of them change their clocks, in both halves of the world; two rest on other days than Saturday and Sunday. */
const calendars = [
  ['US', 'America/New_York'],
  ['US', 'America/Los_Angeles'],
  ['KR', 'Asia/Seoul'],
  ['CN', 'Asia/Shanghai'],
  ['JP', 'Asia/Tokyo'],
  ['DE', 'Europe/Berlin'],
  ['GB', 'Europe/London'],
  ['IN', 'Asia/Kolkata'],
  ['AU', 'Australia/Sydney'],
  ['BR', 'America/Sao_Paulo'],
  ['SA', 'Asia/Riyadh'],
  ['EG', 'Africa/Cairo'],
  ['CL', 'America/Santiago'],
].map(([country = '', timeZone = ''], index) =>
  createCalendar({
    country,
    timeZone,
    closures: index % 2 ? ['2021-03-29', '2021-11-08', '2022-01-03'] : [],
  }),
) as unknown as readonly [Calendar, ...Calendar[]]

function aMoment(chance: Chance): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(2019, 0, 1) + chance.below(2800 * 24) * HOUR + chance.below(HOUR),
  )
}

/** Whole answers are compared at the end: one failing case names its seed. */
function differences(play: (chance: Chance) => readonly [quick: unknown, slow: unknown]): readonly string[] {
  const found: string[] = []
  for (let seed = 1; seed <= CASES; seed++) {
    const [quick, slow] = play(createChance(seed))
    if (String(quick) !== String(slow)) found.push(`seed ${seed}: ${quick} instead of ${slow}`)
  }
  return found.slice(0, 5)
}

describe(`in ${CASES} random cases of 13 calendars, the quick and the slow count agree`, {
  timeout: 120_000,
}, () => {
  test('on when business days are over', () => {
    const found = differences(chance => {
      const calendar = chance.pick(calendars)
      const start = aMoment(chance)
      const days = chance.below(30)
      return [addBusinessDays(calendar, start, days), slowAdd(calendar, start, days)]
    })
    expect(found).toEqual([])
  })

  test('on how many hours have passed, also over a clock change', () => {
    const found = differences(chance => {
      const calendar = chance.pick(calendars)
      const start = aMoment(chance)
      const end = start.add({ seconds: chance.below(40 * 86_400) })
      return alike(countBusinessHours(calendar, start, end), slowHours(calendar, [[start, end]]))
    })
    expect(found).toEqual([])
  })

  test('on the reviewers’ time with the partner’s answers taken out', () => {
    const found = differences(chance => {
      const calendar = chance.pick(calendars)
      const path = aPath(chance)
      const now = Temporal.Instant.from(path.at(-1)?.since ?? '').add({ seconds: chance.below(20 * 86_400) })
      const ruleset = chance.pick<RulesetId>(['2020', '2023'])
      const quick = overallClock({ ruleset, path }, calendar, now)?.usedHours ?? -1
      return alike(quick, slowHours(calendar, runningSpans(path, now)))
    })
    expect(found).toEqual([])
  })

  test('on when hours of work are over, a closing time being the next opening', () => {
    const found = differences(chance => {
      const calendar = chance.pick(calendars)
      const start = aMoment(chance)
      const hours = chance.below(200) / 2
      const end = addBusinessHours(calendar, start, hours)
      const local = end.toZonedDateTimeISO(calendar.timeZone)
      const isOpen = calendar.dayKind(local.toPlainDate()) === 'workday' && local.hour >= 9 && local.hour < 17
      return isOpen ? alike(hours, slowHours(calendar, [[start, end]])) : ['open', 'closed']
    })
    expect(found).toEqual([])
  })
})

/** Nothing is shared here: neither the arithmetic nor a holiday, a make-up day or a weekend. */
describe(`in ${CASES} random cases of 2021, the app and a calendar on paper agree`, {
  timeout: 120_000,
}, () => {
  const countries = Object.entries(paper2021).map(([country, year]) => ({
    ours: createCalendar({ country, timeZone: year.timeZone, closures: ['2021-08-18'] }),
    paper: onPaper(year, '2021-08-18'),
  }))
  const within2021 = (chance: Chance) =>
    Temporal.Instant.fromEpochMilliseconds(
      Date.UTC(2021, 0, 2) + chance.below(290 * 24) * HOUR + chance.below(HOUR),
    )
  const anyCountry = (chance: Chance) => countries[chance.below(countries.length)] ?? countries[0]

  test('on when business days are over', () => {
    const found = differences(chance => {
      const country = anyCountry(chance)
      const start = within2021(chance)
      const days = chance.below(30)
      return country
        ? [addBusinessDays(country.ours, start, days), slowAdd(country.paper, start, days)]
        : ['a country', 'none']
    })
    expect(found).toEqual([])
  })

  test('on the hours used with up to four pauses taken out', () => {
    const found = differences(chance => {
      const country = anyCountry(chance)
      if (!country) return ['a country', 'none']
      const path = aPath(chance, within2021(chance), 2)
      const now = Temporal.Instant.from(path.at(-1)?.since ?? '').add({ seconds: chance.below(5 * 86_400) })
      const quick = overallClock({ ruleset: '2020', path }, country.ours, now)?.usedHours ?? -1
      return alike(quick, slowHours(country.paper, runningSpans(path, now)))
    })
    expect(found).toEqual([])
  })
})

function onPaper({ timeZone, off, worked }: PaperYear, closure: string): PaperCalendar {
  return {
    timeZone,
    dayKind: date => {
      const day = date.toString().slice(5)
      if (date.toString() === closure) return 'closure'
      if (worked.includes(day)) return 'workday'
      return off.includes(day) || date.dayOfWeek > 5 ? 'holiday' : 'workday'
    },
  }
}

/** A submission, and up to four times the partner's turn and back. */
function aPath(chance: Chance, from = aMoment(chance), longestDays = 12): readonly StatusStay[] {
  let at = from
  const path: StatusStay[] = [{ status: 'submitted', since: at.toString() }]
  for (let turn = chance.below(5); turn > 0; turn--) {
    for (const status of ['under-review', 'partner-action-required', 'submitted'] as const) {
      at = at.add({ seconds: 1 + chance.below(longestDays * 86_400) })
      path.push({ status, since: at.toString() })
    }
  }
  return path
}

function runningSpans(
  path: readonly StatusStay[],
  now: Temporal.Instant,
): readonly (readonly [Temporal.Instant, Temporal.Instant])[] {
  return path.flatMap((stay, index) => {
    if (stay.status === 'partner-action-required') return []
    const end = path[index + 1]?.since
    return [[Temporal.Instant.from(stay.since), end ? Temporal.Instant.from(end) : now] as const]
  })
}

/** The two add up in different orders, and the shown hours are rounded to hundredths. */
function alike(quick: number, slow: number): readonly [quick: number, slow: number] {
  return Math.abs(quick - slow) < 0.00501 ? [slow, slow] : [quick, slow]
}
