import { describe, expect, test } from 'vitest'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import {
  type ActorRole,
  isReviewable,
  type Move,
  moves,
  type Status,
  statuses,
  transitionsOf,
} from '../../../shared/claim/status.ts'
import { canMove, nextStatus } from '../../../shared/claim/status-machine.ts'

type Rule = readonly [from: Status, move: Move, by: ActorRole, to: Status, rulesets: string, source: string]

/** domain.md §2, row by row; written out here so that the table in the code cannot change unseen. */
const rules: readonly Rule[] = [
  ['draft', 'submit', 'partner', 'submitted', '2020 2023', 'B-C'],
  ['submitted', 'start-review', 'reviewer', 'under-review', '2020 2023', 'S3, B-M'],
  ['under-review', 'approve', 'reviewer', 'approved', '2020 2023', 'S3, B-M'],
  ['under-review', 'request-information', 'reviewer', 'partner-action-required', '2020 2023', 'S3, B-M'],
  ['under-review', 'reject', 'reviewer', 'rejected', '2020 2023', 'S3, B-M'],
  ['partner-action-required', 'resubmit', 'partner', 'submitted', '2020 2023', 'S3, B-E'],
  ['partner-action-required', 'expire', 'system', 'rejected', '2020 2023', 'S3, B-M'],
  ['submitted', 'withdraw', 'partner', 'rejected', '2020 2023', 'S3, B-M'],
  ['under-review', 'withdraw', 'partner', 'rejected', '2020 2023', 'S3, B-M'],
  ['partner-action-required', 'withdraw', 'partner', 'rejected', '2020 2023', 'S3, B-M'],
  ['submitted', 'withdraw', 'reviewer', 'rejected', '2020 2023', 'S3, B-M'],
  ['under-review', 'withdraw', 'reviewer', 'rejected', '2020 2023', 'S3, B-M'],
  ['partner-action-required', 'withdraw', 'reviewer', 'rejected', '2020 2023', 'S3, B-M'],
  ['approved', 'withdraw', 'partner', 'rejected', '2020', 'S3'],
  ['approved', 'withdraw', 'reviewer', 'rejected', '2020', 'S3'],
  ['approved', 'decline', 'customer', 'rejected', '2020 2023', 'S3, B-M'],
  ['approved', 'send-to-assessment', 'system', 'approved', '2020 2023', 'S1, S3'],
  ['approved', 'disassociate', 'partner', 'rejected-final', '2023', 'B-M, KB-D'],
  ['rejected', 'dispute', 'partner', 'under-review', '2020', 'S3'],
  ['rejected', 'dispute', 'partner', 'dispute', '2023', 'B-M'],
  ['dispute', 'approve', 'reviewer', 'approved', '2023', 'B-M'],
  ['dispute', 'request-information', 'reviewer', 'partner-action-required', '2023', 'B-E'],
  ['dispute', 'reject', 'reviewer', 'rejected-final', '2023', 'B-M'],
]

const roles: readonly ActorRole[] = ['partner', 'reviewer', 'customer', 'system']

describe.each(['2020', '2023'] as const)('under the rules of %s', ruleset => {
  const here = rules.filter(([, , , , rulesets]) => rulesets.includes(ruleset))

  test.each(here)('from %s “%s” by the %s leads to %s (%s: %s)', (from, move, by, to) => {
    expect(nextStatus(ruleset, from, { type: move, by })).toBe(to)
  })

  test('every row of the table names its source', () => {
    const sources = transitionsOf(ruleset).map(row => [row.from, row.move, row.by, row.source].join())
    expect(sources.toSorted()).toEqual(
      here.map(([from, move, by, , , source]) => [from, move, by, source].join()).toSorted(),
    )
  })

  test('nobody may do anything else', () => {
    const surplus = everyMove().filter(
      ([from, move, by]) =>
        canMove(ruleset, from, { type: move, by }) &&
        !here.some(rule => rule[0] === from && rule[1] === move && rule[2] === by),
    )
    expect(surplus).toEqual([])
  })
})

describe('where the documents contradict each other', () => {
  test('a disputed claim has a status of its own in 2023 and is back under review in 2020', () => {
    const disputed = { type: 'dispute', by: 'partner' } as const
    expect([nextStatus('2020', 'rejected', disputed), nextStatus('2023', 'rejected', disputed)]).toEqual([
      'under-review',
      'dispute',
    ])
  })

  test('another request after a dispute is allowed or not, as chosen', () => {
    const ask = { type: 'request-information', by: 'reviewer' } as const
    const landing = (disputeAnswer: RuleReadings['disputeAnswer']) =>
      nextStatus(readAs('2023', { disputeAnswer }), 'dispute', ask)
    expect([landing('may-ask-again'), landing('final')]).toEqual(['partner-action-required', null])
  })

  test.each(['2020', '2023'] as const)('the customer of %s is asked on submission or after approval', id => {
    const decline = { type: 'decline', by: 'customer' } as const
    const from = (consent: RuleReadings['consent']) =>
      statuses.filter(status => canMove(readAs(id, { consent }), status, decline))
    expect(from('after-approval')).toEqual(['approved'])
    expect(from('on-submission')).toEqual(['submitted', 'under-review', 'approved'])
  })

  test('only 2023 knows a partner who ends an association, and only 2020 rejects an approved claim on request', () => {
    const end = { type: 'disassociate', by: 'partner' } as const
    const ask = { type: 'withdraw', by: 'partner' } as const
    expect([nextStatus('2020', 'approved', end), nextStatus('2023', 'approved', end)]).toEqual([
      null,
      'rejected-final',
    ])
    expect([nextStatus('2020', 'approved', ask), nextStatus('2023', 'approved', ask)]).toEqual([
      'rejected',
      null,
    ])
  })

  function readAs(ruleset: RulesetId, readings: Partial<RuleReadings>) {
    return { ruleset, readings: { ...documentedReadings[ruleset], ...readings } }
  }
})

test('a final rejection ends the claim', () => {
  const out = everyMove().filter(([from]) => from === 'rejected-final')
  expect(out.filter(([from, move, by]) => rulesetsAllow(from, move, by))).toEqual([])
})

test('verdicts are recorded on submitted, reviewed and disputed claims alone', () => {
  expect(statuses.filter(isReviewable)).toEqual(['submitted', 'under-review', 'dispute'])
})

function rulesetsAllow(from: Status, move: Move, by: ActorRole): boolean {
  return (['2020', '2023'] as const satisfies readonly RulesetId[]).some(ruleset =>
    canMove(ruleset, from, { type: move, by }),
  )
}

function everyMove(): (readonly [Status, Move, ActorRole])[] {
  return statuses.flatMap(from => moves.flatMap(move => roles.map(by => [from, move, by] as const)))
}
