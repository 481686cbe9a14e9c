import { describe, expect, test } from 'vitest'
import { checkAssociation } from '../../../shared/claim/association-check.ts'
import {
  contradictionsOf,
  type ReadingTopic,
  readingsFor,
  readingsOffered,
} from '../../../shared/claim/contradictions.ts'
import { editableNow } from '../../../shared/claim/edit-rights.ts'
import { rolesThatMay } from '../../../shared/claim/partner-role.ts'
import { documentedReadings, type RulesetId, ruleReadingsSchema } from '../../../shared/claim/ruleset.ts'
import { canMove } from '../../../shared/claim/status-machine.ts'
import { decidePartyMove } from '../../../shared/log/party-move.ts'
import { checklistFor } from '../../../shared/review/checklist.ts'
import { sourceOfNote } from '../../../shared/review/checklist-sources.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { claimClock } from '../../../shared/sla/claim-clock.ts'
import { overallClock } from '../../../shared/sla/overall-clock.ts'
import { aClaim, importedAfter } from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })

type Row = readonly [RulesetId, ReadingTopic, readings: string]

/** Every contradiction of domain.md with selectable readings: what is offered, and where it stands printed. */
const rows: readonly Row[] = [
  ['2023', 'review', 'range [B-M, B-I] | 5-business-days [B-M, B-I] | 14-business-days [B-M]'],
  ['2020', 'customerOptOut', 'range [S0–S3, A-C] | 7-days [S1, S3] | 5-business-days [S0, S2, A-C]'],
  ['2020', 'overall', 'range [S1, S3] | 10-days [S1, S3] | 10-business-days [S1, S3]'],
  ['2023', 'decline', 'within-window [B-O] | any-time [B-C, C-LEARN]'],
  ['2020', 'consent', 'after-approval [S1, S3] | on-submission [A-C, INFG]'],
  ['2023', 'consent', 'after-approval [B-M] | on-submission [B-C, INFG]'],
  ['2020', 'edit', 'never [A-C, B-C] | submitted-and-partner-action [S1, S3, A-SH] | partner-action [B-M]'],
  ['2023', 'edit', 'never [A-C, B-C] | submitted-and-partner-action [S1, S3, A-SH] | partner-action [B-M]'],
  ['2023', 'disputeAnswer', 'may-ask-again [B-E] | final [B-M]'],
  ['2020', 'alreadyClaimed', 'error [S4, A-SH] | warning [B-I]'],
  ['2023', 'alreadyClaimed', 'error [S4, A-SH] | warning [B-I]'],
  ['2020', 'activeOrGrace', 'during-claim [S4] | after-claim [B-I]'],
  ['2023', 'activeOrGrace', 'during-claim [S4] | after-claim [B-I]'],
  ['2023', 'creator', 'admin-only [B-C] | admin-or-user [B-P]'],
]

describe('a contradiction of the documents', () => {
  test.each(rows)('of %s on “%s” can be read as %s', (ruleset, topic, readings) => {
    const offered = readingsOffered(ruleset, topic).map(({ reading, source }) => `${reading} [${source}]`)
    expect(offered.join(' | ')).toBe(readings)
  })

  test('is in the table above, all of them', () => {
    const known = (['2020', '2023'] as const).flatMap(id =>
      contradictionsOf(id).map(topic => `${id} ${topic}`),
    )
    expect(known.toSorted()).toEqual(rows.map(([ruleset, topic]) => `${ruleset} ${topic}`).toSorted())
  })

  test('leaves no topic that a generation offers without a row of its schema', () => {
    const topics = new Set(rows.map(([, topic]) => topic))
    expect([...topics].toSorted()).toEqual(Object.keys(ruleReadingsSchema.shape).toSorted())
  })

  test.each(rows)(
    'of %s on “%s” offers what is printed, and is read so without a choice',
    (ruleset, topic) => {
      const printed = documentedReadings[ruleset][topic]
      expect(readingsOffered(ruleset, topic).some(({ reading }) => reading === printed)).toBe(true)
      expect(readingsFor(ruleset)[topic]).toBe(printed)
    },
  )

  test('is read as the team chose, and a choice its generation does not print is none', () => {
    expect(readingsFor('2023', { review: '14-business-days' }).review).toBe('14-business-days')
    expect(readingsFor('2020', { review: '14-business-days' }).review).toBe('5-business-days')
    expect(readingsFor('2023', { edit: undefined }).edit).toBe('partner-action')
    // What an older or newer app's settings may hold.
    expect(readingsFor('2023', { edit: 'sometimes' as never }).edit).toBe('partner-action')
  })
})

