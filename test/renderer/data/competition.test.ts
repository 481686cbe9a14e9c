import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCompetition } from '../../../renderer/data/competition.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'

const row = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(n => `CLM-${n}`),
  mpnId: fc.constantFrom('', '1', '2', '3'),
  competition: fc.uniqueArray(fc.constantFrom('a/sales', 'a/teams', 'a/exchange', 'b/sales'), {
    maxLength: 3,
  }),
})

describe('who competes', () => {
  test('is every claim of another partner that shares a key, whatever came and changed before', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), puts => {
        const competition = createCompetition()
        const now = new Map<string, QueueRow>()
        for (const given of puts) {
          const put = Object.assign({} as QueueRow, given)
          competition.put(put)
          now.set(put.id, put)
          for (const one of now.values()) {
            const expected = [...now.values()]
              .filter(other => other.id !== one.id && (one.mpnId === '' || other.mpnId !== one.mpnId))
              .filter(other => other.competition.some(key => one.competition.includes(key)))
              .map(({ id }) => id)
              .toSorted()
            expect(competition.of(one).map(({ id }) => id)).toEqual(expected)
            expect(competition.count(one)).toBe(expected.length)
          }
        }
      }),
    )
  })
})
