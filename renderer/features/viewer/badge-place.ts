/**
 * Where the badges of a page's pins stand: in the margin beside the page's words, the nearer one, so that they cover
 * none of them; several at one height below each other. Fractions of the shown page, so zooming moves nothing.
 */
import type { ShownBox } from '../../../shared/evidence/page-geometry.ts'

export interface BadgeWish {
  readonly key: string
  /** The first place of the pin. */
  readonly place: ShownBox
  /** What all words of the page take up together; null on a page without text. */
  readonly words: ShownBox | null
}

export interface BadgePlace {
  /** `above` = the page has no text or no margin: above the place's corner. */
  readonly side: 'left' | 'right' | 'above'
  readonly left: number
  readonly top: number
  /** How many badges stand above this one at the same height. */
  readonly stack: number
}

/** Share of the page's width that a badge needs: half an inch of a letter or A4 page. */
const MARGIN_LEAST = 0.06
/** Share of the page’s height within which two badges would cover each other at 100 %. */
const SAME_HEIGHT = 0.022

/** The badges of one page. */
export function placeBadges(wishes: readonly BadgeWish[]): ReadonlyMap<string, BadgePlace> {
  const placed = new Map<string, BadgePlace>()
  const lastBySide = new Map<string, BadgePlace>()
  for (const { key, place, words } of wishes.toSorted((a, b) => a.place.top - b.place.top)) {
    const side = words ? sideOf(place, words) : 'above'
    const left = side === 'above' || !words ? place.left : edgeOf(words, side)
    const last = lastBySide.get(side)
    const isSame =
      side !== 'above' && last !== undefined && place.top - last.top < SAME_HEIGHT * (last.stack + 1)
    const badge = isSame
      ? { side, left, top: last.top, stack: last.stack + 1 }
      : { side, left, top: place.top, stack: 0 }
    lastBySide.set(side, badge)
    placed.set(key, badge)
  }
  return placed
}

function sideOf(place: ShownBox, words: ShownBox): BadgePlace['side'] {
  const hasLeft = words.left >= MARGIN_LEAST
  const hasRight = 1 - edgeOf(words, 'right') >= MARGIN_LEAST
  const isNearerRight = edgeOf(words, 'right') - (place.left + place.width) < place.left - words.left
  if (hasRight && (isNearerRight || !hasLeft)) return 'right'
  return hasLeft ? 'left' : 'above'
}

function edgeOf(words: ShownBox, side: 'left' | 'right'): number {
  return side === 'left' ? words.left : words.left + words.width
}
