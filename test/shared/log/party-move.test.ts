import { describe, expect, test } from 'vitest'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import type { ActorRole } from '../../../shared/claim/status.ts'
import { decidePartyMove, type PartyMove } from '../../../shared/log/party-move.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { entry, imported, importedAfter, merged } from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'
import type { Happening } from '../../support/stamp.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })

interface Asked {
  readonly by?: ActorRole
  readonly now?: string
  readonly readings?: Partial<RuleReadings>
}

function ask(happenings: readonly Happening[], move: PartyMove, asked: Asked = {}) {
  const state = stateAfter(happenings)
  const { by: role = 'partner', now = '2021-06-08T15:00:00Z', readings } = asked
  const chosen = readings ? { readings: { ...documentedReadings[state.ruleset], ...readings } } : {}
  const context = { now: Temporal.Instant.from(now), calendar, by: { role, name: 'Fabrikam' }, ...chosen }
  const answer = decidePartyMove(state, move, context)
  if (!answer.ok) return { refused: answer.error.type }
  const after = stateAfter([...happenings, merged({ history: [...answer.value] })])
  return { entries: answer.value.map(({ type }) => type), status: after.status, after }
}

const at = (ruleset: RulesetId, ...types: readonly string[]) => [importedAfter(ruleset, ...types)]
const requested = (ruleset: RulesetId) => at(ruleset, 'review-started', 'information-requested')
const rejected = (ruleset: RulesetId) => at(ruleset, 'review-started', 'claim-rejected')
const approved = (ruleset: RulesetId) => at(ruleset, 'review-started', 'claim-approved')
const dispute: PartyMove = { type: 'dispute', justification: 'The work was done', documents: [] }
const draft = (documents?: readonly never[]) => [
  imported({
    history: [entry('claim-created', '2021-05-30T08:00:00Z')],
    ...(documents ? { documents: [...documents] } : {}),
  }),
]

describe('a draft', () => {
  test('is submitted by its partner, with proof', () => {
    expect(ask(draft(), { type: 'submit' })).toMatchObject({
      entries: ['claim-submitted'],
      status: 'submitted',
    })
    expect(ask(draft([]), { type: 'submit' })).toEqual({ refused: 'poe-missing' })
    expect(ask(draft(), { type: 'submit' }, { by: 'customer' })).toEqual({ refused: 'not-for-this-role' })
  })

  test('is not submitted twice', () => {
    expect(ask(at('2020'), { type: 'submit' })).toEqual({ refused: 'party-move-not-allowed' })
  })
})

describe('an answer to a request', () => {
  test('comes back as a new round', () => {
    expect(ask(requested('2020'), { type: 'resubmit' })).toMatchObject({
      status: 'submitted',
      after: { round: 2 },
    })
  })

  test.each(['2020', '2023'] as const)(
    'is too late in %s once its clock is over, recorded or not',
    ruleset => {
      const now = '2021-06-30T15:00:00Z'
      expect(ask(requested(ruleset), { type: 'resubmit' }, { now })).toEqual({
        refused: 'response-time-over',
      })
      expect(ask(requested(ruleset), { type: 'attach', documentId: 'DOC-2' }, { now })).toEqual({
        refused: 'response-time-over',
      })
      expect(ask(requested(ruleset), change('mpnId', '7654321'), { now })).toEqual({
        refused: 'response-time-over',
      })
    },
  )

  test('in two weeks is late by the five days of 2020 and in time by the fourteen of 2023', () => {
    const now = '2021-06-17T15:00:00Z'
    const answers = (['2020', '2023'] as const).map(id => ask(requested(id), { type: 'resubmit' }, { now }))
    expect(answers).toMatchObject([{ refused: 'response-time-over' }, { status: 'submitted' }])
  })
})

describe('an edit', () => {
  test('changes what it may, and the claim says it from then on', () => {
    const { after } = ask(requested('2023'), change('mpnId', '7654321'))
    expect([after?.facts.partner.mpnId, after?.status]).toEqual(['7654321', 'partner-action-required'])
  })

  test('removes products as asked, down to one', () => {
    const { after } = ask(requested('2023'), change('products', [{ name: 'Dynamics 365 Sales' }]))
    expect(after?.facts.products).toEqual([{ name: 'Dynamics 365 Sales' }])
    expect(ask(requested('2023'), change('products', []))).toEqual({ refused: 'last-product' })
  })

  test.each([
    ['2020', undefined, 'submitted'],
    ['2023', undefined, 'edit-not-in-status'],
    ['2020', 'never', 'edit-not-in-status'],
    ['2023', 'submitted-and-partner-action', 'submitted'],
  ] as const)('of a submitted claim under %s read as “%s” ends in %s', (ruleset, edit, expected) => {
    const answer = ask(at(ruleset), change('mpnId', '7654321'), edit ? { readings: { edit } } : {})
    expect(answer.refused ?? answer.status).toBe(expected)
  })

  test('never makes another activity of it, and is never the customer’s', () => {
    expect(ask(requested('2023'), change('activity', 'pre-sales'))).toEqual({ refused: 'activity-fixed' })
    expect(ask(requested('2023'), change('mpnId', '7'), { by: 'customer' })).toEqual({
      refused: 'not-for-this-role',
    })
  })
})

