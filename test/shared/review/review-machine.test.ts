import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { type GivenVerdict, type ReviewEvent, reviewMachine } from '../../../shared/review/review-machine.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'

const underReview = { mayRecord: true, mayDecide: true, mayBeNotApplicable: ['products'] as FindingName[] }

/** Hands at a claim under review; `recorded` is what the desk was given. */
function desk(answered: readonly FindingName[] = [], facts: Partial<typeof underReview> = {}) {
  const recorded: GivenVerdict[] = []
  const machine = reviewMachine.provide({ actions: { record: (_, given) => recorded.push(given) } })
  const actor = createActor(machine).start()
  actor.send({ type: 'claimChanged', answered, ...underReview, ...facts })
  const hands = {
    recorded,
    does: (...events: readonly ReviewEvent[]) => {
      for (const event of events) actor.send(event)
      return hands
    },
    here: () => [actor.getSnapshot().value, actor.getSnapshot().context.active],
    has: (tag: 'typing' | 'choosing' | 'deciding') => actor.getSnapshot().hasTag(tag),
  }
  return hands
}

const pass: ReviewEvent = { type: 'verdictGiven', verdict: 'pass' }
const fail: ReviewEvent = { type: 'verdictGiven', verdict: 'fail' }
const onePin: ReviewEvent = { type: 'pinsChanged', pins: 1 }

describe('a reviewer who reads a finding', () => {
  test('and passes it with a pin records at once and comes to the next open one', () => {
    const hands = desk(['acknowledgment']).does(onePin, pass)
    expect(hands.recorded).toMatchObject([{ finding: 'poe', verdict: 'pass', reason: null, note: '' }])
    expect(hands.here()).toEqual(['reading', 'dates'])
  })

  test('and passes it without a pin is asked what was looked at', () => {
    const hands = desk().does(pass)
    expect([hands.here(), hands.has('typing'), hands.recorded]).toEqual([['writingNote', 'poe'], true, []])
    hands.does({ type: 'noteWritten', note: 'All 12 pages' }, { type: 'noteConfirmed' })
    expect(hands.recorded).toMatchObject([{ verdict: 'pass', note: 'All 12 pages' }])
  })

  test('cannot confirm an empty note', () => {
    const hands = desk().does(pass, { type: 'noteWritten', note: '  ' }, { type: 'noteConfirmed' })
    expect([hands.here(), hands.recorded]).toEqual([['writingNote', 'poe'], []])
  })

  test('may pin instead of writing', () => {
    expect(desk().does(pass, onePin, { type: 'noteConfirmed' }).recorded).toHaveLength(1)
  })

  test('and fails it chooses a reason first', () => {
    const hands = desk().does(onePin, fail)
    expect([hands.here(), hands.has('choosing')]).toEqual([['givingReason', 'poe'], true])
    expect(hands.does({ type: 'reasonChosen', index: 2 }).recorded).toMatchObject([
      { verdict: 'fail', reason: 'other-customer' },
    ])
  })

  test('cannot choose a reason that is not on the list', () => {
    expect(desk().does(onePin, fail, { type: 'reasonChosen', index: 99 }).here()).toEqual([
      'givingReason',
      'poe',
    ])
  })

  test('and finds it unclear needs a reason but no evidence', () => {
    const hands = desk().does(
      { type: 'verdictGiven', verdict: 'unclear' },
      { type: 'reasonChosen', index: 4 },
    )
    expect(hands.recorded).toMatchObject([{ verdict: 'unclear', reason: 'unreadable', note: '' }])
  })

  test('may leave without recording', () => {
    const hands = desk().does(fail, { type: 'left' })
    expect([hands.here(), hands.recorded]).toEqual([['reading', 'poe'], []])
  })

  test('says Not applicable only where the checklist allows it', () => {
    const notApplicable: ReviewEvent = { type: 'verdictGiven', verdict: 'not-applicable' }
    expect(desk().does(notApplicable).recorded).toEqual([])
    expect(desk().does({ type: 'findingChosen', finding: 'products' }, notApplicable).recorded).toHaveLength(
      1,
    )
  })

  test('records nothing on a claim that is not under review', () => {
    const hands = desk([], { mayRecord: false }).does(onePin, pass)
    expect([hands.here(), hands.recorded]).toEqual([['reading', 'poe'], []])
  })

  test('is brought back to the finding whose verdict was refused', () => {
    const hands = desk().does(onePin, pass, { type: 'verdictRefused', finding: 'poe' })
    expect(hands.here()).toEqual(['reading', 'poe'])
  })
})

