import { describe, expect, test } from 'vitest'
import { type RowContext, toQueueRow } from '../../../renderer/data/queue-row.ts'
import type { Actor } from '../../../shared/log/event.ts'
import {
  commentAdded,
  decided,
  mina,
  reviewStarted,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { claimOf, opinionAsked, opinionGiven } from '../../support/competing-claims.ts'
import { stateAfter } from '../../support/given.ts'
import { by, type Happening } from '../../support/stamp.ts'

const opinion = opinionGiven('CLM-0412', 'Clearer scope')
const before: readonly Happening[] = [claimOf('fabrikam'), reviewStarted, opinionAsked]
const decidedByMina: readonly Happening[] = [
  ...before,
  verdictRecorded('poe', 'pass'),
  commentAdded('1', { visibility: 'internal', text: 'For us' }),
  opinion,
  decided(),
]

const rowOf = (log: readonly Happening[], { id, name }: Actor) => {
  const context: RowContext = {
    ...{ reviewerId: id, reviewerName: name },
    // As clocks do: a claim that waits for nobody has none.
    dueAt: state => (state.status === 'under-review' ? '2021-06-10T09:00:00Z' : null),
    lateAt: state => (state.status === 'under-review' ? '2021-06-10T09:00:00Z' : null),
    actsAt: state => `acts ${state.status}`,
  }
  return toQueueRow(stateAfter(log), context)
}

describe('the queue row of a claim on which a blind opinion is wanted', () => {
  test('is for its second reviewer the same whatever the first one has recorded and decided', () => {
    const { actsAt: _, ...seen } = rowOf(decidedByMina, tomasz)
    const { actsAt: __, ...untouched } = rowOf(before, tomasz)
    expect(seen).toEqual(untouched)
    expect(seen).toMatchObject({ status: 'under-review', decision: null, comments: 0 })
  })

  test('tells the first reviewer everything, and the second one once the opinion is given', () => {
    const whole = { status: 'approved', decision: 'approve', comments: 1 }
    expect(rowOf(decidedByMina, mina)).toMatchObject(whole)
    expect(rowOf([...decidedByMina, by(tomasz, opinion)], tomasz)).toMatchObject(whole)
  })

  test('acts when the clock of the true status runs out, for the claim must not wait for an opinion', () => {
    expect(rowOf(decidedByMina, tomasz).actsAt).toBe('acts approved')
  })
})
