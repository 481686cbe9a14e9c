/**
 * From what is selected to the anchors of a pin and its crop. The crop is drawn from the document, not copied from the
 * screen, so it is sharp at any zoom and carries no marks; it shrinks until it fits into an event.
 */
import type { Anchor, PdfTextAnchor, Rectangle } from '../../../shared/evidence/anchor.ts'
import { quoteOf } from '../../../shared/evidence/locate-quote.ts'
import { growRectangle, uniteRectangles } from '../../../shared/evidence/page-geometry.ts'
import type { PageText } from './page-text.ts'
import type { PdfStage } from './pdf-stage.ts'
import { AnnotationMode } from './pdfjs.ts'
import type { SelectedPiece } from './text-selection.ts'
import type { Held } from './view-state.ts'

const CROP_CHARACTERS = 96 * 1024
const CROP_WIDTH = 1400
const CROP_MARGIN = 12
const RECTANGLES_MOST = 200

export async function anchorsOf(held: Held, stage: PdfStage): Promise<readonly Anchor[]> {
  if (held.kind === 'region') return [{ kind: 'pdf-region', page: held.page, rectangle: held.rectangle }]
  const anchors = await Promise.all(
    held.pieces.map(async piece => textAnchor(piece, await stage.text(piece.page))),
  )
  return anchors.flatMap(anchor => anchor ?? [])
}

function textAnchor(piece: SelectedPiece, page: PageText): PdfTextAnchor | null {
  const range = {
    from: (page.itemStarts[piece.from.item] ?? 0) + piece.from.offset,
    to: (page.itemStarts[piece.to.item] ?? 0) + piece.to.offset,
  }
  const quote = quoteOf(page.text, range)
  if (!quote) return null
  return {
    kind: 'pdf-text',
    page: piece.page,
    ...quote,
    rectangles: page.rectangles(range).slice(0, RECTANGLES_MOST),
  }
}

/** The places of the first page that the anchors name, as a PNG data URL; empty when it cannot be drawn. */
export async function drawCrop(anchors: readonly Anchor[], stage: PdfStage): Promise<string> {
  const page = anchors[0]?.page ?? 1
  const place = uniteRectangles(anchors.filter(anchor => anchor.page === page).flatMap(rectanglesOf))
  const shown = stage.box(page)
  if (!place || !shown) return ''
  const crop = growRectangle(place, CROP_MARGIN, shown.box)
  const points = Math.max(crop.x2 - crop.x1, crop.y2 - crop.y1)
  for (let scale = Math.min(3, CROP_WIDTH / points); scale * points >= 40; scale *= 0.7) {
    const image = await drawPart(stage, { page, crop, rotation: shown.rotation, scale }).catch(() => '')
    if (image.length <= CROP_CHARACTERS) return image
  }
  return ''
}

function rectanglesOf(anchor: Anchor): readonly Rectangle[] {
  return anchor.kind === 'pdf-region' ? [anchor.rectangle] : anchor.rectangles
}

interface Part {
  readonly page: number
  readonly crop: Rectangle
  /** As on screen, so that a sideways scan is cropped the way it was read. */
  readonly rotation: number
  readonly scale: number
}

async function drawPart(stage: PdfStage, { page, crop, rotation, scale }: Part): Promise<string> {
  const proxy = await stage.page(page)
  const whole = proxy.getViewport({ scale, rotation })
  const [left = 0, top = 0] = whole.convertToViewportPoint(crop.x1, crop.y2)
  const [right = 1, bottom = 1] = whole.convertToViewportPoint(crop.x2, crop.y1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(Math.abs(right - left)))
  canvas.height = Math.max(1, Math.round(Math.abs(bottom - top)))
  const viewport = proxy.getViewport({
    scale,
    rotation,
    offsetX: -Math.min(left, right),
    offsetY: -Math.min(top, bottom),
  })
  await proxy.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise
  return canvas.toDataURL('image/png')
}
