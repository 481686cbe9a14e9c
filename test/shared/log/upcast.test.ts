import { describe, expect, test } from 'vitest'
import { documentedReadings } from '../../../shared/claim/ruleset.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { upcast } from '../../../shared/log/upcast.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { imported, verdictRecorded } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const aCalendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
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

  test('of a clock that ran out under the readings of an earlier app still counts', () => {
    if (!first) throw new Error('an event was stamped')
    // The topics of the whole decision, of grace and of creators came later.
    const { overall: _o, activeOrGrace: _a, creator: _c, ...readings } = documentedReadings['2020']
    const body = {
      ...{ clock: 'partner-response', startedAt: '2021-06-03T08:00:00Z', dueAt: '2021-06-10T13:00:00.000Z' },
      ...{ source: 'S3', calendar: aCalendar.stamp, readings },
    }
    const old = { ...first, type: 'ClockExpired', body }
    expect(upcast(old)).toMatchObject({ kind: 'known', event: { body: { readings } } })
  })
})
