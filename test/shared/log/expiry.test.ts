import { describe, expect, test } from 'vitest'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { actsAt, expiriesDue } from '../../../shared/log/expiry.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { decided, type EventBody, entry, importedAfter, merged } from '../../support/builders.ts'
import { given, stateAfter } from '../../support/given.ts'
import { by, type Happening, stamp } from '../../support/stamp.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
const system: Actor = { role: 'system', id: '', name: '' }

/** By the builders, the request or approval falls on Thursday, 3 June 2021, 08:00 UTC: before the team opens. */
const asked = (ruleset: RulesetId) => importedAfter(ruleset, 'review-started', 'information-requested')
const approved = (ruleset: RulesetId) => importedAfter(ruleset, 'review-started', 'claim-approved')
const since = '2021-06-03T08:00:00Z'

function at(now: string, readings?: RuleReadings) {
  return { actor: system, now: Temporal.Instant.from(now), calendar, ...(readings ? { readings } : {}) }
}

function expired(overrides: Partial<EventBody<'ClockExpired'>> = {}): Happening {
  const body = {
    clock: 'partner-response' as const,
    startedAt: since,
    dueAt: '2021-06-10T13:00:00.000Z',
    source: 'S3',
    calendar: calendar.stamp,
    ...overrides,
  }
  return by(system, { type: 'ClockExpired', v: 1, guarded: true, body } satisfies NewClaimEvent)
}

const consentPassed = expired({ clock: 'customer-opt-out', source: 'S3, S2' })

describe('a partner who does not answer', () => {
  test.each([
    ['2020', '2021-06-10T13:00:00.000Z', 'S3'],
    ['2023', '2021-06-24T13:00:00.000Z', 'B-M'],
  ] as const)(
    'under %s loses the claim after %s, by %s and the calendar it names',
    (ruleset, dueAt, source) => {
      const body = { clock: 'partner-response', startedAt: since, dueAt, source, calendar: calendar.stamp }
      const { status, statusSince, version, expiredAt } = given(asked(ruleset))
        .when({ type: 'passTime' }, at('2021-07-20T09:00:00Z'))
        .thenHappens({ type: 'ClockExpired', guarded: true, body })
      expect([status, statusSince, version, expiredAt]).toEqual(['rejected', dueAt, 4, dueAt])
    },
  )

  test('is in time in the very last moment', () => {
    given(asked('2020')).when({ type: 'passTime' }, at('2021-06-10T13:00:00Z')).thenRefused('nothing-expired')
    given(asked('2020'))
      .when({ type: 'passTime' }, at('2021-06-10T13:00:00.001Z'))
      .thenHappens({ type: 'ClockExpired' })
  })

  test('loses it once, however often the time is looked at', () => {
    given(asked('2020'), expired())
      .when({ type: 'passTime' }, at('2021-06-15T09:00:00Z'))
      .thenRefused('nothing-expired')
    expect(stateAfter([asked('2020'), expired(), expired()])).toEqual(stateAfter([asked('2020'), expired()]))
  })

  test('loses it once when the bundle brings the rejection first, or tells it back', () => {
    const told = merged({
      history: [
        {
          ...entry('claim-rejected', '2021-06-10T13:00:05Z', { reason: 'no-partner-response' }),
          by: { role: 'system', name: '' },
        },
      ],
    })
    given(asked('2020'), told)
      .when({ type: 'passTime' }, at('2021-06-15T09:00:00Z'))
      .thenRefused('nothing-expired')
    const once = stateAfter([asked('2020'), expired()])
    const { status, statusSince, version, path } = stateAfter([asked('2020'), expired(), told])
    expect({ status, statusSince, version, path }).toEqual({
      status: once.status,
      statusSince: once.statusSince,
      version: once.version,
      path: once.path,
    })
    // In the other order the desk's own event comes too late to move anything.
    expect(stateAfter([asked('2020'), told, expired()])).toEqual(stateAfter([asked('2020'), told]))
  })

  test('does not lose it where the system of record let the claim wait beyond the time', () => {
    // The builder's later bundle was exported on 12 June, two days after the time of 2020 was over.
    given(asked('2020'), merged())
      .when({ type: 'passTime' }, at('2021-06-15T09:00:00Z'))
      .thenRefused('nothing-expired')
    expect(actsAt(stateAfter([asked('2020'), merged()]), { calendar })).toBeNull()
    // By the rules of 2023 the time was still running then.
    given(asked('2023'), merged())
      .when({ type: 'passTime' }, at('2021-07-20T09:00:00Z'))
      .thenHappens({ type: 'ClockExpired' })
  })

  test('does not lose it to the clock of an earlier request, told late by another desk', () => {
    const again = importedAfter(
      '2020',
      'review-started',
      'information-requested',
      'claim-resubmitted',
      'review-started',
      'information-requested',
    )
    expect(stateAfter([again, expired()])).toEqual(stateAfter([again]))
  })

  test('has the claim back when the system of record knows an answer that was in time', () => {
    const answered = merged({ history: [entry('claim-resubmitted', '2021-06-10T12:00:00Z')] })
    const { status, round, expiredAt } = stateAfter([asked('2020'), expired(), answered])
    expect([status, round, expiredAt]).toEqual(['submitted', 2, null])
  })

  test('cannot be given the time back by an undone decision', () => {
    const request = decided({ outcome: { name: 'request-information', reasons: ['missing-products'] } })
    const here = [importedAfter('2020', 'review-started'), request] as const
    const { statusSince } = stateAfter(here)
    given(...here, expired({ startedAt: statusSince }))
      .when({ type: 'undoDecision' })
      .thenRefused('claim-moved-on')
  })
})

