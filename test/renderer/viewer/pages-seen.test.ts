// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sight } from '../../../renderer/features/viewer/pages-seen.ts'
import { createPagesSeen } from '../../../renderer/features/viewer/pages-seen.ts'

describe('pages seen', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('counts a page that stays on screen for a second', () => {
    const seen = createPagesSeen(() => on([1, 80]))
    seen.look()
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([1])
  })

  test('does not count pages that flew past', () => {
    let sight = on([1, 80])
    const seen = createPagesSeen(() => sight)
    seen.look()
    sight = on([7, 80])
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([7])
  })

  test('does not count the sliver of a neighbouring page', () => {
    const seen = createPagesSeen(() => on([2, 90], [3, 5]))
    seen.look()
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([2])
  })

  test('counts a page of which zoom leaves only a part on screen', () => {
    const seen = createPagesSeen(() => on([4, 10]))
    seen.look()
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([4])
  })

  test('tells of each page that counts, once', () => {
    let sight = on([1, 80])
    const told = vi.fn()
    const seen = createPagesSeen(() => sight, told)
    seen.look()
    expect(told).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(told).toHaveBeenCalledTimes(1)
    seen.look()
    vi.advanceTimersByTime(1000)
    expect(told).toHaveBeenCalledTimes(1)
    sight = on([2, 80])
    seen.look()
    vi.advanceTimersByTime(1000)
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('keeps documents apart', () => {
    let sight: Sight = on([1, 80])
    const seen = createPagesSeen(() => sight)
    seen.look()
    sight = { ...on([1, 80]), documentId: 'DOC-2' }
    vi.advanceTimersByTime(1000)
    expect(seen.of('DOC-1')).toEqual([])
    expect(seen.of('DOC-2')).toEqual([])
  })
})

/** Pages with their visible share in percent, most visible first. */
function on(...pages: readonly (readonly [number, number])[]): Sight {
  return { documentId: 'DOC-1', pages: pages.map(([page, percent]) => ({ page, percent })) }
}
