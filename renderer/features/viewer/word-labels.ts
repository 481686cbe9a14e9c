/**
 * Two-letter labels for places on the visible pages, so that words can be selected without a mouse: type the label of
 * the first word, then of the last. A page without text gets labels on a grid instead, for a region.
 */
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import type { PdfStage } from './pdf-stage.ts'

export type LabelledPlace =
  | {
      readonly kind: 'word'
      readonly label: string
      readonly page: number
      readonly item: number
      readonly from: number
      readonly to: number
      readonly rectangle: Rectangle
    }
  | { readonly kind: 'cell'; readonly label: string; readonly page: number; readonly rectangle: Rectangle }

/** Distinct letters first, in the order of ease on the keyboard; all 26 twice make 676 labels. */
const letters = 'asdfjklgheiowruvncmtybpqxz'
const LABELS_MOST = letters.length ** 2
const COLUMNS = 8
const ROWS = 12

/** Rectangle in the page's coordinates; `null` for places that are scrolled out of the pane. */
export async function labelPlaces(
  stage: PdfStage,
  isOnScreen: (page: number, rectangle: Rectangle) => boolean,
): Promise<readonly LabelledPlace[]> {
  const pages = stage
    .visible()
    .map(({ page }) => page)
    .sort((a, b) => a - b)
  const found = await Promise.all(pages.map(async page => (await words(stage, page)) ?? cells(stage, page)))
  const places = found.flat().filter(place => isOnScreen(place.page, place.rectangle))
  // Too many words for two letters: every second one, third one… still frames any sentence closely.
  const step = Math.ceil(places.length / LABELS_MOST)
  return places
    .filter((_, index) => index % step === 0)
    .map((place, index) => ({ ...place, label: labelOf(index) }))
}

function labelOf(index: number): string {
  return `${letters[Math.floor(index / letters.length)] ?? ''}${letters[index % letters.length] ?? ''}`
}

async function words(stage: PdfStage, page: number): Promise<readonly LabelledPlace[] | null> {
  const text = await stage.text(page).catch(() => null)
  const layer = stage.textLayers().find(shown => shown.page === page)
  if (!text || !layer || text.text.trim() === '') return null
  return layer.textDivs.flatMap((div, item) => {
    const start = text.itemStarts[item] ?? 0
    return wordsOf(div.isConnected ? (div.textContent ?? '') : '').flatMap(({ from, to }) => {
      const [rectangle] = text.rectangles({ from: start + from, to: start + to })
      return rectangle ? [{ kind: 'word' as const, label: '', page, item, from, to, rectangle }] : []
    })
  })
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as people read them; Chinese has no spaces, so the browser's dictionary divides it. */
function wordsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...segmenter.segment(text)].flatMap(({ isWordLike, index, segment }) =>
    isWordLike ? [{ from: index, to: index + segment.length }] : [],
  )
}

function cells(stage: PdfStage, page: number): readonly LabelledPlace[] {
  const shown = stage.box(page)
  if (!shown) return []
  const { x1, y1, x2, y2 } = shown.box
  const width = (x2 - x1) / COLUMNS
  const height = (y2 - y1) / ROWS
  return Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const left = x1 + (index % COLUMNS) * width
    const top = y2 - Math.floor(index / COLUMNS) * height
    return {
      kind: 'cell' as const,
      label: '',
      page,
      rectangle: { x1: left, y1: top - height, x2: left + width, y2: top },
    }
  })
}
