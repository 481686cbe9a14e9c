import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateHint, dateRuler } from '../../../shared/review/date-ruler.ts'
import { readDates } from '../../../shared/review/read-dates.ts'

function rulerOf(submittedAt: string | null, signature: readonly string[] = [], timeZone = 'UTC') {
  return dateRuler({ submittedAt, timeZone, dates: { signature } })
}

describe('the 12 months before the submission', () => {
  test.each<[string, string, string, DateHint, number, number]>([
    ['2021-06-01T08:00:00Z', '2021-03-24', '2020-06-01', 'within', 2, 8],
    ['2021-06-01T08:00:00Z', '2020-06-01', '2020-06-01', 'within', 12, 0],
    ['2021-06-01T08:00:00Z', '2020-05-31', '2020-06-01', 'too-old', 12, 1],
    // §8: a signature 14 months before the submission.
    ['2021-06-01T08:00:00Z', '2020-04-01', '2020-06-01', 'too-old', 14, 0],
    ['2021-06-01T08:00:00Z', '2021-06-01', '2020-06-01', 'within', 0, 0],
    ['2021-06-01T08:00:00Z', '2021-06-02', '2020-06-01', 'after-submission', 0, 1],
    ['2024-02-29T08:00:00Z', '2023-02-28', '2023-02-28', 'within', 12, 0],
    ['2024-02-29T08:00:00Z', '2023-02-27', '2023-02-28', 'too-old', 12, 1],
    ['2025-02-28T08:00:00Z', '2024-02-29', '2024-02-28', 'within', 11, 28],
    ['2021-03-31T08:00:00Z', '2020-03-31', '2020-03-31', 'within', 12, 0],
  ])(
    'submitted %s, signed %s: limit %s, %s, %i months %i days',
    (submitted, signed, limit, hint, months, days) => {
      const ruler = rulerOf(submitted, [signed])
      expect([ruler?.limit, ruler?.hint, ruler?.marks[0]?.age]).toEqual([limit, hint, { months, days }])
    },
  )

  test('begin on the day it was at the place of the calendar', () => {
    expect(rulerOf('2021-05-31T20:00:00Z', [], 'Asia/Seoul')?.submission).toBe('2021-06-01')
    expect(rulerOf('2021-06-01T03:00:00Z', [], 'America/Los_Angeles')?.submission).toBe('2021-05-31')
  })

  test('are unknown without a signature date, or where its readings lie on both sides', () => {
    expect(rulerOf('2021-06-01T08:00:00Z')?.hint).toBe('unknown')
    const both = rulerOf('2021-02-15T08:00:00Z', ['2020-02-03', '2020-03-02'])
    expect([both?.hint, both?.marks.map(({ hint }) => hint)]).toEqual(['unknown', ['too-old', 'within']])
    expect(rulerOf('2021-06-01T08:00:00Z', ['2021-02-03', '2021-03-02'])?.hint).toBe('within')
  })

  test('do not look at the effective date, which may lie ahead', () => {
    const dates = { signature: ['2021-05-20'], effective: ['2021-07-01'] }
    const ruler = dateRuler({ submittedAt: '2021-06-01T08:00:00Z', timeZone: 'UTC', dates })
    expect([ruler?.hint, ruler?.marks.map(({ hint }) => hint)]).toEqual([
      'within',
      ['within', 'after-submission'],
    ])
  })

  test('cannot be measured for a claim that was never submitted', () => {
    expect(rulerOf(null, ['2021-01-01'])).toBeNull()
  })

  test('put every date on one side, and the age leads from the submission back to the date', () => {
    const days = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(days, days, (a, b) => {
        const epoch = Temporal.PlainDate.from('2021-01-01')
        const submission = epoch.add({ days: a })
        const signed = epoch.add({ days: b })
        const mark = rulerOf(`${submission}T12:00:00Z`, [signed.toString()])?.marks[0]
        if (!mark) return false
        const back = mark.daysBefore < 0 ? submission.add(mark.age) : submission.subtract(mark.age)
        const tooOld = Temporal.PlainDate.compare(signed, submission.subtract({ months: 12 })) < 0
        return back.equals(signed) && tooOld === (mark.hint === 'too-old')
      }),
    )
  })
})

describe('a date written on the PoE', () => {
  test.each([
    ['Signed March 24, 2021 by', ['2021-03-24']],
    ['24 March 2021', ['2021-03-24']],
    ['this 3rd of Sept. 2020', ['2020-09-03']],
    ['24-Mar-2021', ['2021-03-24']],
    ['2021년 3월 17일', ['2021-03-17']],
    ['2021. 3. 17.', ['2021-03-17']],
    ['2021年4月8日', ['2021-04-08']],
    ['签署日期：２０２１年４月８日', ['2021-04-08']],
    ['2021-03-24', ['2021-03-24']],
    ['2021/03/24', ['2021-03-24']],
    ['17.03.2021', ['2021-03-17']],
    ['02/03/2020', ['2020-02-03', '2020-03-02']],
    ['03/03/2020', ['2020-03-03']],
    ['24/03/2021', ['2021-03-24']],
    ['3/24/21', ['2021-03-24']],
  ])('%s is %s', (text, readings) => {
    expect(readDates(text).map(date => date.readings)).toEqual([readings])
  })

  test.each([
    '31 February 2021',
    '2021-02-30',
    '13/13/2021',
    'Room 12-3',
    'Version 2021.4',
    '1234567',
    'may 2021',
  ])('%s is none', text => {
    expect(readDates(text)).toEqual([])
  })

  test('is quoted as it stands, each in its order', () => {
    expect(readDates('Effective 2021-02-01; signed 02/03/2021')).toEqual([
      { text: '2021-02-01', readings: ['2021-02-01'] },
      { text: '02/03/2021', readings: ['2021-02-03', '2021-03-02'] },
    ])
  })
})
