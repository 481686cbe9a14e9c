import { describe, expect, test } from 'vitest'
import type { StoredEvent } from '../../../renderer/data/db.ts'
import { conflictFacts } from '../../../renderer/features/sync-centre/conflict-facts.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { decided, mina, reviewStarted, tomasz, verdictRecorded } from '../../support/builders.ts'
import { claimOf } from '../../support/competing-claims.ts'
import { stateAfter } from '../../support/given.ts'
import { by, type Happening, stamp } from '../../support/stamp.ts'

const claims = ['CLM-0398', 'CLM-0412']
const asked: NewClaimEvent = { type: 'SecondOpinionAsked', v: 1, guarded: false, body: { claims } }
const others: readonly Happening[] = [
  claimOf('fabrikam'),
  asked,
  reviewStarted,
  verdictRecorded('poe', 'fail', { note: 'NOTE-OF-THE-FIRST' }),
  decided({ message: 'DECISION-OF-THE-FIRST' }),
]

function factsFor(me: Actor) {
  const taken: StoredEvent[] = stamp(others).map((event, index) => ({
    ...event,
    n: index + 1,
    said: { status: 'applied', reason: null, claimVersion: index + 1, order: 1, receivedAt: event.at },
  }))
  const [mine] = stamp([by(tomasz, decided({ message: 'MINE' }))], 'dev_2')
  if (!mine) throw new Error('it was stamped')
  const late: StoredEvent = {
    ...mine,
    id: 'evt_mine' as StoredEvent['id'],
    n: taken.length + 1,
    said: { status: 'conflict', reason: 'version', claimVersion: 9, order: 1, receivedAt: mine.at },
  }
  return conflictFacts(
    { id: 'evt_mine' as StoredEvent['id'] },
    { events: [...taken, late], state: stateAfter(others), me, rounds: {} },
  )
}

describe('the card of a decision that did not count', () => {
  test('shows the one who is asked for a blind opinion nothing that others found or decided, and says so', () => {
    const facts = factsFor(tomasz)
    expect(JSON.stringify([facts?.between, facts?.state.decision, facts?.state.status])).not.toMatch(
      /OF-THE-FIRST|ClaimDecided|VerdictRecorded|approve/,
    )
    expect(facts).toMatchObject({ blind: claims, mine: { message: 'MINE' }, state: { decision: null } })
  })

  test('keeps one’s own decision in sight', () => {
    expect(factsFor(mina)).toMatchObject({
      blind: claims,
      state: { decision: { decision: { message: 'DECISION-OF-THE-FIRST' } } },
    })
  })
})
