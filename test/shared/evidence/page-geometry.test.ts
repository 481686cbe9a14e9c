import { describe, expect, test } from 'vitest'
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import type { Rotation } from '../../../shared/evidence/page-geometry.ts'
import {
  centreDistance,
  fromShown,
  growRectangle,
  keepOnPage,
  toRotation,
  toShown,
  uniteRectangles,
} from '../../../shared/evidence/page-geometry.ts'

/** A page whose crop box does not start at the origin. */
const page = { x1: 10, y1: 20, x2: 210, y2: 420 }
const signature: Rectangle = { x1: 30, y1: 60, x2: 70, y2: 100 }

describe('a rectangle on the shown page', () => {
  test.each<[Rotation, { left: number; top: number; width: number; height: number }]>([
    [0, { left: 0.1, top: 0.8, width: 0.2, height: 0.1 }],
    [90, { left: 0.1, top: 0.1, width: 0.1, height: 0.2 }],
    [180, { left: 0.7, top: 0.1, width: 0.2, height: 0.1 }],
    [270, { left: 0.8, top: 0.7, width: 0.1, height: 0.2 }],
  ])('stands where the signature is when the page is turned by %i degrees', (rotation, expected) => {
    const shown = toShown(signature, page, rotation)
    expect(shown.left).toBeCloseTo(expected.left)
    expect(shown.top).toBeCloseTo(expected.top)
    expect(shown.width).toBeCloseTo(expected.width)
    expect(shown.height).toBeCloseTo(expected.height)
  })

  test.each<Rotation>([0, 90, 180, 270])(
    'is the same rectangle after the way there and back at %i degrees',
    rotation => {
      const back = fromShown(toShown(signature, page, rotation), page, rotation)
      expect(back.x1).toBeCloseTo(signature.x1)
      expect(back.y1).toBeCloseTo(signature.y1)
      expect(back.x2).toBeCloseTo(signature.x2)
      expect(back.y2).toBeCloseTo(signature.y2)
    },
  )

  test('is pushed back onto the page and kept large enough to see', () => {
    expect(keepOnPage({ left: 0.95, top: -0.2, width: 0.1, height: 0.001 }, 0.02)).toEqual({
      left: 0.9,
      top: 0,
      width: 0.1,
      height: 0.02,
    })
  })
})

describe('rotation', () => {
  test('is one of four whatever number of degrees comes in', () => {
    expect([0, 360, -90, 450, 180, -270].map(toRotation)).toEqual([0, 0, 270, 90, 180, 90])
  })
})

describe('rectangles', () => {
  test('unite to the smallest one around all', () => {
    expect(uniteRectangles([signature, { x1: 0, y1: 90, x2: 40, y2: 130 }])).toEqual({
      x1: 0,
      y1: 60,
      x2: 70,
      y2: 130,
    })
    expect(uniteRectangles([])).toBeNull()
  })

  test('grow by a margin, but not beyond the page', () => {
    expect(growRectangle({ x1: 12, y1: 60, x2: 70, y2: 100 }, 8, page)).toEqual({
      x1: 10,
      y1: 52,
      x2: 78,
      y2: 108,
    })
  })

  test('are apart by the distance of their centres', () => {
    expect(centreDistance(signature, { x1: 33, y1: 64, x2: 73, y2: 104 })).toBeCloseTo(5)
  })
})
