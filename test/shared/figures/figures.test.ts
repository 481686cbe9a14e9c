/** The figures, rule by rule, against what one counts by hand. */
import { describe, expect, test } from 'vitest'
import { createAgeByStage } from '../../../shared/figures/age-by-stage.ts'
import { createBurnDown } from '../../../shared/figures/burn-down.ts'
import { createCompetingCounter } from '../../../shared/figures/competing-load.ts'
import { apartOf, createDecisionCounter } from '../../../shared/figures/decision-counts.ts'
import { createDueList, hoursUsed } from '../../../shared/figures/due-list.ts'
import { type PeriodName, periodOf, stepAt } from '../../../shared/figures/period.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { aCourse, aDecision, at } from './course-cases.ts'

const calendar = createCalendar({ country: 'KR', closures: [], timeZone: 'Asia/Seoul' })
const now = Temporal.Instant.from('2021-06-10T09:00:00Z')

function period(name: PeriodName, earliest: string | null = null) {
  return periodOf({ name, now, timeZone: 'Asia/Seoul', earliest: earliest === null ? null : at(earliest) })
}

describe('a period', () => {
  test.each([
    ['4-weeks', 'day', 28],
    ['13-weeks', 'week', 13],
    ['year', 'month', 12],
  ] as const)('of %s is cut into %ss, %i of them', (name, unit, steps) => {
    expect([period(name).unit, period(name).steps.length]).toEqual([unit, steps])
  })

  test('has weeks that begin on Monday at midnight of the team', () => {
    const last = period('13-weeks').steps.at(-1)
    expect(last?.from).toBe(at('2021-06-06T15:00:00Z'))
  })

  test('ends now, and leaves no gap between its steps', () => {
    const { steps } = period('year')
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ until }) => until))
    expect(stepAt(period('year'), now.epochMilliseconds)).toBe(11)
  })

  test('of all time begins with the month of the first claim, or its year when months would be too many', () => {
    expect(period('all', '2021-03-15T00:00:00Z').steps[0]?.from).toBe(at('2021-02-28T15:00:00Z'))
    expect(period('all', '2012-03-15T00:00:00Z').unit).toBe('year')
  })
})

