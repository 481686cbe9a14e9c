/**
 * How a page, or a picture on it, looks in a few bits: whether each of 9 × 8 fields is darker than its neighbour. The
 * same for a copy that was scanned, scaled or saved anew. A picture also has the bits downwards, because there are many
 * pictures and few pages.
 */
import type { PDFPageProxy } from './pdfjs.ts'
import { type PictureBox, pictureBoxes } from './picture-boxes.ts'

const WIDE = 9
const HIGH = 8
/** Pixels of the longer side a page is drawn at. */
const PAGE_SIDE = 200
const PICTURES_SIDE = 700
/** Of 128: with fewer there is nothing in the picture that another could not have, too. */
const BITS_LEAST = 10

/** A blank page is like every other blank page; it has no fingerprint. */
export async function pageFingerprint(page: PDFPageProxy): Promise<string | null> {
  const canvas = await drawn(page, PAGE_SIDE)
  if (!canvas) return null
  const light = lightOf(canvas, { x: 0, y: 0, wide: canvas.width, high: canvas.height })
  const bits = light && across(light)
  return bits ? hex(bits, 64) : null
}

/** Those of the pictures that stand among the page's text. */
export async function pictureFingerprints(page: PDFPageProxy): Promise<readonly string[]> {
  const boxes = pictureBoxes(await page.getOperatorList(), viewportOf(page, PICTURES_SIDE).transform)
  if (boxes.length === 0) return []
  const canvas = await drawn(page, PICTURES_SIDE)
  if (!canvas) return []
  return boxes.flatMap(box => {
    const light = lightOf(canvas, box)
    const bits = light && (across(light) << 64n) | downwards(light)
    return bits && countBits(bits) >= BITS_LEAST ? [hex(bits, 128)] : []
  })
}

function viewportOf(page: PDFPageProxy, side: number) {
  const { width, height } = page.getViewport({ scale: 1 })
  return page.getViewport({ scale: side / Math.max(width, height) })
}

async function drawn(page: PDFPageProxy, side: number): Promise<OffscreenCanvas | null> {
  const viewport = viewportOf(page, side)
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  if (!context) return null
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
    .promise
  return canvas
}

/** One more row than across needs, for the neighbour below. */
function lightOf(canvas: OffscreenCanvas, { x, y, wide, high }: PictureBox): readonly number[] | null {
  const small = new OffscreenCanvas(WIDE, WIDE)
  const context = small.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, x, y, wide, high, 0, 0, WIDE, WIDE)
  const { data } = context.getImageData(0, 0, WIDE, WIDE)
  return Array.from({ length: WIDE * WIDE }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    return red + green + blue
  })
}

/** Paper is never quite even: a difference below this is none. */
const EVEN = 6

function across(light: readonly number[]): bigint {
  return gather((x, y) => (light[y * WIDE + x] ?? 0) > (light[y * WIDE + x + 1] ?? 0) + EVEN)
}

function downwards(light: readonly number[]): bigint {
  return gather((x, y) => (light[y * WIDE + x] ?? 0) > (light[(y + 1) * WIDE + x] ?? 0) + EVEN)
}

function gather(isDarker: (x: number, y: number) => boolean): bigint {
  let bits = 0n
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x + 1 < WIDE; x++) bits = (bits << 1n) | BigInt(isDarker(x, y))
  return bits
}

function countBits(bits: bigint): number {
  return bits.toString(2).replaceAll('0', '').length
}

function hex(bits: bigint, length: 64 | 128): string {
  return bits.toString(16).padStart(length / 4, '0')
}
