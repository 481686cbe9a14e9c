/** What must be known of the simulation itself: it repeats, its clocks change nothing, and it plays the hard cases. */
import { describe, expect, test } from 'vitest'
import { play } from '../../simulation/sync/play.ts'

const seeds = Array.from({ length: 40 }, (_, index) => 9000 + index)

describe('the simulated team', () => {
  test('plays the same seed the same', async () => {
    const [once, again] = [await play(9001), await play(9001)]
    expect(again.outcome).toEqual(once.outcome)
    expect(once.outcome.length).toBeGreaterThan(0)
  })

  test.each([
    ['an old page out of a proxy’s store, twice in a row, is not the end of the feed', 7514],
    ['a hub set back unnoticed, whose order has grown past the desk’s place, is read anew', 15844],
    ['an act that two copies of a profile have recorded again raises one card', 157],
  ])('%s', async (_, seed) => {
    expect((await play(seed)).violations).toEqual([])
  })

  test('meets forks, restored hubs, conflicts and rejections, and nothing is violated', {
    timeout: 60_000,
  }, async () => {
    const met = { forks: 0, restores: 0, conflicts: 0 }
    for (const seed of seeds) {
      const { violations, ledger, outcome } = await play(seed)
      expect({ seed, violations }).toEqual({ seed, violations: [] })
      met.forks += ledger.reissued.size
      met.restores += ledger.hubRestores
      met.conflicts += outcome.filter(line => line.includes(' conflict ')).length
    }
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([])
  })
})