describe('the burn-down', () => {
  const days = period('4-weeks')

  test('counts a claim where it is at the end of each step, and its decision in the step it was made', () => {
    const burnDown = createBurnDown(days)
    burnDown.add(
      aCourse({
        stays: [
          { status: 'submitted', since: at('2021-06-07T01:00:00Z') },
          { status: 'under-review', since: at('2021-06-07T03:00:00Z') },
          { status: 'partner-action-required', since: at('2021-06-08T03:00:00Z') },
          { status: 'rejected', since: at('2021-06-10T03:00:00Z') },
        ],
        decisions: [aDecision({ at: at('2021-06-08T03:00:00Z'), outcome: 'request-information' })],
      }),
    )
    const shown = burnDown
      .steps()
      .map(step => [step.withReviewers, step.withPartner, step.cameIn, step.decided])
    expect(shown.slice(-5)).toEqual([
      [0, 0, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ])
  })

  test('counts what was open before the period began', () => {
    const burnDown = createBurnDown(days)
    burnDown.add(aCourse({ stays: [{ status: 'submitted', since: at('2020-01-01T00:00:00Z') }] }))
    expect(burnDown.steps().every(step => step.withReviewers === 1 && step.cameIn === 0)).toBe(true)
  })

  test('takes a partner who answers within the step for no wait at all', () => {
    const burnDown = createBurnDown(days)
    burnDown.add(
      aCourse({
        stays: [
          { status: 'partner-action-required', since: at('2021-06-08T01:00:00Z') },
          { status: 'submitted', since: at('2021-06-08T05:00:00Z') },
        ],
      }),
    )
    expect(burnDown.steps().at(-3)).toMatchObject({ withReviewers: 1, withPartner: 0, cameIn: 1 })
  })
})

describe('age by stage', () => {
  test.each([
    ['2021-06-10T08:00:00Z', 0],
    ['2021-06-10T00:00:00Z', 1],
    ['2021-06-07T09:00:00Z', 2],
    // A Sunday and a public holiday (6 June) lie between; only working days count.
    ['2021-06-03T05:00:00Z', 3],
    ['2021-05-10T05:00:00Z', 4],
  ])('puts a claim that is where it is since %s into band %i', (statusSince, band) => {
    const age = createAgeByStage(calendar, now)
    age.add({ status: 'under-review', statusSince })
    const expected = [0, 0, 0, 0, 0]
    expected[band] = 1
    expect(age.counts()['under-review']).toEqual(expected)
  })

  test('leaves out what nobody has to act on', () => {
    const age = createAgeByStage(calendar, now)
    for (const status of ['draft', 'approved', 'rejected', 'rejected-final'])
      age.add({ status, statusSince: '2021-06-10T08:00:00Z' })
    expect(Object.values(age.counts()).flat()).toEqual(new Array(20).fill(0))
  })
})

describe('the due list', () => {
  const context = {
    now: '2021-06-10T09:00:00Z',
    endOfToday: '2021-06-10T14:59:59Z',
    endOfWeek: '2021-06-17T14:59:59Z',
  }
  const line = (id: string, dueAt: string | null, status = 'under-review') => ({
    id,
    status,
    dueAt,
    statusSince: '2021-06-03T05:00:00Z',
  })

  test('parts overdue from today and this week, the earliest first, and names only so many', () => {
    const list = createDueList(context, 2)
    for (const [id, dueAt] of [
      ['c', '2021-06-09T01:00:00Z'],
      ['a', '2021-06-07T01:00:00Z'],
      ['b', '2021-06-08T01:00:00Z'],
      ['d', '2021-06-10T10:00:00Z'],
      ['e', '2021-06-14T10:00:00Z'],
      ['f', '2021-06-24T10:00:00Z'],
    ] as const)
      list.add(line(id, dueAt))
    const { overdue, today, week } = list.groups()
    expect([overdue.count, overdue.first.map(({ id }) => id)]).toEqual([3, ['a', 'b']])
    expect([today.count, week.count]).toEqual([1, 1])
  })

  test.each(['partner-action-required', 'approved', 'rejected', 'draft'])(
    'leaves out a claim that is %s: no reviewer’s clock runs',
    status => {
      const list = createDueList(context, 5)
      list.add(line('a', '2021-06-07T01:00:00Z', status))
      expect(list.groups().overdue.count).toBe(0)
    },
  )

  test('says how many working hours are used, and of how many', () => {
    expect(hoursUsed(line('a', '2021-06-10T05:00:00Z'), calendar, now)).toEqual({ used: 43, allowed: 40 })
  })
})

describe('decisions by reason', () => {
  test('count requests and rejections under the reasons the documents name', () => {
    const counter = createDecisionCounter()
    counter.add(aDecision())
    counter.add(
      aDecision({ outcome: 'request-information', reasons: ['missing-all-poe', 'missing-products'] }),
    )
    counter.add(aDecision({ outcome: 'reject', reasons: ['insufficient-poe'] }))
    const { outcomes, requestReasons, rejectionReasons } = counter.counts()
    expect(outcomes).toEqual({ approve: 1, 'request-information': 1, 'remove-products': 0, reject: 1 })
    expect([requestReasons['missing-all-poe'], requestReasons['missing-products']]).toEqual([1, 1])
    expect(rejectionReasons['insufficient-poe']).toBe(1)
  })

  test.each([
    ['a customer’s decline', { by: 'customer', reasons: ['customer-decline'] }, 'customer-decline'],
    ['a decline that a reviewer recorded', { reasons: ['customer-decline'] }, 'customer-decline'],
    ['a partner’s own request', { reasons: ['partner-request'] }, 'partner-request'],
    ['the end of the partner’s time', { by: 'system', reasons: [] }, 'no-partner-response'],
  ] as const)('keep %s out of the reviewers’ figures', (_what, told, apart) => {
    const decision = aDecision({ outcome: 'reject', ...told })
    const counter = createDecisionCounter()
    counter.add(decision)
    expect(apartOf(decision)).toBe(apart)
    expect(counter.counts().outcomes.reject).toBe(0)
    expect(counter.counts().apart[apart]).toBe(1)
  })

  test('name only reasons of the PoE among the rejections', () => {
    expect(Object.keys(createDecisionCounter().counts().rejectionReasons)).toEqual([
      'insufficient-poe',
      'missing-customer-consent',
      'missing-products',
      'poe-unavailable',
    ])
  })
})

describe('the competing load', () => {
  const line = (id: string, status: string, ...competition: string[]) => ({
    id,
    status,
    customer: 'Contoso',
    products: ['Dynamics 365 Sales'],
    competition,
  })

  test('counts open claims once, however many of their products are contested', () => {
    const counter = createCompetingCounter()
    counter.add(line('a', 'submitted', 't/sales', 't/service'), true)
    counter.add(line('b', 'approved', 't/sales', 't/service'), true)
    counter.add(line('c', 'submitted', 't/finance'), true)
    const load = counter.load(5)
    expect([load.openClaims, load.contests]).toEqual([1, 2])
    expect(load.largest[0]).toMatchObject({ product: 'Dynamics 365 Sales', claims: 2, open: ['a'] })
  })

  test('counts a rival that the filters hide', () => {
    const counter = createCompetingCounter()
    counter.add(line('a', 'submitted', 't/sales'), true)
    counter.add(line('b', 'submitted', 't/sales'), false)
    expect(counter.load(5).largest[0]).toMatchObject({ claims: 2, open: ['a'] })
  })

  test('is no load once every rival is decided', () => {
    const counter = createCompetingCounter()
    for (const id of ['a', 'b']) counter.add(line(id, 'approved', 't/sales'), true)
    expect(counter.load(5)).toEqual({ openClaims: 0, contests: 0, largest: [] })
  })
})
