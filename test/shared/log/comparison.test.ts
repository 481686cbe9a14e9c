import { describe, expect, test } from 'vitest'
import { ok } from '../../../shared/base/result.ts'
import { arbitrate, arbitratedClaims, undoCommands } from '../../../shared/log/arbitrate.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { standingOf } from '../../../shared/log/decide-comparison.ts'
import {
  allPassed,
  entry,
  imported,
  reviewStarted,
  submittedHistory,
  tomasz,
} from '../../support/builders.ts'
import {
  aPlan,
  arbitrated,
  both,
  bothReady,
  claimOf,
  fabrikam,
  factsOf,
  frozen,
  northwind,
  readyToArbitrate,
  recordTogether,
  statesOf,
} from '../../support/competing-claims.ts'
import { given, stateAfter } from '../../support/given.ts'
import { by, type Happening } from '../../support/stamp.ts'

const theDesk = { role: 'system' as const, id: '', name: 'Proofdesk' }
const link = { type: 'linkCompetitor', other: 'CLM-0398', partner: 'Northwind', products: ['sales'] } as const

/** The share of the claim that the comparison approves. */
const share = {
  type: 'arbitrateClaim',
  arbitration: aPlan().arbitration,
  claims: both,
  outcome: 'approved',
  preferred: 'CLM-0412',
  rationale: 'Clearer scope',
  newestPoe: null,
  notice: null,
} as const

describe('linking two claims', () => {
  test('is done by the desk itself and says with whom and why', () => {
    const state = given(claimOf('fabrikam'))
      .when(link, { actor: theDesk })
      .thenHappens({
        type: 'CompetitorLinked',
        body: { other: 'CLM-0398', partner: 'Northwind', products: ['sales'] },
        guarded: false,
      })
    expect([...state.competitors.keys()]).toEqual(['CLM-0398'])
    given(claimOf('fabrikam')).when(link).thenRefused('not-for-this-role')
  })

  test('happens once per pair', () => {
    given(...readyToArbitrate('fabrikam'))
      .when(link, { actor: theDesk })
      .thenRefused('already-recorded')
  })
})

describe('freezing the criteria', () => {
  test('records checklist, findings and tie-break for the compared claims, once', () => {
    const state = given(claimOf('fabrikam'))
      .when({ type: 'freezeCriteria', claims: both })
      .thenHappens({ type: 'CriteriaFrozen', body: { claims: ['CLM-0398', 'CLM-0412'], checklist: 2 } })
    expect(state.criteria).toHaveLength(1)
    given(claimOf('fabrikam'), frozen)
      .when({ type: 'freezeCriteria', claims: [...both].toReversed() })
      .thenRefused('already-recorded')
  })

  test.each([[['CLM-0412']], [['CLM-0412', 'B', 'C', 'D', 'E']], [['CLM-0412', 'CLM-0412']]])(
    'is refused for %j: two to four claims can be compared',
    claims => {
      given(claimOf('fabrikam'))
        .when({ type: 'freezeCriteria', claims })
        .thenRefused('comparison-size', { least: 2, most: 4 })
    },
  )
})

