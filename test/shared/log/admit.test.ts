import { describe, expect, test } from 'vitest'
import type { DeviceId } from '../../../shared/base/id.ts'
import { type AdmitContext, admit, type Rights } from '../../../shared/log/admit.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Actor, LoggedEvent } from '../../../shared/log/event.ts'
import { partyMoved } from '../../../shared/log/party-event.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import {
  aClaim,
  aDocument,
  allPassed,
  commentAdded,
  decided,
  hashA,
  imported,
  importedAfter,
  mina,
  reviewStarted,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'
import { by, eventId } from '../../support/stamp.ts'

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
const reviewers: Rights = { actsAs: ['reviewer', 'system'], actors: ['mina', 'tomasz'], mpnId: null }
const fabrikam: Actor = { role: 'partner', id: 'fabrikam', name: 'Fabrikam' }
const partners: Rights = { actsAs: ['partner'], actors: ['fabrikam'], mpnId: '1234567' }

function context(rights: Rights = reviewers, now = '2021-06-04T15:00:00Z'): AdmitContext {
  return { rights, time: { now: Temporal.Instant.from(now), calendar } }
}

interface Sent {
  readonly as?: Actor
  readonly version?: number
  readonly claim?: string
}

function logged(
  event: NewClaimEvent,
  { as = mina, version = 0, claim = 'CLM-0412' }: Sent = {},
): LoggedEvent {
  const base = event.guarded ? { claimVersion: version } : null
  const envelope = {
    device: 'dev_7' as DeviceId,
    seq: 1,
    ws: 'local',
    claim,
    actor: as,
    at: '2021-06-04T15:00:00Z',
  }
  return {
    ...envelope,
    id: eventId(99),
    type: event.type,
    v: 1,
    body: event.body,
    base,
    prev: CHAIN_START,
    hash: '',
  }
}

const underReview = [imported(), reviewStarted]
const answered = [...underReview, ...allPassed()]
/** Events 3…7 of `answered` are mina's verdicts. */
const basis = { verdicts: findingNames.map((_, index) => eventId(index + 3)), documents: [hashA] }
const approval = decided({ basis })

function judge(state: ClaimState | null, event: NewClaimEvent, sent: Sent = {}, asked = context()) {
  return admit(state, logged(event, sent), asked)
}

describe('what adds up', () => {
  test('counts whatever others have done meanwhile', () => {
    const state = stateAfter([...answered, approval])
    expect(judge(state, commentAdded('7'))).toEqual({ status: 'applied', reason: null })
    expect(judge(state, verdictRecorded('poe'), { as: tomasz })).toEqual({ status: 'applied', reason: null })
  })

  test('shows both verdicts of one reviewer at two desks', () => {
    const state = stateAfter([...underReview, verdictRecorded('poe', 'pass')])
    const unseen = judge(state, verdictRecorded('poe', 'unclear', { reason: 'unreadable' }))
    expect(unseen).toEqual({ status: 'applied', reason: 'superseded-concurrently' })
    const seen = judge(state, verdictRecorded('poe', 'pass', { replaces: eventId(3) }))
    expect(seen).toEqual({ status: 'applied', reason: null })
    const after = stateAfter([...underReview, verdictRecorded('poe'), verdictRecorded('poe')])
    expect(after.concurrentVerdicts.map(({ event }) => event)).toEqual([eventId(3)])
  })

  test('is rejected when no honest desk could have recorded it', () => {
    const state = stateAfter(underReview)
    expect(judge(state, verdictRecorded('poe', 'pass', { note: '' }))).toEqual({
      status: 'rejected',
      reason: 'evidence-missing',
    })
    expect(judge(state, { ...commentAdded('7'), body: {} } as never)).toEqual({
      status: 'rejected',
      reason: 'event-unreadable',
    })
  })

  test('waits for a claim the hub has yet to hear of', () => {
    expect(judge(null, commentAdded('7')).status).toBe('applied')
    expect(judge(null, approval, { version: 2 })).toEqual({ status: 'conflict', reason: 'claim-not-here' })
  })
})

