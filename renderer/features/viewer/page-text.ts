/**
 * A page's text as one string with the way back to items and rectangles. The same items in the same order as pdf.js's
 * text layer, so a selection on screen and a stored quote speak of the same characters. Widths within an item are
 * measured as the text layer does it: the real advance widths are not part of pdf.js's text content.
 */
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import type { TextRange } from '../../../shared/evidence/locate-quote.ts'
import { joinPieces, textContentOptions } from '../../../shared/evidence/page-string.ts'
import type { PDFPageProxy } from './pdfjs.ts'

export interface PageText {
  readonly text: string
  /** Offset in `text` of each item; items as in the text layer. */
  readonly itemStarts: readonly number[]
  /** One rectangle per item that the range touches, in the page's own coordinates. */
  rectangles(range: TextRange): readonly Rectangle[]
  /**
   * Sets the widths of the text layer's elements anew. pdf.js measures with hinted letters at one size, which is off at
   * every other zoom where the system rounds letter widths; measured geometrically (see viewer.css) it is always right.
   */
  fit(textDivs: readonly HTMLElement[]): void
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
  readonly fontFamily: string
  readonly vertical: boolean
  /** Fractions of the font's height above and below the base line. */
  readonly ascent: number
  readonly descent: number
}

export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent(textContentOptions)
  const items = content.items.flatMap(item => {
    if (!('str' in item)) return []
    const style = content.styles[item.fontName]
    return [
      {
        ...item,
        fontFamily: style?.fontFamily ?? 'sans-serif',
        vertical: style?.vertical ?? false,
        ...metrics(style),
      },
    ]
  })
  return createPageText(items)
}

function metrics(style: { readonly ascent: number; readonly descent: number } | undefined) {
  // Fonts lie about their heights, also with 0; within these bounds a mark covers its words and not the next line.
  const within = (value: number | undefined, least: number, most: number) =>
    Math.min(most, Math.max(least, value ?? least))
  return { ascent: within(style?.ascent, 0.85, 1.05), descent: -within(style && -style.descent, 0.22, 0.4) }
}

function createPageText(items: readonly Item[]): PageText {
  const { text, starts: itemStarts } = joinPieces(items)
  return {
    text,
    itemStarts,
    fit: textDivs =>
      items.forEach((item, index) => {
        const div = textDivs[index]
        if (div) fitItem(item, div)
      }),
    rectangles: range =>
      items.flatMap((item, index) => {
        const start = itemStarts[index] ?? 0
        const from = Math.max(0, range.from - start)
        const to = Math.min(item.str.length, range.to - start)
        return from < to && item.str.slice(from, to).trim() !== '' ? [itemRectangle(item, from, to)] : []
      }),
  }
}

function fitItem(item: Item, div: HTMLElement): void {
  // Where pdf.js set no width, it is a single letter of its own width.
  if (div.style.getPropertyValue('--scale-x') === '') return
  const natural = widthOf(item.str, item.fontFamily)
  const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0)
  const wanted = item.vertical ? item.height : item.width
  if (natural > 0 && size > 0)
    div.style.setProperty('--scale-x', String(wanted / ((natural / MEASURED) * size)))
}

function itemRectangle(item: Item, from: number, to: number): Rectangle {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform
  const size = Math.hypot(c, d)
  const [begin, end] = shareOfWidth(item, from, to)
  if (item.vertical)
    return verticalRectangle({ x, y, size }, { begin: begin * item.height, end: end * item.height })
  const angle = Math.atan2(b, a)
  const along = { x: Math.cos(angle), y: Math.sin(angle) }
  const up = { x: -along.y, y: along.x }
  const corners = [begin * item.width, end * item.width].flatMap(distance =>
    [item.descent * size, item.ascent * size].map(rise => ({
      x: x + along.x * distance + up.x * rise,
      y: y + along.y * distance + up.y * rise,
    })),
  )
  const xs = corners.map(corner => corner.x)
  const ys = corners.map(corner => corner.y)
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }
}

function verticalRectangle(
  origin: { readonly x: number; readonly y: number; readonly size: number },
  part: { readonly begin: number; readonly end: number },
): Rectangle {
  return {
    x1: origin.x - origin.size / 2,
    x2: origin.x + origin.size / 2,
    y1: origin.y - part.end,
    y2: origin.y - part.begin,
  }
}

/** Where characters [from, to) begin and end, as fractions of the item's width. */
function shareOfWidth(item: Item, from: number, to: number): readonly [number, number] {
  if (from === 0 && to === item.str.length) return [0, 1]
  const whole = widthOf(item.str, item.fontFamily)
  if (whole === 0) return [from / item.str.length, to / item.str.length]
  const until = (end: number) => widthOf(item.str.slice(0, end), item.fontFamily) / whole
  return [until(from), until(to)]
}

/** Pixels that text is measured at. */
const MEASURED = 100
let measuring: OffscreenCanvasRenderingContext2D | null = null

function widthOf(text: string, fontFamily: string): number {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!measuring) return 0
  measuring.font = `${MEASURED}px ${fontFamily}`
  measuring.textRendering = 'geometricPrecision'
  return measuring.measureText(text).width
}
