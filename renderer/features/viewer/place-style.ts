/** A rectangle of a page as CSS: percentages of the page's element, right at every zoom without being recomputed. */
import type { CSSProperties } from 'react'
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import type { Rotation, ShownBox } from '../../../shared/evidence/page-geometry.ts'
import { toRotation, toShown } from '../../../shared/evidence/page-geometry.ts'
import type { Sheet } from './page-view.ts'

export function boxStyle({ left, top, width, height }: ShownBox): CSSProperties {
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) }
}

export function pointStyle(left: number, top: number): CSSProperties {
  return { left: percent(left), top: percent(top) }
}

/** `turned`: how far the reader turned the document. */
export function shownOn(sheet: Sheet, rectangle: Rectangle, turned: Rotation): ShownBox {
  return toShown(rectangle, sheet.box, toRotation(sheet.rotation + turned))
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(4)}%`
}
