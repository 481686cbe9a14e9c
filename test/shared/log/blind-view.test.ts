import { describe, expect, test } from 'vitest'
import { blindComparison, blindEvents, blindView } from '../../../shared/log/blind-view.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import {
  commentAdded,
  decided,
  pinPlaced,
  reviewStarted,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { claimOf, opinionAsked, opinionClaims, opinionGiven } from '../../support/competing-claims.ts'
import { stateAfter } from '../../support/given.ts'
import { by, type Happening, stamp } from '../../support/stamp.ts'

const claims = opinionClaims
const asked = opinionAsked
const opinion = (preferred: string | null) => opinionGiven(preferred, 'OPINION-WORDS')

/** Everything the first reviewer can leave on a claim, each with a word of its own. */
const firstReviewer: readonly NewClaimEvent[] = [
  reviewStarted,
  pinPlaced('1', { crop: 'data:image/png;base64,CROP-OF-THE-PIN' }),
  verdictRecorded('poe', 'pass', { note: 'NOTE-WORDS' }),
  commentAdded('1', { visibility: 'internal', text: 'INTERNAL-WORDS' }),
  { type: 'CommentEdited', v: 1, guarded: false, body: { comment: commentOf('1'), text: 'EDITED-WORDS' } },
  commentAdded('2', { thread: threadOf('2'), text: 'TO-THE-PARTNER' }),
  opinion('CLM-0412'),
  decided({ message: 'DECISION-WORDS', overrideReason: 'OVERRIDE-WORDS' }),
]
const hidden = /CROP-OF|NOTE-W|INTERNAL-W|EDITED-W|OPINION-W|DECISION-W|OVERRIDE-W/
const log: readonly Happening[] = [
  claimOf('fabrikam'),
  asked,
  ...firstReviewer,
  by(tomasz, verdictRecorded('dates', 'fail', { note: 'MY-OWN-NOTE' })),
]

describe('a claim on which a blind opinion is wanted', () => {
  test('shows its second reviewer nothing that the first one left, but what went to the partner', () => {
    const seen = blindView(stateAfter(log), tomasz)
    const words = textOf(seen)
    expect(words).not.toMatch(hidden)
    expect(words).toContain('TO-THE-PARTNER')
    expect([...seen.verdicts.keys()]).toEqual(['dates/tomasz'])
  })

  test('does not tell by its status what the first one decided', () => {
    const state = stateAfter(log)
    expect([state.status, blindView(state, tomasz).status]).toEqual(['approved', 'under-review'])
  })

  test('has a history without those steps, so neither a list nor a print tells them', () => {
    const events = blindEvents(stamp(log), tomasz.id)
    const words = JSON.stringify([events, timelineOf(events)])
    expect(words).not.toMatch(hidden)
    expect(words).toContain('MY-OWN-NOTE')
    expect(words).toContain('TO-THE-PARTNER')
    expect(events.map(({ type }) => type)).toEqual([
      'ClaimImported',
      'SecondOpinionAsked',
      'ReviewStarted',
      'CommentAdded',
      'VerdictRecorded',
    ])
  })

  test('is blind for whoever has not given an opinion, and for nobody once two agree', () => {
    const one = stateAfter(log)
    expect([blindComparison(one, 'mina'), blindComparison(one, 'tomasz')]).toEqual([null, claims])
    const agreed = stateAfter([...log, by(tomasz, opinion('CLM-0412'))])
    expect([blindComparison(agreed, 'tomasz'), blindComparison(agreed, 'jae')]).toEqual([null, null])
    expect(blindComparison(stateAfter([claimOf('fabrikam')]), 'tomasz')).toBeNull()
  })

  test('is blind for a third while two differ, and no longer for those two', () => {
    const differing = stateAfter([...log, by(tomasz, opinion('CLM-0398'))])
    expect(['mina', 'tomasz', 'jae'].map(id => blindComparison(differing, id))).toEqual([null, null, claims])
  })

  test('is not blind any more once a partner has answered on a compared claim', () => {
    const rounds = { 'CLM-0398': 1, 'CLM-0412': 1 }
    const state = stateAfter([claimOf('fabrikam'), { ...asked, body: { claims, rounds } } as NewClaimEvent])
    expect(blindComparison(state, 'tomasz', rounds)).toEqual(claims)
    expect(blindComparison(state, 'tomasz', { ...rounds, 'CLM-0398': 2 })).toBeNull()
  })
})

function commentOf(id: string) {
  const event = commentAdded(id)
  return (event.body as { readonly comment: never }).comment
}

function threadOf(id: string) {
  return `thr_${id}` as never
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  )
}