describe('an approved claim whose customer did nothing', () => {
  test('goes to incentive assessment and stays Approved', () => {
    const after = given(approved('2020'))
      .when({ type: 'passTime' }, at('2021-06-11T09:00:00Z'))
      .thenHappens({
        type: 'ClockExpired',
        guarded: true,
        body: { clock: 'customer-opt-out', source: 'S3, S2', startedAt: since },
      })
    expect([after.status, after.statusSince, after.version]).toEqual(['approved', since, 4])
    expect(after.sentToAssessmentAt).toBe('2021-06-10T13:00:00.000Z')
  })

  test('goes there once, also when a bundle knows it already or tells it back', () => {
    const told = merged({
      history: [{ type: 'sent-to-assessment', at: '2021-06-10T14:00:00Z', by: { role: 'system', name: '' } }],
    })
    given(approved('2020'), consentPassed)
      .when({ type: 'passTime' }, at('2021-06-15T09:00:00Z'))
      .thenRefused('nothing-expired')
    given(approved('2020'), told)
      .when({ type: 'passTime' }, at('2021-06-15T09:00:00Z'))
      .thenRefused('nothing-expired')
    expect(stateAfter([approved('2020'), told, consentPassed])).toEqual(stateAfter([approved('2020'), told]))
    expect(stateAfter([approved('2020'), consentPassed, told])).toMatchObject({
      version: stateAfter([approved('2020'), consentPassed]).version,
      sentToAssessmentAt: '2021-06-10T13:00:00.000Z',
    })
  })

  test('waits for the later of two readings, or for the one that was chosen', () => {
    // Approved before Independence Day: seven days end on 8 July, five business days on 9 July.
    const history = [entry('claim-approved', '2021-07-01T14:00:00Z')]
    const before = [importedAfter('2020', 'review-started'), merged({ history })] as const
    const onThe8th = '2021-07-08T15:00:00Z'
    given(...before)
      .when({ type: 'passTime' }, at(onThe8th))
      .thenRefused('nothing-expired')
    given(...before)
      .when({ type: 'passTime' }, at(onThe8th, readAs('2020', { customerOptOut: '7-days' })))
      .thenHappens({ type: 'ClockExpired', body: { dueAt: '2021-07-08T14:00:00.000Z', source: 'S3' } })
    given(...before)
      .when({ type: 'passTime' }, at(onThe8th, readAs('2020', { customerOptOut: '5-business-days' })))
      .thenRefused('nothing-expired')
  })

  test('is not sent there when the customer declined', () => {
    const declined = importedAfter('2020', 'review-started', 'claim-approved', 'customer-declined')
    given(declined).when({ type: 'passTime' }, at('2021-06-20T09:00:00Z')).thenRefused('nothing-expired')
    expect(stateAfter([declined, consentPassed])).toEqual(stateAfter([declined]))
  })

  test('cannot be taken back by its reviewer any more, recorded or not', () => {
    const here = [importedAfter('2020', 'review-started'), decided()] as const
    const { statusSince } = stateAfter(here)
    const late = { now: Temporal.Instant.from('2021-06-20T09:00:00Z'), calendar }
    given(...here)
      .when({ type: 'undoDecision' }, late)
      .thenRefused('claim-moved-on')
    given(...here, expired({ clock: 'customer-opt-out', startedAt: statusSince }))
      .when({ type: 'undoDecision' })
      .thenRefused('claim-moved-on')
  })
})

describe('what falls due', () => {
  const time = (now: string) => ({ now: Temporal.Instant.from(now), calendar })

  test('of a closed dispute window is information, and changes nothing', () => {
    const rejected = importedAfter('2023', 'review-started', 'claim-rejected')
    expect(expiriesDue(stateAfter([rejected]), time('2021-08-01T09:00:00Z'))).toEqual([
      {
        clock: 'dispute-window',
        action: 'close-dispute-window',
        startedAt: since,
        dueAt: '2021-07-03T08:00:00.000Z',
        source: 'B-M',
        calendar: calendar.stamp,
      },
    ])
    given(rejected).when({ type: 'passTime' }, at('2021-08-01T09:00:00Z')).thenRefused('nothing-expired')
  })

  test.each([
    ['submitted', []],
    ['under review', ['review-started']],
    ['in dispute', ['review-started', 'claim-rejected', 'dispute-opened']],
  ])('of a claim %s is nothing: a late reviewer costs the partner nothing', (_, types) => {
    const state = stateAfter([importedAfter('2023', ...types)])
    expect(expiriesDue(state, time('2022-06-01T09:00:00Z'))).toEqual([])
  })
})

describe('the time', () => {
  test('is passed by the system alone', () => {
    given(asked('2020'))
      .when({ type: 'passTime' }, { now: Temporal.Instant.from('2021-07-20T09:00:00Z'), calendar })
      .thenRefused('not-for-this-role')
    given(asked('2020')).when({ type: 'startReview' }, { actor: system }).thenRefused('not-for-this-role')
  })

  test('cannot be passed without a clock and a calendar', () => {
    given(asked('2020')).when({ type: 'passTime' }, { actor: system }).thenRefused('time-unknown')
  })

  test('that passed is a line of the history for everybody', () => {
    const lines = (happenings: readonly Happening[]) => timelineOf(stamp(happenings), 'oldest-first').at(-1)
    expect(lines([asked('2020'), expired()])).toMatchObject({
      key: 'response-expired',
      internal: false,
      actor: { role: 'system' },
      changes: [{ after: { term: 'terms.status.rejected' } }],
    })
    expect(lines([approved('2020'), consentPassed])).toMatchObject({ key: 'sent-to-assessment', changes: [] })
  })
})

function readAs(ruleset: RulesetId, readings: Partial<RuleReadings>): RuleReadings {
  return { ...documentedReadings[ruleset], ...readings }
}
