import { describe, expect, test } from 'vitest'
import { createPageSize } from '../../../renderer/sync/page-size.ts'
import type { HubRecord } from '../../../shared/log/record.ts'
import { limits } from '../../../shared/sync/protocol.ts'
import type { StoreChange, SyncStore } from '../../../shared/sync/sync-store.ts'

interface Desk {
  /** Somebody records during each page. */
  readonly busy?: boolean
  /** As many records as were asked for. */
  readonly full?: boolean
}

/** The sizes asked for after pages that took so many milliseconds each. */
async function sizesAfter(
  times: readonly number[],
  { busy = false, full = true }: Desk = {},
): Promise<readonly number[]> {
  let now = 0
  let took = 0
  let acts = 0
  const pages = createPageSize({ milliseconds: () => now, acts: () => acts })
  const store = pages.timed({
    async change(_, plan) {
      now += took
      if (busy) acts++
      return plan({ marks: {} as never, hashes: new Map() })
    },
  } as SyncStore)
  const sizes: number[] = []
  for (const time of times) {
    took = time
    const records = Array.from({ length: full ? pages.records() : 3 }, () => ({}) as HubRecord)
    await store.change([], () => ({ marks: {}, records, twins: [], reissue: null }) satisfies StoreChange)
    sizes.push(pages.records())
  }
  return sizes
}

describe('the size of a page', () => {
  test('grows while pages are taken over at once, to what the hub gives at most', async () => {
    expect(await sizesAfter([20, 20, 20, 20])).toEqual([400, 800, limits.page, limits.page])
  })

  test('shrinks while a save has to wait for a page, but not below what it began with', async () => {
    expect(await sizesAfter([20, 20, 300, 300, 300], { busy: true })).toEqual([400, 800, 400, 200, 200])
  })

  test('grows further, and shrinks later, while nobody does anything', async () => {
    expect(await sizesAfter([150, 300, 150, 500])).toEqual([400, 400, 800, 400])
  })

  test('stays where a page takes its time and no save waits long for it', async () => {
    expect(await sizesAfter([70, 90], { busy: true })).toEqual([200, 200])
    expect(await sizesAfter([250, 390])).toEqual([200, 200])
  })

  test('learns nothing from a page of a few records', async () => {
    expect(await sizesAfter([5, 5000], { full: false })).toEqual([200, 200])
  })
})
