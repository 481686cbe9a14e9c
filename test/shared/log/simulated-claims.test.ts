import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { playClaim } from '../../support/simulation/play-claim.ts'
import { violationsOf } from '../../support/simulation/violations.ts'
import { by, stamp } from '../../support/stamp.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('whoever plays a claim however,', { timeout: 120_000 }, () => {
  test('the law is kept', () => {
    fc.assert(
      fc.property(anySeed, seed => {
        expect(violationsOf(playClaim(seed))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('the same seed plays the same claim', () => {
    fc.assert(
      fc.property(anySeed, seed => {
        expect(playClaim(seed).steps).toEqual(playClaim(seed).steps)
      }),
      { numRuns: 20 },
    )
  })

  test('an expired clock told once more changes nothing', () => {
    fc.assert(
      fc.property(anySeed, seed => {
        const events = playClaim(seed).steps.map(({ event }) => event)
        const again = events.flatMap(event => (event.type === 'ClockExpired' ? [event, event] : [event]))
        expect(foldClaim(again)).toEqual(foldClaim(events))
      }),
      { numRuns: 100 },
    )
  })

  test('its log chains as a device would write it', () => {
    fc.assert(
      fc.property(anySeed, seed => {
        const log = stamp(
          playClaim(seed).steps.map(({ event }) => by(event.actor, event as unknown as NewClaimEvent)),
        )
        expect(verifyChain(log).ok).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

test('what the simulation plays reaches every status and expires both clocks', { timeout: 120_000 }, () => {
  const played = Array.from({ length: 150 }, (_, seed) => playClaim(seed))
  const reached = new Set(played.flatMap(({ state }) => state.path.map(({ status }) => status)))
  const expired = played.flatMap(({ steps }) =>
    steps.flatMap(({ event }) =>
      event.type === 'ClockExpired' ? [(event.body as { readonly clock: string }).clock] : [],
    ),
  )
  expect(reached.size).toBe(8)
  expect(new Set(expired)).toEqual(new Set(['partner-response', 'customer-opt-out']))
})