describe('a claim given up', () => {
  const withdraw: PartyMove = { type: 'withdraw', text: 'Wrong MPN ID' }

  test.each(['partner', 'reviewer'] as const)('by the %s on partner request is rejected', by => {
    expect(ask(at('2023'), withdraw, { by })).toMatchObject({
      entries: ['claim-rejected'],
      status: 'rejected',
      after: { history: expect.arrayContaining([expect.objectContaining({ reason: 'partner-request' })]) },
    })
  })

  test('after approval is disassociated in 2023, finally, and rejected in 2020', () => {
    const disassociate: PartyMove = { type: 'disassociate', reason: 'No longer their partner' }
    expect(ask(approved('2023'), disassociate).status).toBe('rejected-final')
    expect(ask(approved('2020'), disassociate)).toEqual({ refused: 'party-move-not-allowed' })
    expect(ask(approved('2020'), withdraw).status).toBe('rejected')
    expect(ask(approved('2023'), withdraw)).toEqual({ refused: 'party-move-not-allowed' })
  })

  test('has a reason', () => {
    expect(ask(approved('2023'), { type: 'disassociate', reason: ' ' })).toEqual({
      refused: 'reason-text-missing',
    })
    expect(ask(at('2023'), { type: 'withdraw', text: '' })).toEqual({ refused: 'reason-text-missing' })
  })
})

describe('a customer', () => {
  const decline: PartyMove = { type: 'decline' }

  test.each(['2020', '2023'] as const)('declines an approved claim of %s', ruleset => {
    expect(ask(approved(ruleset), decline, { by: 'customer' }).status).toBe('rejected')
  })

  test('declines within the window or at any time, as the sources are read', () => {
    const late = { by: 'customer', now: '2021-09-01T15:00:00Z' } as const
    expect(ask(approved('2020'), decline, late)).toEqual({ refused: 'opt-out-time-over' })
    expect(ask(approved('2023'), decline, late).status).toBe('rejected')
    expect(ask(approved('2020'), decline, { ...late, readings: { decline: 'any-time' } }).status).toBe(
      'rejected',
    )
    expect(ask(approved('2023'), decline, { ...late, readings: { decline: 'within-window' } })).toEqual({
      refused: 'opt-out-time-over',
    })
  })

  test('is asked after approval, or on submission where the sources are read so', () => {
    expect(ask(at('2020'), decline, { by: 'customer' })).toEqual({ refused: 'party-move-not-allowed' })
    const readings = { consent: 'on-submission' } as const
    expect(ask(at('2020'), decline, { by: 'customer', readings }).status).toBe('rejected')
  })
})

describe('a dispute', () => {
  test('leads to a status of its own in 2023 and back under review in 2020', () => {
    expect(ask(rejected('2023'), dispute)).toMatchObject({
      status: 'dispute',
      after: { isDisputed: true, disputes: 1 },
    })
    expect(ask(rejected('2020'), dispute)).toMatchObject({
      status: 'under-review',
      after: { isDisputed: true, disputes: 1 },
    })
  })

  test('brings its updated proof with it', () => {
    expect(ask(rejected('2023'), { ...dispute, documents: ['DOC-2'] }).entries).toEqual([
      'poe-attached',
      'dispute-opened',
    ])
    expect(ask(rejected('2023'), { ...dispute, justification: ' ' })).toEqual({ refused: 'dispute-empty' })
  })

  test('is opened once in 2023; 2020 does not count', () => {
    const again = (ruleset: RulesetId) =>
      at(
        ruleset,
        'review-started',
        'claim-rejected',
        'dispute-opened',
        'information-requested',
        'claim-resubmitted',
        'review-started',
        'claim-rejected',
      )
    const now = '2021-06-15T15:00:00Z'
    expect(ask(again('2023'), dispute, { now })).toEqual({ refused: 'dispute-used' })
    expect(ask(again('2020'), dispute, { now }).status).toBe('under-review')
  })

  test('has 30 days, and after them only a new claim', () => {
    const answers = ['2021-07-03T08:00:00Z', '2021-07-03T08:00:01Z'].map(now =>
      ask(rejected('2023'), dispute, { now }),
    )
    expect(answers).toMatchObject([{ status: 'dispute' }, { refused: 'dispute-window-over' }])
  })

  test('is not for a claim that was finally rejected, nor for one that was not', () => {
    const final = at('2023', 'review-started', 'claim-rejected', 'dispute-opened', 'claim-rejected')
    expect(ask(final, dispute)).toEqual({ refused: 'rejected-final' })
    expect(ask(approved('2023'), dispute)).toEqual({ refused: 'dispute-not-rejected' })
  })
})

function change(field: string, to: unknown): PartyMove {
  return { type: 'edit', changes: [{ field, from: null, to }] }
}