describe('deciding the comparison', () => {
  test('approves one and rejects the others as one action that each history tells', () => {
    const after = logsOf(arbitrated(aPlan()))
    expect(typesOf(after[fabrikam.claim]).slice(-2)).toEqual(['ClaimArbitrated', 'ClaimDecided'])
    const [winner, loser] = both.map(claim => stateAfter(after[claim] ?? []))
    expect([winner?.status, loser?.status]).toEqual(['approved', 'rejected'])
    expect(loser?.arbitration).toMatchObject({
      claims: ['CLM-0398', 'CLM-0412'],
      outcome: 'rejected',
      preferred: 'CLM-0412',
      newestPoe: 'CLM-0412',
    })
    expect(winner && arbitratedClaims(winner)).toEqual(['CLM-0398', 'CLM-0412'])
  })

  test('may go against the tie-break, which is a fact beside it', () => {
    const after = logsOf(
      arbitrated(
        aPlan({
          choice: { kind: 'prefer', claim: northwind.claim },
          messages: new Map([[fabrikam.claim, 'Another request covers the same product.']]),
        }),
      ),
    )
    expect(stateAfter(after[northwind.claim] ?? [])).toMatchObject({
      status: 'approved',
      arbitration: { newestPoe: 'CLM-0412' },
    })
  })

  test('leaves claims under review with a comment to each partner, also one not yet taken up', () => {
    const logs = {
      [fabrikam.claim]: readyToArbitrate('fabrikam'),
      [northwind.claim]: [claimOf('northwind'), frozen],
    }
    const notice = 'Your claim stays under review.'
    const messages = new Map(both.map(claim => [claim, notice]))
    const after = logsOf(arbitrated(aPlan({ choice: { kind: 'keep' }, messages }), logs))
    for (const claim of both) {
      const state = stateAfter(after[claim] ?? [])
      expect(state).toMatchObject({
        status: 'under-review',
        arbitration: { outcome: 'kept', preferred: null },
      })
      expect(state.comments).toMatchObject([{ visibility: 'partner', text: notice }])
    }
  })

  test('asks one partner for more while the other waits with a notice', () => {
    const messages = new Map(both.map(claim => [claim, 'Another request covers the same product.']))
    const choice = { kind: 'ask', claims: [northwind.claim] } as const
    const after = logsOf(arbitrated(aPlan({ choice, messages })))
    const [waits, asked] = both.map(claim => stateAfter(after[claim] ?? []))
    expect([waits?.status, asked?.status]).toEqual(['under-review', 'partner-action-required'])
    expect([waits?.comments.length, asked?.decision?.decision.message]).toEqual([
      1,
      'Another request covers the same product.',
    ])
  })

  test('lets an approved incumbent stand, because the documents name no move that ends it here', () => {
    const incumbent = imported({
      facts: factsOf('northwind'),
      history: [
        ...submittedHistory,
        entry('review-started', '2021-06-02T08:00:00Z'),
        entry('claim-approved', '2021-06-03T08:00:00Z'),
      ],
    })
    const logs = { ...bothReady(), [northwind.claim]: [incumbent, frozen] }
    const after = logsOf(arbitrated(aPlan(), logs))
    expect(stateAfter(after[northwind.claim] ?? [])).toMatchObject({
      status: 'approved',
      decision: null,
      arbitration: { outcome: 'stands' },
    })
  })

  test.each([
    ['without a written reason', { rationale: ' ' }, 'rationale-missing'],
    ['without a message to the rejected partner', { messages: new Map() }, 'message-missing'],
    ['asking nobody', { choice: { kind: 'ask', claims: [] } }, 'nobody-asked'],
    ['for a claim that is not here', { claims: ['CLM-0412', 'CLM-9'] }, 'claim-not-here'],
    [
      'with a message that names the other partner',
      { messages: new Map([[northwind.claim, 'fabrikam-only was better']]) },
      'message-names-competitor',
    ],
  ] as const)('%s is refused for all claims', (_why, change, refusal) => {
    expect(arbitrated(aPlan(change as Partial<Parameters<typeof aPlan>[0]>))).toMatchObject({
      ok: false,
      error: { type: refusal },
    })
  })

  test('waits for all five verdicts on every claim', () => {
    const logs = { ...bothReady(), [northwind.claim]: [claimOf('northwind'), reviewStarted, frozen] }
    expect(arbitrated(aPlan(), logs)).toMatchObject({ ok: false, error: { type: 'findings-unanswered' } })
  })

  test('waits for the criteria', () => {
    const logs = { ...bothReady(), [northwind.claim]: [claimOf('northwind'), reviewStarted, ...allPassed()] }
    expect(arbitrated(aPlan(), logs)).toMatchObject({ ok: false, error: { type: 'criteria-not-frozen' } })
  })

  test('is nothing for claims that do not compete', () => {
    const facts = { ...factsOf('northwind'), products: [{ name: 'Dynamics 365 Finance' }] }
    const logs = {
      ...bothReady(),
      [northwind.claim]: [imported({ facts }), reviewStarted, frozen, ...allPassed()],
    }
    const states = statesOf(logs)
    const withoutIncumbent = new Map(
      [...states].map(([claim, state]) => [claim, { ...state, facts: { ...state.facts, incumbent: [] } }]),
    )
    expect(arbitrate(withoutIncumbent, aPlan())).toMatchObject({
      ok: false,
      error: { type: 'not-competing' },
    })
  })
})

