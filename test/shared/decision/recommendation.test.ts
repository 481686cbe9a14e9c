import { describe, expect, test } from 'vitest'
import { rejectionReasonOf, requestReasonOf } from '../../../shared/decision/reasons.ts'
import { type FindingAnswer, type ReviewAnswers, recommend } from '../../../shared/decision/recommendation.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'

const pass: FindingAnswer = { verdict: 'pass', reason: null }
const fail: FindingAnswer = { verdict: 'fail', reason: null }
const unclear: FindingAnswer = { verdict: 'unclear', reason: null }
const passes = Object.fromEntries(findingNames.map(name => [name, pass])) as Record<
  FindingName,
  FindingAnswer | null
>

function review(
  answers: Partial<Record<FindingName, FindingAnswer | null>>,
  rest: Partial<ReviewAnswers> = {},
): ReviewAnswers {
  return {
    status: 'under-review',
    requestsSoFar: 0,
    answers: { ...passes, ...answers },
    products: ['Teams', 'Intune'],
    unsupportedProducts: [],
    ...rest,
  }
}

function short(answers: ReviewAnswers) {
  const recommendation = recommend(answers)
  return recommendation && [recommendation.outcome, recommendation.because, recommendation.findings]
}

describe('the recommendation', () => {
  test.each(findingNames)('waits for a verdict on %s', name => {
    expect(recommend(review({ [name]: null }))).toBeNull()
  })

  test('is to approve when all findings are met or do not apply', () => {
    const answers = { products: { verdict: 'not-applicable', reason: null } as const }
    expect(short(review(answers))).toEqual([{ name: 'approve' }, 'all-met', []])
  })

  test.each([
    ['poe', 'missing-all-poe'],
    ['acknowledgment', 'missing-customer-acknowledgment'],
    ['dates', 'missing-or-old-dates'],
    ['solution', 'missing-partner-solution'],
    ['products', 'missing-products'],
  ] as const)('for an open %s is to ask the partner for “%s”', (name, reason) => {
    const request = [{ name: 'request-information', reasons: [reason] }, 'findings-open', [name]]
    expect(short(review({ [name]: fail }))).toEqual(request)
    expect(short(review({ [name]: unclear }))).toEqual(request)
    expect(requestReasonOf[name]).toBe(reason)
  })

  test('names every open finding in checklist order', () => {
    expect(short(review({ products: fail, dates: unclear }))?.[2]).toEqual(['dates', 'products'])
  })

  test('is to remove products when only those fail and only some', () => {
    const rest = { unsupportedProducts: ['Intune'] }
    expect(short(review({ products: fail }, rest))?.[0]).toEqual({
      name: 'remove-products',
      products: ['Intune'],
    })
    expect(short(review({ products: fail, dates: fail }, rest))?.[0]).toMatchObject({
      name: 'request-information',
    })
    const none = { unsupportedProducts: ['Teams', 'Intune'] }
    expect(short(review({ products: fail }, none))?.[0]).toMatchObject({ name: 'request-information' })
  })

  test.each([
    ['poe', 'poe-unavailable'],
    ['acknowledgment', 'missing-customer-consent'],
    ['dates', 'insufficient-poe'],
    ['solution', 'insufficient-poe'],
    ['products', 'missing-products'],
  ] as const)('after a request with %s still failing is to reject as “%s”', (name, reason) => {
    const reject = [{ name: 'reject', reason }, 'still-open-after-request', [name]]
    expect(short(review({ [name]: fail }, { requestsSoFar: 1 }))).toEqual(reject)
    expect(rejectionReasonOf[name]).toBe(reason)
  })

  test('after a request with something unclear only is to ask again', () => {
    expect(short(review({ dates: unclear }, { requestsSoFar: 1 }))?.[1]).toBe('findings-open')
  })

  test('with several reasons to reject is insufficient PoE', () => {
    const answers = review({ poe: fail, products: fail }, { requestsSoFar: 1 })
    expect(short(answers)?.[0]).toEqual({ name: 'reject', reason: 'insufficient-poe' })
  })

  test('after a dispute is final: approve or reject', () => {
    expect(short(review({}, { status: 'dispute' }))?.[1]).toBe('all-met')
    expect(short(review({ dates: unclear }, { status: 'dispute' }))?.[1]).toBe('dispute-not-met')
  })
})
