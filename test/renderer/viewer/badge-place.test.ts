import { describe, expect, test } from 'vitest'
import { placeBadges } from '../../../renderer/features/viewer/badge-place.ts'

const words = { left: 0.1, top: 0.1, width: 0.8, height: 0.8 }
const quote = (left: number, top: number, width = 0.2) => ({ left, top, width, height: 0.02 })

function places(...wishes: Parameters<typeof placeBadges>[0]) {
  return Object.fromEntries(placeBadges(wishes))
}

describe('the badge of a pin', () => {
  test('stands in the margin that is nearer to its words, never over the words of the page', () => {
    expect(
      places({ key: 'a', place: quote(0.15, 0.2), words }, { key: 'b', place: quote(0.65, 0.4), words }),
    ).toEqual({
      a: { side: 'left', left: 0.1, top: 0.2, stack: 0 },
      b: { side: 'right', left: 0.9, top: 0.4, stack: 0 },
    })
  })

  test('takes the other margin where its own has no room', () => {
    const wide = { ...words, width: 0.88 }
    expect(places({ key: 'a', place: quote(0.75, 0.2), words: wide }).a).toMatchObject({ side: 'left' })
    const early = { ...words, left: 0.02 }
    expect(places({ key: 'a', place: quote(0.02, 0.2), words: early }).a).toMatchObject({ side: 'right' })
  })

  test('stands above its place on a page without text or without margins', () => {
    const full = { left: 0.01, top: 0.01, width: 0.98, height: 0.98 }
    expect(places({ key: 'a', place: quote(0.3, 0.5), words: full }).a).toEqual({
      side: 'above',
      left: 0.3,
      top: 0.5,
      stack: 0,
    })
    expect(places({ key: 'a', place: quote(0.3, 0.5), words: null }).a).toMatchObject({ side: 'above' })
  })

  test('stands below another one at its height, whatever the order they were pinned in', () => {
    expect(
      places(
        { key: 'third', place: quote(0.15, 0.24), words },
        { key: 'second', place: quote(0.15, 0.21), words },
        { key: 'first', place: quote(0.15, 0.2), words },
        { key: 'across', place: quote(0.65, 0.2), words },
        { key: 'far', place: quote(0.15, 0.5), words },
      ),
    ).toMatchObject({
      first: { top: 0.2, stack: 0 },
      second: { top: 0.2, stack: 1 },
      third: { top: 0.2, stack: 2 },
      across: { side: 'right', stack: 0 },
      far: { top: 0.5, stack: 0 },
    })
  })
})