describe('undoing it', () => {
  test('takes back every claim’s share, the notice included', () => {
    const before = bothReady()
    const messages = new Map(both.map(claim => [claim, 'Your claim stays under review.']))
    for (const plan of [aPlan(), aPlan({ choice: { kind: 'keep' }, messages })]) {
      const undone = recordTogether(logsOf(arbitrated(plan, before)), states =>
        ok(new Map([...states].map(([claim, state]) => [claim, undoCommands(state)]))),
      )
      for (const [claim, state] of statesOf(logsOf(undone)))
        expect(state).toMatchObject({
          status: stateAfter(before[claim] ?? []).status,
          decision: null,
          arbitration: null,
          comments: [],
        })
    }
  })

  test('is refused for one claim alone, once sent, and to another reviewer', () => {
    const log = logsOf(arbitrated(aPlan()))[northwind.claim] ?? []
    given(...log)
      .when({ type: 'undoDecision' })
      .thenRefused('decided-together')
    given(...log)
      .when({ type: 'undoArbitration' }, { isSent: () => true })
      .thenRefused('decision-sent')
    given(...log)
      .when({ type: 'undoArbitration' }, { actor: tomasz })
      .thenRefused('decision-of-another')
    given(claimOf('fabrikam')).when({ type: 'undoArbitration' }).thenRefused('nothing-to-undo')
  })
})