describe('fast hands', () => {
  test('go on to the next finding while a verdict is still being stored', () => {
    const hands = desk().does(onePin, pass, pass, pass)
    expect(hands.recorded.map(given => given.finding)).toEqual(['poe', 'acknowledgment', 'dates'])
    expect(hands.here()).toEqual(['reading', 'solution'])
  })

  test('do not come back to a finding that is being stored when the last one is given', () => {
    const hands = desk(['poe', 'acknowledgment']).does(
      onePin,
      { type: 'findingChosen', finding: 'dates' },
      pass,
      pass,
    )
    expect(hands.does(pass).here()).toEqual(['reading', 'products'])
  })

  test('cannot decide on a verdict that is not stored yet', () => {
    const hands = desk(findingNames.slice(0, 4)).does(
      onePin,
      { type: 'findingChosen', finding: 'products' },
      pass,
    )
    expect(hands.does({ type: 'decisionOpened' }).here()[0]).toBe('reading')
    const stored = hands.does({ type: 'verdictStored', finding: 'products' }, { type: 'decisionOpened' })
    expect(stored.here()[0]).toBe('deciding')
  })

  test('lose what they began on another finding when an earlier verdict is refused', () => {
    const hands = desk().does(onePin, pass, fail, { type: 'verdictRefused', finding: 'poe' })
    expect(hands.here()).toEqual(['reading', 'poe'])
    expect(hands.does(pass).recorded.at(-1)).toMatchObject({ finding: 'poe', verdict: 'pass', reason: null })
  })
})

describe('a reviewer who fails the products', () => {
  const products: ReviewEvent = { type: 'findingChosen', finding: 'products' }
  const marked: ReviewEvent = { type: 'productsMarked', products: ['Dynamics 365 Sales'] }

  test('records which of them the PoE does not support', () => {
    const hands = desk().does(products, onePin, fail, marked, { type: 'reasonChosen', index: 0 })
    expect(hands.recorded).toMatchObject([{ unsupportedProducts: ['Dynamics 365 Sales'] }])
  })

  test('marks nothing for the next verdict', () => {
    const hands = desk().does(products, onePin, fail, marked, { type: 'reasonChosen', index: 0 })
    expect(hands.does(products, fail, { type: 'reasonChosen', index: 1 }).recorded.at(-1)).toMatchObject({
      unsupportedProducts: [],
    })
  })

  test('marks nothing by passing them', () => {
    const hands = desk().does(products, marked, onePin, pass)
    expect(hands.recorded).toMatchObject([{ verdict: 'pass', unsupportedProducts: [] }])
  })
})

describe('a reviewer who wants to decide', () => {
  const open: ReviewEvent = { type: 'decisionOpened' }

  test('waits until all five findings are answered', () => {
    for (const missing of findingNames) {
      const others = findingNames.filter(name => name !== missing)
      expect(desk(others).does(open).here()).toEqual(['reading', 'poe'])
    }
    const ready = desk(findingNames).does(open)
    expect([ready.here()[0], ready.has('deciding')]).toEqual(['deciding', true])
  })

  test('cannot where the claim’s status does not allow it', () => {
    expect(desk(findingNames, { mayDecide: false }).does(open).here()[0]).toBe('reading')
  })

  test('may go back to reading, and after committing may undo', () => {
    expect(desk(findingNames).does(open, { type: 'left' }).here()[0]).toBe('reading')
    const decided = desk(findingNames).does(open, { type: 'decisionCommitted' })
    expect(decided.here()[0]).toBe('decided')
    expect(decided.does({ type: 'decisionUndone' }).here()[0]).toBe('reading')
  })

  test('leaves the decision by choosing a finding', () => {
    const hands = desk(findingNames).does(open, { type: 'findingChosen', finding: 'dates' })
    expect(hands.here()).toEqual(['reading', 'dates'])
  })

  test('can give verdicts again when the decision was undone from another claim', () => {
    const closed = {
      type: 'claimChanged',
      answered: findingNames,
      mayDecide: false,
      mayRecord: false,
      mayBeNotApplicable: [],
    } as const
    const hands = desk(findingNames).does(open, closed, { type: 'decisionCommitted' })
    expect(hands.does(closed).here()[0]).toBe('decided')
    expect(hands.does({ ...closed, mayRecord: true, mayDecide: true }).here()[0]).toBe('reading')
  })
})
