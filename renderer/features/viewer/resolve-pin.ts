/**
 * Where a pin stands in the open document. A quote is looked up in the page's text, not trusted by its coordinates; a
 * region needs its page. Null = orphaned: shown as such, never drawn at a guess.
 */
import type { Anchor, PdfTextAnchor, Rectangle } from '../../../shared/evidence/anchor.ts'
import { locateQuote } from '../../../shared/evidence/locate-quote.ts'
import { centreDistance, uniteRectangles } from '../../../shared/evidence/page-geometry.ts'
import type { Pin } from '../../../shared/evidence/pin.ts'
import type { PageText } from './page-text.ts'
import type { Sheet } from './page-view.ts'
import type { PinPlace, ResolvedPin } from './view-state.ts'

/** The pages of the document that a pin is looked up in. */
export interface PageSource {
  readonly sha256: string
  readonly pages: number
  text(page: number): Promise<PageText>
  sheet(page: number): Promise<Sheet>
}

export async function resolvePin(pin: Pin, source: PageSource): Promise<ResolvedPin> {
  if (pin.sha256 !== source.sha256) return null
  const places = await Promise.all(pin.anchors.map(anchor => resolveAnchor(anchor, source)))
  return places.some(place => place === null) ? null : places.flatMap(place => place ?? [])
}

async function resolveAnchor(anchor: Anchor, source: PageSource): Promise<PinPlace | null> {
  const { page } = anchor
  if (page > source.pages) return null
  const sheet = await source.sheet(page).catch(() => null)
  if (!sheet) return null
  const text = await source.text(page).catch(() => null)
  const words = text && uniteRectangles(text.rectangles({ from: 0, to: text.text.length }))
  if (anchor.kind === 'pdf-region')
    return { page, sheet, rectangles: [anchor.rectangle], isRegion: true, words }
  const rectangles = text && findQuote(anchor, text)
  return rectangles ? { page, sheet, rectangles, isRegion: false, words } : null
}

/** Of equally good places the one nearest to where it stood when it was pinned. */
function findQuote(anchor: PdfTextAnchor, page: PageText): readonly Rectangle[] | null {
  const located = locateQuote(page.text, anchor)
  if (!located) return null
  const candidates = located.ranges
    .map(range => page.rectangles(range))
    .filter(rectangles => rectangles.length > 0)
  const stood = uniteRectangles(anchor.rectangles)
  const distance = (rectangles: readonly Rectangle[]) => {
    const now = uniteRectangles(rectangles)
    return stood && now ? centreDistance(stood, now) : 0
  }
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