describe('a second opinion', () => {
  const asked: NewClaimEvent = {
    type: 'SecondOpinionAsked',
    v: 1,
    guarded: false,
    body: { claims: ['CLM-0398', 'CLM-0412'] },
  }
  const opinion = (preferred: string | null): NewClaimEvent => ({
    type: 'OpinionGiven',
    v: 1,
    guarded: false,
    body: { claims: ['CLM-0398', 'CLM-0412'], preferred, rationale: 'Clearer scope' },
  })
  const give = {
    type: 'giveOpinion',
    claims: both,
    preferred: 'CLM-0412',
    rationale: 'Clearer scope',
  } as const
  const takeBack = { type: 'withdrawSecondOpinion', claims: both } as const
  const withdrawn: NewClaimEvent = { ...asked, type: 'SecondOpinionWithdrawn' }
  const jae = { role: 'reviewer' as const, id: 'jae', name: 'Jae Park' }

  test('is asked for once and given once by each reviewer', () => {
    given(claimOf('fabrikam')).when(give).thenRefused('no-opinion-asked')
    given(claimOf('fabrikam'), asked)
      .when({ type: 'askSecondOpinion', claims: both })
      .thenRefused('already-recorded')
    given(claimOf('fabrikam'), asked).when(give).thenHappens({ type: 'OpinionGiven' })
    given(claimOf('fabrikam'), asked, opinion('CLM-0412')).when(give).thenRefused('opinion-already-given')
  })

  test('that differs goes to a third reviewer, whose voice settles it', () => {
    const differing: readonly Happening[] = [
      claimOf('fabrikam'),
      asked,
      opinion('CLM-0412'),
      by(tomasz, opinion('CLM-0398')),
    ]
    expect(standingOf(stateAfter(differing), both)).toEqual({ kind: 'third' })
    const settled = [...differing, by(jae, opinion('CLM-0398'))]
    expect(standingOf(stateAfter(settled), both)).toEqual({ kind: 'settled', preferred: 'CLM-0398' })
    given(...settled)
      .when(give, { actor: { ...jae, id: 'ana' } })
      .thenRefused('opinions-complete')
  })

  test('is taken back by who asked, and by nobody else', () => {
    given(claimOf('fabrikam')).when(takeBack).thenRefused('no-opinion-asked')
    given(claimOf('fabrikam'), asked)
      .when(takeBack, { actor: tomasz })
      .thenRefused('opinion-asked-by-another')
    const after = given(claimOf('fabrikam'), asked)
      .when(takeBack)
      .thenHappens({ type: 'SecondOpinionWithdrawn', body: { claims: ['CLM-0398', 'CLM-0412'] } })
    expect(standingOf(after, both)).toBeNull()
    given(claimOf('fabrikam'), asked, withdrawn).when(takeBack).thenRefused('no-opinion-asked')
    given(claimOf('fabrikam'), asked, withdrawn).when(give).thenRefused('no-opinion-asked')
  })

  test('that another reviewer has answered is not taken back: it may not suit who asked', () => {
    given(claimOf('fabrikam'), asked, by(tomasz, opinion('CLM-0398')))
      .when(takeBack)
      .thenRefused('opinion-given-by-another')
    given(claimOf('fabrikam'), asked, opinion('CLM-0412'))
      .when(takeBack)
      .thenHappens({ type: 'SecondOpinionWithdrawn' })
  })

  test('taken back leaves the decision free, and asked for again hears everybody anew', () => {
    const log = [...readyToArbitrate('fabrikam'), asked, opinion('CLM-0398'), withdrawn]
    given(...log)
      .when(share)
      .thenHappens({ type: 'ClaimArbitrated' })
    expect(standingOf(stateAfter([...log, asked]), both)).toEqual({ kind: 'first' })
    given(...log, asked)
      .when(give)
      .thenHappens({ type: 'OpinionGiven' })
  })

  test('asked for at two desks stays asked for until both have taken it back', () => {
    const twice: readonly Happening[] = [claimOf('fabrikam'), asked, by(tomasz, asked), opinion('CLM-0412')]
    expect(standingOf(stateAfter([...twice, withdrawn]), both)).toEqual({ kind: 'second' })
    expect(standingOf(stateAfter([...twice, withdrawn, by(tomasz, withdrawn)]), both)).toBeNull()
  })

  test('must be there before one is approved, and is followed; asking and waiting need none', () => {
    const ready = [...readyToArbitrate('fabrikam'), asked]
    given(...ready)
      .when(share)
      .thenRefused('opinion-missing')
    given(...ready)
      .when({ ...share, outcome: 'kept', preferred: null })
      .thenHappens({ type: 'ClaimArbitrated' })
    const agreed: readonly Happening[] = [...ready, opinion('CLM-0398'), by(tomasz, opinion('CLM-0398'))]
    given(...agreed)
      .when(share)
      .thenRefused('opinion-differs')
    given(...agreed)
      .when({ ...share, outcome: 'rejected', preferred: 'CLM-0398' })
      .thenHappens({ type: 'ClaimArbitrated' })
  })

  test('is not told by deciding one claim alone: that waits until the opinions are complete, and follows them', () => {
    const ready = [...readyToArbitrate('fabrikam'), asked]
    const approve = {
      type: 'decideClaim',
      outcome: { name: 'approve' },
      message: '',
      overrideReason: null,
    } as const
    const reject = {
      ...approve,
      outcome: { name: 'reject', reason: 'insufficient-poe' },
      message: 'The other proof is newer.',
      overrideReason: 'Newer proof elsewhere',
    } as const
    for (const log of [ready, [...ready, opinion('CLM-0412')]])
      for (const decision of [approve, reject])
        given(...log)
          .when(decision)
          .thenRefused('opinions-gathered', { claims: 'CLM-0398, CLM-0412' })
    const agreed = (preferred: string | null) => [
      ...ready,
      opinion(preferred),
      by(tomasz, opinion(preferred)),
    ]
    given(...agreed('CLM-0412'))
      .when(approve)
      .thenHappens({ type: 'ClaimDecided' })
    for (const other of ['CLM-0398', null])
      given(...agreed(other))
        .when(approve)
        .thenRefused('opinion-differs')
    given(...agreed('CLM-0398'))
      .when(reject)
      .thenHappens({ type: 'ClaimDecided' })
  })

  test('does not keep anybody from asking the partner for more, nor once its round is over', () => {
    const rounds = { 'CLM-0398': 1, 'CLM-0412': 1 }
    const log: readonly Happening[] = [
      ...readyToArbitrate('fabrikam'),
      { ...asked, body: { ...asked.body, rounds } } as NewClaimEvent,
    ]
    given(...log)
      .when({
        type: 'decideClaim',
        outcome: { name: 'request-information', reasons: ['missing-or-old-dates'] },
        message: 'Please send a newer proof.',
        overrideReason: 'It may be older than the other',
      })
      .thenHappens({ type: 'ClaimDecided' })
    given(...log)
      .when({
        ...{ type: 'decideClaim', outcome: { name: 'approve' }, message: '', overrideReason: null },
        rounds: { ...rounds, 'CLM-0398': 2 },
      })
      .thenHappens({ type: 'ClaimDecided' })
  })

  test('counts for its round: a partner that answers begins a new one, for every compared claim', () => {
    const rounds = { 'CLM-0398': 1, 'CLM-0412': 1 }
    const inRound = (event: NewClaimEvent): NewClaimEvent =>
      ({ ...event, body: { ...event.body, rounds } }) as NewClaimEvent
    const given1 = [inRound(asked), inRound(opinion('CLM-0412')), by(tomasz, inRound(opinion('CLM-0412')))]
    const mine = stateAfter([claimOf('fabrikam'), ...given1])
    const answered = { 'CLM-0398': 2, 'CLM-0412': 1 }
    expect(standingOf(mine, both, rounds)).toEqual({ kind: 'agreed', preferred: 'CLM-0412' })
    // The other partner has answered: the opinions on this claim are of the round before.
    expect(standingOf(mine, both, answered)).toBeNull()
    const again = given(claimOf('fabrikam'), ...given1)
      .when({ type: 'askSecondOpinion', claims: both, rounds: answered })
      .thenHappens({
        type: 'SecondOpinionAsked',
        body: { claims: ['CLM-0398', 'CLM-0412'], rounds: answered },
      })
    expect(standingOf(again, both, answered)).toEqual({ kind: 'first' })
    given(claimOf('fabrikam'), ...given1)
      .when({ ...give, rounds: answered })
      .thenRefused('no-opinion-asked')
  })

  test('that was written on papers replaced meanwhile is refused, not moved to the new ones', () => {
    const older = { 'CLM-0398': 1, 'CLM-0412': 2 }
    given(claimOf('fabrikam'), asked)
      .when({ ...give, rounds: older })
      .thenRefused('opinion-outdated')
  })

  test('of an older round does not bind the decision of the new one', () => {
    const rounds = { 'CLM-0398': 1, 'CLM-0412': 1 }
    const log: readonly Happening[] = [
      ...readyToArbitrate('fabrikam'),
      { ...asked, body: { ...asked.body, rounds } } as NewClaimEvent,
    ]
    given(...log)
      .when({ ...share, rounds })
      .thenRefused('opinion-missing')
    given(...log)
      .when({ ...share, rounds: { ...rounds, 'CLM-0398': 2 } })
      .thenHappens({ type: 'ClaimArbitrated' })
  })
})

function logsOf(result: ReturnType<typeof arbitrated>) {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

function typesOf(log: readonly NewClaimEvent[] = []): readonly string[] {
  return log.map(({ type }) => type)
}
