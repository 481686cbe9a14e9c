import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingsFor } from '../../../shared/claim/contradictions.ts'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import type { Status } from '../../../shared/claim/status.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { HOLIDAY_SOURCE } from '../../../shared/sla/holidays.ts'
import { overallClock } from '../../../shared/sla/overall-clock.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })

/** Monday, 10:00 in New York, and after it by stays of a status. */
function clockAt(now: string, ruleset: RulesetId, ...stays: readonly (readonly [Status, string])[]) {
  return readAs(undefined, now, ruleset, ...stays)
}

function readAs(
  overall: 'range' | '10-days' | '10-business-days' | undefined,
  now: string,
  ruleset: RulesetId,
  ...stays: readonly (readonly [Status, string])[]
) {
  const path = stays.map(([status, since]) => ({ status, since: `${since}:00-04:00` }))
  const readings = readingsFor(ruleset, { overall })
  return overallClock({ ruleset, path, readings }, calendar, Temporal.Instant.from(`${now}:00-04:00`))
}

describe('the reviewers have ten days, or ten business days, in all under 2020', () => {
  test('from the submission, whatever was before it', () => {
    expect(
      clockAt('2021-06-08T10:00', '2020', ['draft', '2021-06-01T10:00'], ['submitted', '2021-06-07T10:00']),
    ).toMatchObject({
      startedAt: '2021-06-07T10:00:00-04:00',
      state: 'running',
      usedHours: 8,
      limitHours: 80,
      unit: 'business-days',
      dueAt: '2021-06-17T14:00:00.000Z',
      // Juneteenth is observed on the Friday between.
      latestDueAt: '2021-06-22T14:00:00.000Z',
      source: 'S1, S3',
    })
  })

  test('which stand still while the partner has the claim', () => {
    const stays = [
      ['submitted', '2021-06-07T10:00'],
      ['under-review', '2021-06-07T14:00'],
      ['partner-action-required', '2021-06-08T10:00'],
    ] as const
    expect(clockAt('2021-06-28T10:00', '2020', ...stays)).toMatchObject({
      state: 'paused',
      usedHours: 8,
      dueAt: null,
    })
    expect(clockAt('2021-06-28T11:00', '2020', ...stays, ['submitted', '2021-06-28T10:00'])).toMatchObject({
      state: 'running',
      usedHours: 9,
      // Nine days are left; of the business days, Independence Day is observed on the Monday between.
      dueAt: '2021-07-07T14:00:00.000Z',
      latestDueAt: '2021-07-12T14:00:00.000Z',
    })
  })

  test('and are overdue only when both readings say so, and over with the decision', () => {
    const submitted = ['submitted', '2021-06-07T10:00'] as const
    expect(clockAt('2021-06-18T10:00', '2020', submitted)?.state).toBe('running')
    expect(clockAt('2021-06-22T10:01', '2020', submitted)?.state).toBe('breached')
    expect(clockAt('2021-09-01T10:00', '2020', submitted, ['approved', '2021-06-08T10:00'])).toMatchObject({
      state: 'stopped',
      usedHours: 8,
      dueAt: null,
      latestDueAt: null,
    })
  })

  test('as the team reads it: ten plain days are over on the tenth, at the same hour of the wall clock', () => {
    const autumn = ['submitted', '2021-11-01T10:00'] as const
    expect(readAs('10-days', '2021-11-02T10:00', '2020', autumn)).toMatchObject({
      state: 'running',
      usedHours: 24,
      limitHours: 240,
      unit: 'days',
      // The clocks went back on 7 November.
      dueAt: '2021-11-11T15:00:00.000Z',
      latestDueAt: null,
    })
    expect(readAs('10-days', '2021-11-11T11:01', '2020', autumn)?.state).toBe('breached')
    expect(readAs('10-business-days', '2021-11-11T11:01', '2020', autumn)?.state).toBe('running')
  })
})

test('2023 counts the time and states no limit for it', () => {
  expect(clockAt('2021-09-01T10:00', '2023', ['dispute', '2021-06-07T10:00'])).toMatchObject({
    state: 'running',
    limitHours: null,
    dueAt: null,
    source: null,
  })
})

test('there is no such time before the submission', () => {
  expect(clockAt('2021-09-01T10:00', '2020', ['draft', '2021-06-07T10:00'])).toBeNull()
})

describe('the calendar that a moment was worked out with', () => {
  const choice = { country: 'kr', timeZone: 'Asia/Seoul', closures: ['2021-12-31', '2021-05-03'] }

  test('is written down with it', () => {
    expect(clockAt('2021-06-08T10:00', '2020', ['submitted', '2021-06-07T10:00'])?.calendar).toEqual(
      calendar.stamp,
    )
    expect(createCalendar(choice).stamp).toMatchObject({ version: 1, country: 'KR', timeZone: 'Asia/Seoul' })
  })

  test('is told apart by its closures, not by their order', () => {
    const { closures } = createCalendar(choice).stamp
    expect(createCalendar({ ...choice, closures: choice.closures.toReversed() }).stamp.closures).toBe(
      closures,
    )
    expect(createCalendar({ ...choice, closures: ['2021-12-31'] }).stamp.closures).not.toBe(closures)
  })

  test('names the release of the holidays that is installed', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')
    const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<Record<string, string>> }
    expect(HOLIDAY_SOURCE).toBe(`date-holidays ${dependencies['date-holidays']}`)
  })
})
