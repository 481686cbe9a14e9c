/**
 * Where a page shows pictures, read off pdf.js's list of drawing steps: each picture fills the unit square of the
 * transformation that is in force. Repeated tiles and masks are decoration and are left out.
 */
import { OPS, Util } from './pdfjs.ts'

/** In pixels of the viewport whose transformation was given. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly high: number
}

type Matrix = readonly [number, number, number, number, number, number]

export interface DrawingSteps {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Smaller ones are bullets, rules and icons. */
const WIDE_LEAST = 40
const HIGH_LEAST = 24
/** A page of more pictures is a form of tiles; these are enough to find a copy of it. */
const MOST = 12

export function pictureBoxes(steps: DrawingSteps, viewport: readonly number[]): readonly PictureBox[] {
  const boxes: PictureBox[] = []
  const kept: Matrix[] = []
  let now = toMatrix(viewport)
  for (const [place, step] of steps.fnArray.entries()) {
    if (boxes.length === MOST) break
    const args = steps.argsArray[place]
    switch (step) {
      case OPS.save:
        kept.push(now)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        now = kept.pop() ?? now
        break
      case OPS.transform:
        now = toMatrix(Util.transform([...now], [...toMatrix(args)]))
        break
      case OPS.paintFormXObjectBegin: {
        kept.push(now)
        const [matrix] = Array.isArray(args) ? args : []
        if (matrix) now = toMatrix(Util.transform([...now], [...toMatrix(matrix)]))
        break
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject: {
        const box = boxOf(now)
        if (box.wide >= WIDE_LEAST && box.high >= HIGH_LEAST) boxes.push(box)
        break
      }
    }
  }
  return boxes
}

function boxOf([a, b, c, d, e, f]: Matrix): PictureBox {
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, wide: Math.max(...xs) - x, high: Math.max(...ys) - y }
}

function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[] =
    Array.isArray(value) || value instanceof Float32Array ? Array.from(value as ArrayLike<number>) : []
  return [a, b, c, d, e, f]
}
