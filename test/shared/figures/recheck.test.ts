import { describe, expect, test } from 'vitest'
import { agreementOf, isInSample, recheckCandidates } from '../../../shared/figures/recheck.ts'
import { aDecision, at, eventsInSample } from './course-cases.ts'

const [inSample = ''] = eventsInSample(1, true)
const [outOfSample = ''] = eventsInSample(1, false)
const mina = { reviewer: 'mina', now: at('2021-06-30T08:00:00Z') }
const course = (decision: Parameters<typeof aDecision>[0]) => ({
  claim: 'CLM-1',
  decisions: [aDecision({ event: inSample, ...decision })],
})

describe('the sample of second looks', () => {
  test('takes about one decision in eight, by nothing but the decision itself', () => {
    const taken = Array.from({ length: 4000 }, (_, number) => `evt_x${number}`).filter(isInSample).length
    expect(taken).toBeGreaterThan(400)
    expect(taken).toBeLessThan(600)
    expect(isInSample(inSample)).toBe(isInSample(inSample))
  })

  test('takes an own decision that is two weeks old', () => {
    expect(recheckCandidates(course({}), mina)).toEqual([{ claim: 'CLM-1', decision: inSample, answers: {} }])
  })

  test.each([
    ['a colleague’s decision', { reviewer: 'tomasz' }],
    ['a decision of another desk', { reviewer: '', event: null }],
    ['a decision of last week', { at: at('2021-06-24T08:00:00Z') }],
    ['a decision that the sample leaves out', { event: outOfSample }],
    ['a recorded customer decline', { outcome: 'reject', reasons: ['customer-decline'] }],
  ] as const)('never takes %s', (_what, decision) => {
    expect(recheckCandidates(course(decision), mina)).toEqual([])
  })

  test('takes nothing for a reviewer without a name', () => {
    expect(recheckCandidates(course({ reviewer: '' }), { ...mina, reviewer: '' })).toEqual([])
  })
})

describe('agreement', () => {
  test('is counted finding by finding, and only where both looks have an answer', () => {
    const first = new Map([['evt_1', { poe: 'pass', dates: 'fail' } as const]])
    const again = { claim: 'CLM-1', decision: 'evt_1', at: '2021-06-30T08:00:00Z' }
    const counted = agreementOf(
      [{ ...again, answers: { poe: 'pass', dates: 'unclear', solution: 'pass' } }],
      first,
    )
    expect(counted.map(({ finding, asked, agreed }) => [finding, asked, agreed])).toEqual([
      ['poe', 1, 1],
      ['acknowledgment', 0, 0],
      ['dates', 1, 0],
      ['solution', 0, 0],
      ['products', 0, 0],
    ])
  })
})