describe('the chosen reading is what the law goes by:', () => {
  const since = '2023-06-01T14:00:00Z'

  test('the review’s clock', () => {
    const dueAt = (review: '5-business-days' | '14-business-days') =>
      claimClock(
        {
          ...{ ruleset: '2023', status: 'under-review', statusSince: since, submittedAt: since },
          readings: readingsFor('2023', { review }),
        } as const,
        calendar,
        Temporal.Instant.from(since),
      )?.dueAt
    // Juneteenth lies between.
    expect([dueAt('5-business-days'), dueAt('14-business-days')]).toEqual([
      '2023-06-08T14:00:00.000Z',
      '2023-06-22T14:00:00.000Z',
    ])
  })

  test('the time for the whole decision', () => {
    const ends = (overall: 'range' | '10-days' | '10-business-days') => {
      const path = [{ status: 'submitted', since }] as const
      const readings = readingsFor('2020', { overall })
      const clock = overallClock({ ruleset: '2020', path, readings }, calendar, Temporal.Instant.from(since))
      return [clock?.dueAt, clock?.latestDueAt]
    }
    expect([ends('10-days'), ends('10-business-days'), ends('range')]).toEqual([
      ['2023-06-11T14:00:00.000Z', null],
      ['2023-06-15T14:00:00.000Z', null],
      ['2023-06-11T14:00:00.000Z', '2023-06-15T14:00:00.000Z'],
    ])
  })

  test('the customer’s time to opt out', () => {
    const ends = (customerOptOut: 'range' | '7-days' | '5-business-days') => {
      const approved = {
        status: 'approved',
        statusSince: '2021-07-01T14:00:00Z',
        submittedAt: since,
      } as const
      const readings = readingsFor('2020', { customerOptOut })
      const clock = claimClock(
        { ruleset: '2020', ...approved, readings },
        calendar,
        Temporal.Instant.from(since),
      )
      return [clock?.dueAt, clock?.latestDueAt]
    }
    expect([ends('7-days'), ends('5-business-days'), ends('range')]).toEqual([
      ['2021-07-08T14:00:00.000Z', null],
      ['2021-07-09T14:00:00.000Z', null],
      ['2021-07-08T14:00:00.000Z', '2021-07-09T14:00:00.000Z'],
    ])
  })

  test('the customer who declines after the window', () => {
    const approved = stateAfter([importedAfter('2023', 'review-started', 'claim-approved')])
    const declineAs = (decline: 'within-window' | 'any-time') =>
      decidePartyMove(
        approved,
        { type: 'decline' },
        {
          now: Temporal.Instant.from('2021-08-01T09:00:00Z'),
          calendar,
          readings: readingsFor('2023', { decline }),
          by: { role: 'customer', name: 'Contoso' },
        },
      ).ok
    expect([declineAs('within-window'), declineAs('any-time')]).toEqual([false, true])
  })

  test('the customer who is asked on submission', () => {
    const mayDecline = (consent: 'after-approval' | 'on-submission') =>
      canMove({ ruleset: '2020', readings: readingsFor('2020', { consent }) }, 'submitted', {
        type: 'decline',
        by: 'customer',
      })
    expect([mayDecline('after-approval'), mayDecline('on-submission')]).toEqual([false, true])
  })

  test('the edits, three ways', () => {
    const fieldsIn = (status: 'submitted' | 'partner-action-required') =>
      (['never', 'partner-action', 'submitted-and-partner-action'] as const).map(
        edit => editableNow({ ruleset: '2023', status, readings: readingsFor('2023', { edit }) })?.length,
      )
    expect([fieldsIn('submitted'), fieldsIn('partner-action-required')]).toEqual([
      [0, 0, 4],
      [0, 4, 4],
    ])
  })

  test('another request after a dispute', () => {
    const mayAsk = (disputeAnswer: 'final' | 'may-ask-again') =>
      canMove({ ruleset: '2023', readings: readingsFor('2023', { disputeAnswer }) }, 'dispute', {
        type: 'request-information',
        by: 'reviewer',
      })
    expect([mayAsk('final'), mayAsk('may-ask-again')]).toEqual([false, true])
  })

  test('a subscription that is already claimed', () => {
    const incumbent = [{ product: 'Dynamics 365 Sales', partnerName: 'Northwind' }]
    const resultAs = (alreadyClaimed: 'error' | 'warning') =>
      checkAssociation(aClaim({ incumbent }), {
        ruleset: '2020',
        readings: readingsFor('2020', { alreadyClaimed }),
      }).find(({ check }) => check === 'already-claimed')?.result
    expect([resultAs('error'), resultAs('warning')]).toEqual(['error', 'warning'])
  })

  test('a subscription that is neither active nor in grace', () => {
    const products = [{ name: 'Dynamics 365 Sales', subscription: { state: 'expired' } }]
    const resultAs = (ruleset: RulesetId, activeOrGrace?: 'during-claim' | 'after-claim') =>
      checkAssociation(aClaim({ products }), {
        ruleset,
        readings: readingsFor(ruleset, { activeOrGrace }),
      }).find(({ check }) => check === 'active-or-grace')?.result
    expect([resultAs('2020'), resultAs('2023')]).toEqual(['error', 'warning'])
    expect([resultAs('2023', 'during-claim'), resultAs('2020', 'after-claim')]).toEqual(['error', 'warning'])
  })

  test('who may create a claim', () => {
    const creators = (ruleset: RulesetId, creator?: 'admin-only' | 'admin-or-user') =>
      rolesThatMay('create', { ruleset, readings: readingsFor(ruleset, { creator }) })
    expect(creators('2023', 'admin-or-user')).toEqual({
      roles: ['incentives-admin', 'incentives-user'],
      source: 'B-P',
    })
    expect(creators('2023', 'admin-only')).toEqual({ roles: ['incentives-admin'], source: 'B-C' })
    // The 2020 documents print one list alone, so there is nothing to choose.
    expect(creators('2020', 'admin-or-user')).toEqual({ roles: ['incentives-admin'], source: 'A-C' })
  })
})

