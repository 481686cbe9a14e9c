import { describe, expect, test } from 'vitest'
import { courseOf } from '../../../shared/figures/claim-course.ts'
import {
  allPassed,
  decided,
  entry,
  imported,
  merged,
  mina,
  reviewStarted,
  submittedHistory,
  tomasz,
} from '../../support/builders.ts'
import { claimOf, opinionAsked, opinionGiven } from '../../support/competing-claims.ts'
import { by, type Happening, stamp } from '../../support/stamp.ts'

describe('the course of a claim', () => {
  test('counts a decision made here with its reviewer, its reasons and the verdicts it stood on', () => {
    const events = stamp([imported(), reviewStarted, ...allPassed()])
    const verdicts = events.filter(({ type }) => type === 'VerdictRecorded').map(({ id }) => id)
    const [decision, ...more] = decisionsOf(
      imported(),
      reviewStarted,
      ...allPassed(),
      decided({
        outcome: { name: 'reject', reason: 'insufficient-poe' },
        basis: { verdicts, documents: [] },
      }),
    )
    expect(more).toEqual([])
    expect(decision).toMatchObject({
      by: 'reviewer',
      reviewer: mina.id,
      outcome: 'reject',
      reasons: ['insufficient-poe'],
      answers: { poe: 'pass', acknowledgment: 'pass', dates: 'pass', solution: 'pass', products: 'pass' },
    })
  })

  test('forgets a decision that was undone', () => {
    const happenings = [imported(), reviewStarted, decided()]
    const decision = stamp(happenings).at(-1)?.id ?? ''
    expect(
      decisionsOf(...happenings, { type: 'DecisionUndone', v: 1, guarded: true, body: { decision } }),
    ).toEqual([])
  })

  test('counts what a bundle tells of decisions elsewhere', () => {
    const history = [
      ...submittedHistory,
      entry('review-started', '2021-06-02T08:00:00Z'),
      entry('claim-approved', '2021-06-03T08:00:00Z'),
      entry('customer-declined', '2021-06-05T08:00:00Z'),
    ]
    expect(
      decisionsOf(imported({ history })).map(({ by, outcome, reasons }) => [by, outcome, reasons]),
    ).toEqual([
      ['reviewer', 'approve', []],
      ['customer', 'reject', ['customer-decline']],
    ])
  })

  test('does not count our own decision again when a newer bundle tells it back', () => {
    const told = merged({ history: [entry('claim-approved', '2021-06-11T08:00:00Z')] })
    expect(decisionsOf(imported(), reviewStarted, decided(), told)).toHaveLength(1)
  })

  test('is none where the log does not begin with an import', () => {
    expect(courseOf(stamp([reviewStarted]), mina.id)).toBeNull()
  })
})

describe('the course of a claim on which a blind opinion is wanted', () => {
  const before: readonly Happening[] = [claimOf('fabrikam'), reviewStarted, opinionAsked]
  const opinion = opinionGiven('CLM-0412', 'Clearer scope')
  const decidedByMina: readonly Happening[] = [...before, ...allPassed(), opinion, decided()]
  const seenBy = (log: readonly Happening[], reviewer: string) => courseOf(stamp(log), reviewer)

  test('is for its second reviewer the same whatever the first one has decided', () => {
    for (const reviewer of [tomasz.id, ''])
      expect(seenBy(decidedByMina, reviewer)).toEqual(seenBy(before, reviewer))
    expect(seenBy(decidedByMina, tomasz.id)).toMatchObject({ status: 'under-review', decisions: [] })
  })

  test('hides what another decided in an earlier round, and keeps one’s own and what bundles tell', () => {
    const history = [...submittedHistory, entry('information-requested', '2021-06-02T08:00:00Z')]
    const log = [imported({ history }), by(tomasz, decided()), decided(), opinionAsked]
    expect(seenBy(log, tomasz.id)?.decisions.map(({ reviewer }) => reviewer)).toEqual(['', tomasz.id])
  })

  test('tells the first reviewer everything, and the second one once the opinion is given', () => {
    const whole = { status: 'approved', decisions: [{ reviewer: mina.id, outcome: 'approve' }] }
    expect(seenBy(decidedByMina, mina.id)).toMatchObject(whole)
    expect(seenBy([...decidedByMina, by(tomasz, opinion)], tomasz.id)).toMatchObject(whole)
  })
})

function decisionsOf(...happenings: readonly Happening[]) {
  return courseOf(stamp(happenings), mina.id)?.decisions ?? []
}