describe('a decision', () => {
  const { version } = stateAfter(answered)

  test('counts on the version and the evidence it was made against', () => {
    expect(judge(stateAfter(answered), approval, { version }).status).toBe('applied')
  })

  test('is a conflict for its author on any other version', () => {
    const state = stateAfter([...answered, by(tomasz, approval)])
    expect(judge(state, approval, { version })).toEqual({ status: 'conflict', reason: 'version' })
  })

  test('is a conflict when a document or an own verdict came that it does not stand on', () => {
    const later = stateAfter([...answered, verdictRecorded('dates', 'pass')])
    expect(judge(later, approval, { version })).toEqual({ status: 'conflict', reason: 'evidence' })
  })

  test('is a conflict when blind opinions on it were asked for that its author had not heard of', () => {
    const body = { claims: ['CLM-0398', 'CLM-0412'] }
    const asked = stateAfter([...answered, { type: 'SecondOpinionAsked', v: 1, guarded: false, body }])
    expect(judge(asked, approval, { version })).toEqual({ status: 'conflict', reason: 'opinions-gathered' })
  })

  test('on a second opinion shows its author what became of the request meanwhile', () => {
    const body = { claims: ['CLM-0398', 'CLM-0412'] }
    const one = (type: 'SecondOpinionAsked' | 'SecondOpinionWithdrawn'): NewClaimEvent => ({
      ...{ type, v: 1, guarded: false, body },
    })
    const opinion: NewClaimEvent = {
      ...{ type: 'OpinionGiven', v: 1, guarded: false },
      body: { ...body, preferred: 'CLM-0412', rationale: 'Clearer scope' },
    }
    const asked = [...answered, one('SecondOpinionAsked')]
    const withdrawn = stateAfter([...asked, one('SecondOpinionWithdrawn')])
    expect(judge(withdrawn, opinion, { as: tomasz })).toEqual({
      status: 'conflict',
      reason: 'no-opinion-asked',
    })
    expect(judge(withdrawn, one('SecondOpinionWithdrawn')).status).toBe('applied')
    expect(judge(stateAfter([...asked, by(tomasz, opinion)]), one('SecondOpinionWithdrawn'))).toEqual({
      status: 'conflict',
      reason: 'opinion-given-by-another',
    })
    expect(judge(stateAfter(asked), one('SecondOpinionWithdrawn'), { as: tomasz })).toEqual({
      status: 'rejected',
      reason: 'opinion-asked-by-another',
    })
  })

  test('is asked about by the team’s own rule', () => {
    const objecting = { ...context(), fourEyes: () => ({ type: 'decision-of-another' }) }
    expect(judge(stateAfter(answered), approval, { version }, objecting)).toEqual({
      status: 'rejected',
      reason: 'decision-of-another',
    })
  })

  test('is not made by a partner, nor under a colleague’s name', () => {
    const asPartner = judge(stateAfter(answered), approval, { as: fabrikam, version }, context(partners))
    expect(asPartner.status).toBe('rejected')
    const stranger = { ...reviewers, actors: ['tomasz'] }
    expect(judge(stateAfter(answered), approval, { version }, context(stranger))).toEqual({
      status: 'rejected',
      reason: 'actor-of-another',
    })
  })
})

describe('a review taken up at two desks', () => {
  test('starts once', () => {
    const state = stateAfter(underReview)
    expect(judge(state, reviewStarted, { as: tomasz, version: state.version - 1 }).status).toBe('applied')
    expect(stateAfter([...underReview, by(tomasz, reviewStarted)]).version).toBe(state.version)
  })
})