/** Contradictions without a choice: the documents outrank a forum, or the milder reading costs nobody a claim. */
describe('what is settled by authority:', () => {
  const resultOf = (check: string, facts: Record<string, unknown>, ruleset: RulesetId) =>
    checkAssociation(aClaim(facts), { ruleset }).find(found => found.check === check)?.result

  test('Business Applications through CSP are an error [S4, B-I], whatever a forum reply says [TC1]', () => {
    expect(resultOf('activity-channel', { purchaseChannel: 'csp' }, '2023')).toBe('error')
  })

  test('a missing domain is for the reviewer’s eye where it is required [A-C], and unknown where it is not [B-C]', () => {
    const customer = { ...aClaim().customer, domain: undefined }
    expect([
      resultOf('domain-tenant', { customer }, '2020'),
      resultOf('domain-tenant', { customer }, '2023'),
    ]).toEqual(['warning', 'unknown'])
  })

  test('another paper than the template [TPL, B-C against TC1] and work to come [M365P against B-M] fail nothing', () => {
    const notes = checklistFor(aClaim()).flatMap(({ notes }) => notes)
    expect(notes).toContain('template-not-required')
    expect(notes).toContain('forward-looking')
    expect(sourceOfNote['template-not-required']).toContain('TC1')
    expect(sourceOfNote['forward-looking']).toContain('M365P')
  })
})
