import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapPages, mapPosition, type SyncPoint, withPoint } from '../../../shared/compare/page-pairs.ts'

describe('two documents that scroll together', () => {
  test('go page by page from the beginning while nothing is aligned', () => {
    expect(mapPosition([], 'left', 3.25)).toEqual({ position: 3.25, isGap: false })
  })

  test('go on from where they were aligned, in both directions and from both sides', () => {
    const points = [{ left: 5, right: 2 }]
    expect([mapPosition(points, 'left', 7.5), mapPosition(points, 'right', 4.5)]).toEqual([
      { position: 4.5, isGap: false },
      { position: 7.5, isGap: false },
    ])
    expect(mapPosition(points, 'left', 4.5)).toEqual({ position: 1.5, isGap: false })
  })

  test('wait at the beginning for pages that only the other one has there', () => {
    expect(mapPosition([{ left: 5, right: 2 }], 'left', 2)).toEqual({ position: 1, isGap: true })
  })

  test('wait at the next aligned place while the longer side catches up', () => {
    const points = [
      { left: 1, right: 1 },
      { left: 6, right: 3 },
    ]
    expect([2.5, 3, 5.9, 6, 7].map(at => mapPosition(points, 'left', at))).toEqual([
      { position: 2.5, isGap: false },
      { position: 3, isGap: true },
      { position: 3, isGap: true },
      { position: 3, isGap: false },
      { position: 4, isGap: false },
    ])
  })

  test('tell which pages have no counterpart', () => {
    const points = [
      { left: 1, right: 1 },
      { left: 6, right: 3 },
    ]
    const counts = { left: 8, right: 4 }
    expect([gapPages(points, 'left', counts), gapPages(points, 'right', counts)]).toEqual([[3, 4, 5, 8], []])
  })

  test('forget an aligned place that a new one crosses', () => {
    const points = withPoint(
      [
        { left: 2, right: 2 },
        { left: 8, right: 9 },
      ],
      { left: 5, right: 12 },
    )
    expect(points).toEqual([
      { left: 2, right: 2 },
      { left: 5, right: 12 },
    ])
  })

  test('never go backwards while the other one goes forwards, whatever was aligned', () => {
    const point = fc.record({
      left: fc.double({ min: 1, max: 50, noNaN: true }),
      right: fc.double({ min: 1, max: 50, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 6 }),
        fc.tuple(fc.double({ min: 1, max: 60, noNaN: true }), fc.double({ min: 1, max: 60, noNaN: true })),
        (added, [a, b]) => {
          const points = added.reduce<readonly SyncPoint[]>(withPoint, [])
          const [low, high] = a < b ? [a, b] : [b, a]
          expect(mapPosition(points, 'left', low).position).toBeLessThanOrEqual(
            mapPosition(points, 'left', high).position + 1e-9,
          )
        },
      ),
    )
  })
})