describe('a partner at the hub', () => {
  const created: NewClaimEvent = {
    type: 'ClaimCreated',
    v: 1,
    guarded: false,
    body: { facts: aClaim(), ruleset: '2023' },
  }
  const time = { now: Temporal.Instant.from('2021-06-04T15:00:00Z'), calendar, by: fabrikam }
  const requested = () => stateAfter([importedAfter('2023', 'review-started', 'information-requested')])
  const answer = () => {
    const moved = partyMoved(requested(), { move: { type: 'resubmit' }, documents: [] }, time)
    if (!moved.ok) throw new Error(moved.error.type)
    return moved.value
  }

  test('makes a claim of its own, once', () => {
    expect(judge(null, created, { as: fabrikam }, context(partners)).status).toBe('applied')
    expect(judge(requested(), created, { as: fabrikam }, context(partners)).reason).toBe('claim-exists')
    const other = { ...partners, mpnId: '7654321' }
    expect(judge(null, created, { as: fabrikam }, context(other)).reason).toBe('not-for-this-role')
  })

  test('answers a request, which begins a new round', () => {
    const { version } = requested()
    expect(judge(requested(), answer(), { as: fabrikam, version }, context(partners)).status).toBe('applied')
    const after = stateAfter([
      importedAfter('2023', 'review-started', 'information-requested'),
      by(fabrikam, answer()),
    ])
    expect(after).toMatchObject({ status: 'submitted', round: 2 })
  })

  test('does not answer by its own clock once the hub’s says it is over', () => {
    const { version } = requested()
    const late = context(partners, '2021-08-04T15:00:00Z')
    expect(judge(requested(), answer(), { as: fabrikam, version }, late)).toEqual({
      status: 'rejected',
      reason: 'response-time-over',
    })
  })

  test('brings a document that the claim then has', () => {
    const document = aDocument({ id: 'DOC-2' })
    const request = { move: { type: 'attach', documentId: 'DOC-2' } as const, documents: [document] }
    const moved = partyMoved(requested(), request, time)
    if (!moved.ok) throw new Error(moved.error.type)
    expect(judge(requested(), moved.value, { as: fabrikam }, context(partners)).status).toBe('applied')
    const unnamed = { ...moved.value, body: { ...moved.value.body, documents: [] } } as NewClaimEvent
    expect(judge(requested(), unnamed, { as: fabrikam }, context(partners)).status).toBe('rejected')
  })

  test('does not touch another partner’s claim', () => {
    const other = { ...partners, mpnId: '7654321' }
    expect(judge(requested(), answer(), { as: fabrikam, version: 4 }, context(other)).reason).toBe(
      'claim-not-here',
    )
  })
})

describe('a clock', () => {
  test('runs out by the hub’s time, whatever a desk’s says', () => {
    const state = stateAfter([importedAfter('2020', 'review-started', 'information-requested')])
    const expired: NewClaimEvent = {
      type: 'ClockExpired',
      v: 1,
      guarded: true,
      body: {
        clock: 'partner-response',
        startedAt: state.statusSince,
        dueAt: '2021-06-10T21:00:00Z',
        source: 'S3',
        calendar: calendar.stamp,
      },
    }
    const system: Actor = { role: 'system', id: 'system', name: '' }
    const sent = { as: system, version: state.version }
    expect(judge(state, expired, sent)).toEqual({ status: 'rejected', reason: 'nothing-expired' })
    expect(judge(state, expired, sent, context(reviewers, '2021-07-04T15:00:00Z')).status).toBe('applied')
  })
})

describe('what a desk finds by itself', () => {
  const system: Actor = { role: 'system', id: '', name: 'Proofdesk' }
  const linked: NewClaimEvent = {
    type: 'CompetitorLinked',
    v: 1,
    guarded: false,
    body: { other: 'CLM-0398', partner: 'Northwind', products: ['sales'] },
  }

  test('a competing claim is linked, and once more by a second desk', () => {
    const state = stateAfter([imported()])
    expect(judge(state, linked, { as: system }).status).toBe('applied')
    expect(judge(stateAfter([imported(), linked]), linked, { as: system }).status).toBe('applied')
  })

  test('nothing else of a reviewer’s work is done by it', () => {
    expect(judge(stateAfter(underReview), commentAdded('1'), { as: system })).toEqual({
      status: 'rejected',
      reason: 'not-for-this-role',
    })
  })
})
