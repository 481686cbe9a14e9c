import { describe, expect, test } from 'vitest'
import { type DisputeStanding, disputeDoor, mayDispute } from '../../../shared/claim/dispute.ts'
import { statuses } from '../../../shared/claim/status.ts'

const windowEnds = Temporal.Instant.from('2021-07-01T14:00:00Z')

function rejected(rest: Partial<DisputeStanding> = {}): DisputeStanding {
  const now = Temporal.Instant.from('2021-06-10T14:00:00Z')
  return { ruleset: '2023', status: 'rejected', disputes: 0, now, windowEnds, ...rest }
}

describe('the door to a dispute', () => {
  test('is open for 30 days, once in 2023 and without a count in 2020', () => {
    expect(disputeDoor(rejected())).toEqual({ state: 'open', until: windowEnds, left: 1 })
    expect(disputeDoor(rejected({ ruleset: '2020', disputes: 3 }))).toEqual({
      state: 'open',
      until: windowEnds,
      left: null,
    })
  })

  test('is open in its last moment and closed right after it', () => {
    const states = [windowEnds, windowEnds.add({ milliseconds: 1 })].map(
      now => disputeDoor(rejected({ now })).state,
    )
    expect(states).toEqual(['open', 'closed'])
  })

  test.each([
    ['dispute-used', { disputes: 1 }],
    ['dispute-window-over', { now: windowEnds.add({ hours: 1 }) }],
    ['rejected-final', { status: 'rejected-final', windowEnds: null }],
  ] as const)('is closed because of “%s”, and that is what a dispute is refused with', (because, rest) => {
    expect(disputeDoor(rejected(rest))).toEqual({ state: 'closed', because })
    expect(mayDispute(rejected(rest), { justification: 'It is signed', updatedDocuments: 1 })).toEqual({
      ok: false,
      error: { type: because },
    })
  })

  test('is there for rejected claims alone', () => {
    const without = statuses.filter(status => disputeDoor(rejected({ status })).state === 'none')
    expect(without).toEqual(statuses.filter(status => !status.startsWith('rejected')))
    expect(mayDispute(rejected({ status: 'approved' }), { justification: 'x', updatedDocuments: 0 })).toEqual(
      {
        ok: false,
        error: { type: 'dispute-not-rejected' },
      },
    )
  })
})

describe('a dispute', () => {
  test.each([
    ['a justification', 'We did the work', 0],
    ['updated proof', ' ', 1],
    ['both', 'We did the work', 2],
  ])('may bring %s', (_, justification, updatedDocuments) => {
    expect(mayDispute(rejected(), { justification, updatedDocuments }).ok).toBe(true)
  })

  test('that brings nothing is refused', () => {
    expect(mayDispute(rejected(), { justification: ' ', updatedDocuments: 0 })).toEqual({
      ok: false,
      error: { type: 'dispute-empty' },
    })
  })
})
