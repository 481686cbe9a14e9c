/** Both sides' pages → what they have in common, and what could not be compared by words. */
import type { Side } from '../../../shared/compare/page-pairs.ts'
import { looksSame, sharedPassages } from '../../../shared/compare/same-text.ts'
import type { ReadPage } from '../../desk/viewer-port.ts'

type Place = Pick<ReadPage, 'documentId' | 'fileName' | 'page'>

export interface SharedThing {
  /** A whole page without text, or a picture on pages with text. */
  readonly kind: 'words' | 'page' | 'picture'
  /** Empty where it is no words. */
  readonly text: string
  readonly left: Place
  readonly right: Place
}

export interface Finds {
  readonly things: readonly SharedThing[]
  /** Sides with pages that have no text, so that "nothing found" is not taken for "nothing there". */
  readonly unread: readonly { readonly side: Side; readonly count: number }[]
}

export function findShared(left: readonly ReadPage[], right: readonly ReadPage[]): Finds {
  const words = sharedPassages(numbered(left), numbered(right)).flatMap(passage => {
    const [from, to] = [left[passage.leftPage], right[passage.rightPage]]
    return from && to ? [{ kind: 'words' as const, text: passage.text, left: from, right: to }] : []
  })
  const pages = left.flatMap(from =>
    right
      .filter(to => from.picture !== null && to.picture !== null && looksSame(from.picture, to.picture))
      .map(to => ({ kind: 'page' as const, text: '', left: from, right: to })),
  )
  const unread = [['left', left] as const, ['right', right] as const].flatMap(([side, pages]) => {
    const count = pages.filter(({ text }) => text.trim() === '').length
    return count > 0 ? [{ side, count }] : []
  })
  return { things: [...words, ...pages, ...samePictures(left, right)], unread }
}

/** A letterhead stands on every page: each picture is named once, where it stands first on either side. */
function samePictures(left: readonly ReadPage[], right: readonly ReadPage[]): readonly SharedThing[] {
  const theirs = firstPlaces(right)
  const found = firstPlaces(left).flatMap(({ print, place }) => {
    const same = theirs.find(other => looksSame(print, other.print))
    return same ? [{ kind: 'picture' as const, text: '', left: place, right: same.place }] : []
  })
  // Two pictures on the same two pages are one place to look at.
  return found.filter(
    (thing, index) =>
      found.findIndex(({ left: from, right: to }) => from === thing.left && to === thing.right) === index,
  )
}

function firstPlaces(pages: readonly ReadPage[]) {
  const places: { readonly print: string; readonly place: ReadPage }[] = []
  for (const place of pages)
    for (const print of place.pictures)
      if (!places.some(known => looksSame(known.print, print))) places.push({ print, place })
  return places
}

/** Pages of several documents in one list: their place in it stands for them. */
function numbered(pages: readonly ReadPage[]) {
  return pages.map(({ text }, index) => ({ page: index, text }))
}
