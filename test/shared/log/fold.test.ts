import { describe, expect, test } from 'vitest'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import type { Status } from '../../../shared/claim/status.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import {
  aDocument,
  allPassed,
  decided,
  entry,
  hashB,
  imported,
  importedAfter,
  merged,
  mina,
  pinPlaced,
  reviewStarted,
  submittedHistory,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'
import { by, eventId, momentOf, stamp } from '../../support/stamp.ts'

type Standing = readonly [ruleset: RulesetId, history: string, status: Status, round: number]

describe('a bundle’s history brings the claim', () => {
  const toRejected = 'review-started claim-rejected'
  const standings: readonly Standing[] = [
    ['2020', '', 'submitted', 1],
    ['2020', 'review-started', 'under-review', 1],
    ['2020', 'review-started information-requested', 'partner-action-required', 1],
    ['2020', 'review-started information-requested claim-resubmitted', 'submitted', 2],
    ['2020', 'review-started claim-approved', 'approved', 1],
    ['2020', 'review-started claim-approved customer-declined', 'rejected', 1],
    ['2020', toRejected, 'rejected', 1],
    ['2020', `${toRejected} dispute-opened`, 'under-review', 2],
    ['2023', 'review-started information-requested claim-resubmitted', 'submitted', 2],
    ['2023', toRejected, 'rejected', 1],
    ['2023', `${toRejected} dispute-opened`, 'dispute', 2],
    ['2023', `${toRejected} dispute-opened claim-approved`, 'approved', 2],
    ['2023', `${toRejected} dispute-opened claim-rejected`, 'rejected-final', 2],
    ['2023', `${toRejected} dispute-opened information-requested`, 'partner-action-required', 2],
  ]

  test.each(standings)('under %s rules through “%s” to %s in round %i', (ruleset, history, status, round) => {
    const state = stateAfter([importedAfter(ruleset, ...history.split(' ').filter(Boolean))])
    expect([state.status, state.round]).toEqual([status, round])
  })

  test('where the system of record says so, even by a move the table does not know', () => {
    expect(stateAfter([importedAfter('2023', 'claim-approved')]).status).toBe('approved')
  })

  test('no further by entries that move nothing or that are unknown, and keeps them', () => {
    const state = stateAfter([importedAfter('2023', 'review-started', 'comment-added', 'claim-audited')])
    expect(state.status).toBe('under-review')
    expect(state.statusSince).toBe('2021-06-02T08:00:00Z')
    expect(state.history.map(({ type }) => type)).toContain('claim-audited')
  })

  test('to a draft when it was never submitted', () => {
    const state = stateAfter([imported({ history: [entry('claim-created', '2021-05-30T08:00:00Z')] })])
    expect([state.status, state.submittedAt]).toEqual(['draft', null])
  })
})

describe('an edit in the history', () => {
  function afterEdit(field: string, to: unknown): ClaimState {
    const edit = entry('claim-edited', '2021-06-02T08:00:00Z', { changes: [{ field, from: '?', to }] })
    return stateAfter([imported({ history: [...submittedHistory, edit] })])
  }

  test('shows the newest value of a field', () => {
    expect(afterEdit('mpnId', '7777777').facts.partner.mpnId).toBe('7777777')
    expect(afterEdit('customer.domain', 'contoso.kr').facts.customer.domain).toBe('contoso.kr')
  })

  test('never changes the claim’s id or breaks its shape', () => {
    const before = stateAfter([imported()]).facts
    for (const [field, to] of [
      ['id', 'CLM-1'],
      ['products', null],
      ['products', []],
      ['customer', null],
      ['__proto__.x', '1'],
    ] as const) {
      expect(afterEdit(field, to).facts).toEqual(before)
    }
  })
})

describe('a newer bundle', () => {
  const reviewed = [imported(), reviewStarted, pinPlaced('1'), ...allPassed()] as const

  test('adds history and documents and removes nothing a reviewer recorded', () => {
    const document = aDocument({ id: 'DOC-2', sha256: hashB })
    const state = stateAfter([
      ...reviewed,
      merged({ history: [entry('comment-added', '2021-06-11T08:00:00Z')], documents: [document] }),
    ])
    expect(state.documents.map(({ id }) => id)).toEqual(['DOC-1', 'DOC-2'])
    expect([state.pins.size, state.verdicts.size, state.history.length]).toEqual([1, 5, 4])
  })

  test('that brings a resubmission opens a new round: pins stay, verdicts and decision begin anew', () => {
    const request = decided({
      outcome: { name: 'request-information', reasons: ['missing-products'] },
      message: 'Which?',
    })
    const state = stateAfter([
      ...reviewed,
      request,
      merged({ history: [entry('claim-resubmitted', '2021-06-11T08:00:00Z')] }),
    ])
    expect([state.status, state.round, state.requestsSoFar]).toEqual(['submitted', 2, 1])
    expect([state.verdicts.size, state.decision, state.pins.size]).toEqual([0, null, 1])
  })

  test('lists what it states differently', () => {
    const differences = [{ field: 'customer.name', here: 'Contoso', there: 'Contoso Ltd' }]
    expect(stateAfter([...reviewed, merged({ differences })]).differences).toEqual(differences)
  })
})

describe('what reviewers recorded', () => {
  test('is kept per reviewer', () => {
    const state = stateAfter([
      imported(),
      reviewStarted,
      verdictRecorded('poe'),
      by(tomasz, verdictRecorded('poe', 'fail', { reason: 'no-file' })),
    ])
    expect([state.verdicts.get('poe/mina')?.verdict, state.verdicts.get('poe/tomasz')?.verdict]).toEqual([
      'pass',
      'fail',
    ])
  })

  test('remembers who, when and which event', () => {
    const recorded = stateAfter([imported(), reviewStarted, verdictRecorded('dates')]).verdicts.get(
      'dates/mina',
    )
    expect(recorded).toMatchObject({ by: mina, at: momentOf(3), event: eventId(3) })
  })

  test('counts as a new version only when the claim changed status', () => {
    const before = stateAfter([imported(), reviewStarted]).version
    expect(stateAfter([imported(), reviewStarted, ...allPassed()]).version).toBe(before)
    expect(stateAfter([imported(), reviewStarted, ...allPassed(), decided()]).version).toBe(before + 1)
  })

  test('is nothing without an import before it', () => {
    expect(foldClaim(stamp([reviewStarted]))).toBeNull()
  })

  test('survives a second import of the same claim unchanged', () => {
    const events = [imported(), reviewStarted, verdictRecorded('poe')]
    expect(stateAfter([...events, imported()])).toEqual(stateAfter(events))
  })
})
