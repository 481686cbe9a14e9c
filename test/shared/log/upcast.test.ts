import { describe, expect, test } from 'vitest'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { upcast } from '../../../shared/log/upcast.ts'
import { imported, verdictRecorded } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const [first, second] = stamp([imported(), verdictRecorded('poe')])

describe('an event read from the log', () => {
  test('of a type and version this app writes is known', () => {
    expect(second && upcast(second)).toMatchObject({ kind: 'known', event: { type: 'VerdictRecorded' } })
  })

  test.each([
    ['of a type from a newer app', { type: 'ClaimArbitrated' }],
    ['of a newer version', { v: 2 }],
    ['whose body does not fit its schema', { body: { finding: 'poe' } }],
    ['named like something every object has', { type: 'constructor' }],
  ])('%s is kept, not folded and not refused', (_, change) => {
    if (!first || !second) throw new Error('two events were stamped')
    const strange = { ...second, ...change }
    expect(upcast(strange)).toEqual({ kind: 'unknown', event: strange })
    expect(foldClaim([first, strange])).toEqual(foldClaim([first]))
  })

  test('of the first version without unsupported products has none', () => {
    if (!second) throw new Error('two events were stamped')
    const { unsupportedProducts: _, ...body } = second.body as Record<string, unknown>
    expect(upcast({ ...second, body })).toMatchObject({
      kind: 'known',
      event: { body: { unsupportedProducts: [] } },
    })
  })
})
