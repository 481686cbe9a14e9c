import { describe, expect, test } from 'vitest'
import {
  type ClockRule,
  documentedReadings,
  type RuleReadings,
  type RulesetId,
  rulesets,
  rulesetWith,
} from '../../../shared/claim/ruleset.ts'

type ClockRow = readonly [clock: keyof (typeof rulesets)['2020']['clocks'], ruleset: RulesetId, limit: string]

/** domain.md §2, the clocks row by row: what is printed, in which unit, and where. */
const rows: readonly ClockRow[] = [
  ['submitted', '2020', '5 business-days [S3]'],
  ['submitted', '2023', '5 business-days [B-M]'],
  ['review', '2020', '5 business-days [S3]'],
  ['review', '2023', '5-14 business-days [B-M, B-I]'],
  ['overall', '2020', '10 business-days [S1, S3] or 10 days [S1, S3]'],
  ['overall', '2023', 'none'],
  ['partnerResponse', '2020', '5 business-days [S3]'],
  ['partnerResponse', '2023', '14 business-days [B-M]'],
  ['disputeWindow', '2020', '30 days [S3]'],
  ['disputeWindow', '2023', '30 days [B-M]'],
  ['disputeAnswer', '2020', '5 business-days [S3]'],
  ['disputeAnswer', '2023', '5 business-days [B-M]'],
  ['customerOptOut', '2020', '7 days [S3] or 5 business-days [S2]'],
  ['customerOptOut', '2023', '5 business-days [B-O]'],
  ['competingReview', '2020', '5 business-days [S4]'],
  ['competingReview', '2023', '5 business-days [B-I]'],
  ['newSubscription', '2020', 'none'],
  ['newSubscription', '2023', '7 days [B-I]'],
  ['claimDeadline', '2020', '90 days [A-19, KB-O]'],
  ['claimDeadline', '2023', 'none'],
]

test.each(rows)('the clock “%s” of %s is %s', (clock, ruleset, limit) => {
  expect(inWords(rulesets[ruleset].clocks[clock])).toBe(limit)
})

test('no clock of either generation is missing from the table above', () => {
  for (const id of ['2020', '2023'] as const) {
    const named = rows.filter(([, ruleset]) => ruleset === id).map(([clock]) => clock)
    expect(Object.keys(rulesets[id].clocks).toSorted()).toEqual(named.toSorted())
  }
})

test('a rejection is disputed once in 2023, and 2020 does not count', () => {
  expect([rulesets['2020'].disputes, rulesets['2023'].disputes]).toEqual([null, 1])
})

describe('a contradiction of the documents is a choice of the team:', () => {
  test.each([
    ['range', '5-14 business-days [B-M, B-I]'],
    ['5-business-days', '5 business-days [B-M, B-I]'],
    ['14-business-days', '14 business-days [B-M]'],
  ] as const)('the review of 2023 read as “%s” takes %s', (review, limit) => {
    expect(inWords(chosen('2023', { review }).clocks.review)).toBe(limit)
  })

  test.each([
    ['range', '7 days [S3] or 5 business-days [S2]'],
    ['7-days', '7 days [S3]'],
    ['5-business-days', '5 business-days [S2]'],
  ] as const)('the customer’s time of 2020 read as “%s” is %s', (customerOptOut, limit) => {
    expect(inWords(chosen('2020', { customerOptOut }).clocks.customerOptOut)).toBe(limit)
  })

  test.each([
    ['range', '10 business-days [S1, S3] or 10 days [S1, S3]'],
    ['10-days', '10 days [S1, S3]'],
    ['10-business-days', '10 business-days [S1, S3]'],
  ] as const)('the whole decision of 2020 read as “%s” takes %s', (overall, limit) => {
    expect(inWords(chosen('2020', { overall }).clocks.overall)).toBe(limit)
    expect(chosen('2023', { overall }).clocks.overall).toBeNull()
  })

  test.each([
    ['never', []],
    ['submitted-and-partner-action', ['submitted', 'partner-action-required']],
    ['partner-action', ['partner-action-required']],
  ] as const)('the edit rule read as “%s” allows edits in %j', (edit, statuses) => {
    expect(chosen('2020', { edit }).editableIn).toEqual(statuses)
  })

  test.each(['2020', '2023'] as const)('without a choice, %s reads as its own documents print it', id => {
    expect(rulesetWith(id)).toBe(rulesets[id])
    expect(rulesetWith(id, documentedReadings[id])).toEqual(rulesets[id])
  })

  test('“already claimed” stops a claim in 2020 and is left to arbitration in 2023', () => {
    expect([documentedReadings['2020'].alreadyClaimed, documentedReadings['2023'].alreadyClaimed]).toEqual([
      'error',
      'warning',
    ])
  })

  function chosen(id: RulesetId, readings: Partial<RuleReadings>) {
    return rulesetWith(id, { ...documentedReadings[id], ...readings })
  }
})

function inWords(rule: ClockRule | readonly ClockRule[] | null): string {
  if (rule === null) return 'none'
  if ('unit' in rule) {
    const atMost = rule.unit === 'business-days' && rule.atMost !== undefined ? `-${rule.atMost}` : ''
    return `${rule.days}${atMost} ${rule.unit} [${rule.source}]`
  }
  return rule.map(inWords).join(' or ')
}
