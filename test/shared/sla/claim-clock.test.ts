import { describe, expect, test } from 'vitest'
import { documentedReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import type { Status } from '../../../shared/claim/status.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { type ClaimStanding, claimClock, claimDueAt, claimLateAt } from '../../../shared/sla/claim-clock.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
/** Tuesday, 10:00 in New York. */
const tuesday = '2021-06-01T14:00:00Z'

function standing(ruleset: RulesetId, status: Status, statusSince = tuesday): ClaimStanding {
  return { ruleset, status, statusSince, submittedAt: tuesday }
}

function clockAt(now: string, claim: ClaimStanding) {
  return claimClock(claim, calendar, Temporal.Instant.from(now))
}

describe('the documents give', () => {
  const fiveDays = '2021-06-08T14:00:00.000Z'
  const fourteenDays = '2021-06-22T14:00:00.000Z'
  const thirtyDays = '2021-07-01T14:00:00.000Z'

  test.each([
    ['2020', 'submitted', 'submitted', 'reviewer', fiveDays, null, 'S3'],
    ['2023', 'submitted', 'submitted', 'reviewer', fiveDays, null, 'B-M'],
    ['2020', 'under-review', 'review', 'reviewer', fiveDays, null, 'S3'],
    ['2023', 'under-review', 'review', 'reviewer', fiveDays, fourteenDays, 'B-M, B-I'],
    ['2020', 'partner-action-required', 'partner-response', 'partner', fiveDays, null, 'S3'],
    ['2023', 'partner-action-required', 'partner-response', 'partner', fourteenDays, null, 'B-M'],
    ['2023', 'dispute', 'dispute-answer', 'reviewer', fiveDays, null, 'B-M'],
    ['2020', 'rejected', 'dispute-window', 'partner', thirtyDays, null, 'S3'],
    ['2023', 'rejected', 'dispute-window', 'partner', thirtyDays, null, 'B-M'],
    ['2023', 'approved', 'customer-opt-out', 'customer', fiveDays, null, 'B-O'],
  ] as const)('%s: %s runs the clock “%s” of the %s to %s (at the latest %s) by %s', (...row) => {
    const [ruleset, status, clock, waitsFor, dueAt, latestDueAt, source] = row
    expect(clockAt(tuesday, standing(ruleset, status))).toMatchObject({
      clock,
      waitsFor,
      dueAt,
      latestDueAt,
      source,
    })
  })

  test('two readings of the customer’s time in 2020, which part over a holiday', () => {
    // Seven days and five business days end together in a plain week, but not over Independence Day.
    expect(clockAt(tuesday, standing('2020', 'approved'))).toMatchObject({
      dueAt: fiveDays,
      latestDueAt: null,
    })
    expect(clockAt(tuesday, standing('2020', 'approved', '2021-07-01T14:00:00Z'))).toMatchObject({
      dueAt: '2021-07-08T14:00:00.000Z',
      latestDueAt: '2021-07-09T14:00:00.000Z',
      source: 'S3, S2',
    })
  })

  test.each(['draft', 'rejected-final'] as const)('no clock for %s', status => {
    expect(clockAt(tuesday, standing('2023', status))).toBeNull()
    expect(claimDueAt(standing('2023', status), calendar)).toBeNull()
  })
})

describe('a clock', () => {
  test('runs until its due moment and is overdue after it', () => {
    const states = ['2021-06-08T14:00:00Z', '2021-06-08T14:00:01Z'].map(
      now => clockAt(now, standing('2020', 'under-review'))?.state,
    )
    expect(states).toEqual(['running', 'breached'])
  })

  test('of which the sources disagree is overdue only when the latest reading is past', () => {
    const states = ['2021-06-09T14:00:00Z', '2021-06-22T14:00:01Z'].map(
      now => clockAt(now, standing('2023', 'under-review'))?.state,
    )
    expect(states).toEqual(['running', 'breached'])
  })

  test('of the reviewer is paused while the partner has the claim, until the partner is late', () => {
    const states = ['2021-06-08T13:00:00Z', '2021-06-08T15:00:00Z'].map(
      now => clockAt(now, standing('2020', 'partner-action-required'))?.state,
    )
    expect(states).toEqual(['paused', 'breached'])
  })

  test('says which calendar it was worked out with', () => {
    expect(clockAt(tuesday, standing('2020', 'under-review'))?.calendar).toEqual(calendar.stamp)
  })

  test('of a dispute is its own also in 2020, which has no status for it', () => {
    const disputed = { ...standing('2020', 'under-review'), isDisputed: true }
    expect(clockAt(tuesday, disputed)).toMatchObject({
      clock: 'dispute-answer',
      waitsFor: 'reviewer',
      limitHours: 40,
      source: 'S3',
    })
  })

  test.each([
    ['5-business-days', '2021-06-08T14:00:00.000Z', null, 'B-M, B-I'],
    ['14-business-days', '2021-06-22T14:00:00.000Z', null, 'B-M'],
    ['range', '2021-06-08T14:00:00.000Z', '2021-06-22T14:00:00.000Z', 'B-M, B-I'],
  ] as const)(
    'of the review of 2023 read as “%s” ends at %s, at the latest %s, by %s of the sources',
    (review, dueAt, latestDueAt, source) => {
      const readings = { ...documentedReadings['2023'], review }
      const clock = clockAt(tuesday, { ...standing('2023', 'under-review'), readings })
      expect(clock).toMatchObject({ dueAt, latestDueAt, source })
    },
  )

  test('that is a window closes without anybody being late', () => {
    const states = (['approved', 'rejected'] as const).map(
      status => clockAt('2021-09-01T14:00:00Z', standing('2020', status))?.state,
    )
    expect(states).toEqual(['none', 'none'])
  })

  test('in business days uses working hours of its limit', () => {
    expect(clockAt('2021-06-02T16:30:00Z', standing('2020', 'under-review'))).toMatchObject({
      usedHours: 10.5,
      limitHours: 40,
    })
  })

  test('in days uses every hour of the day, and clock changes do not move its end', () => {
    const beforeAutumn = standing('2023', 'rejected', '2021-10-20T14:00:00Z')
    expect(clockAt('2021-10-21T14:00:00Z', beforeAutumn)).toMatchObject({
      usedHours: 24,
      limitHours: 720,
      dueAt: '2021-11-19T15:00:00.000Z',
    })
  })

  test('makes nobody late in lists before its latest reading, and a window nobody at all', () => {
    const lateAt = (
      ['under-review', 'partner-action-required', 'approved', 'rejected', 'draft'] as const
    ).map(status => claimLateAt(standing('2023', status), calendar))
    const fourteenDays = '2021-06-22T14:00:00.000Z'
    expect(lateAt).toEqual([fourteenDays, fourteenDays, null, null, null])
  })

  test('that starts at night counts from the next opening', () => {
    expect(claimDueAt(standing('2020', 'under-review', '2021-06-02T02:00:00Z'), calendar)).toBe(
      '2021-06-09T13:00:00.000Z',
    )
  })

  test.each(['2020', '2023'] as const)(
    'has the same due moment in lists as in full under the rules of %s',
    ruleset => {
      for (const status of [
        'submitted',
        'under-review',
        'partner-action-required',
        'approved',
        'rejected',
        'dispute',
      ] as const) {
        expect(claimDueAt(standing(ruleset, status), calendar)).toBe(
          clockAt(tuesday, standing(ruleset, status))?.dueAt,
        )
      }
    },
  )
})
