/**
 * Rectangles between the page's own coordinates ([Note: PDF coordinates]) and the page as it is shown. Shown places
 * are fractions of the shown page, so zoom, window and screen density never enter; only the rotation does.
 */
import type { Rectangle } from './anchor.ts'

export type Rotation = 0 | 90 | 180 | 270

/** What of user space the page shows (its crop box), before any rotation. */
export interface PageBox {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Fractions of the shown page, 0 to 1, origin top left, y down. */
export interface ShownBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Any number of degrees, also negative, as one of the four. */
export function toRotation(degrees: number): Rotation {
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4
  return (turned * 90) as Rotation
}

export function toShown(rectangle: Rectangle, page: PageBox, rotation: Rotation): ShownBox {
  const width = page.x2 - page.x1
  const height = page.y2 - page.y1
  const upright = {
    left: (rectangle.x1 - page.x1) / width,
    right: (rectangle.x2 - page.x1) / width,
    top: (page.y2 - rectangle.y2) / height,
    bottom: (page.y2 - rectangle.y1) / height,
  }
  return turned(upright, rotation)
}

export function fromShown(box: ShownBox, page: PageBox, rotation: Rotation): Rectangle {
  const back = toRotation(-rotation)
  const upright = turned(
    { left: box.left, right: box.left + box.width, top: box.top, bottom: box.top + box.height },
    back,
  )
  const width = page.x2 - page.x1
  const height = page.y2 - page.y1
  return {
    x1: page.x1 + upright.left * width,
    x2: page.x1 + (upright.left + upright.width) * width,
    y1: page.y2 - (upright.top + upright.height) * height,
    y2: page.y2 - upright.top * height,
  }
}

interface Sides {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Turns clockwise within the unit square. */
function turned(sides: Sides, rotation: Rotation): ShownBox {
  switch (rotation) {
    case 0:
      return boxOf(sides.left, sides.top, sides.right, sides.bottom)
    case 90:
      return boxOf(1 - sides.bottom, sides.left, 1 - sides.top, sides.right)
    case 180:
      return boxOf(1 - sides.right, 1 - sides.bottom, 1 - sides.left, 1 - sides.top)
    case 270:
      return boxOf(sides.top, 1 - sides.right, sides.bottom, 1 - sides.left)
  }
}

function boxOf(left: number, top: number, right: number, bottom: number): ShownBox {
  return { left, top, width: right - left, height: bottom - top }
}

export function uniteRectangles(rectangles: readonly Rectangle[]): Rectangle | null {
  const [first, ...rest] = rectangles
  if (!first) return null
  return rest.reduce(
    (all, next) => ({
      x1: Math.min(all.x1, next.x1),
      y1: Math.min(all.y1, next.y1),
      x2: Math.max(all.x2, next.x2),
      y2: Math.max(all.y2, next.y2),
    }),
    first,
  )
}

/** Grown by `margin` points on each side, but not beyond the page. */
export function growRectangle(rectangle: Rectangle, margin: number, page: PageBox): Rectangle {
  return {
    x1: Math.max(page.x1, rectangle.x1 - margin),
    y1: Math.max(page.y1, rectangle.y1 - margin),
    x2: Math.min(page.x2, rectangle.x2 + margin),
    y2: Math.min(page.y2, rectangle.y2 + margin),
  }
}

/** Keeps a shown box inside the page and no smaller than `least` in either direction. */
export function keepOnPage(box: ShownBox, least: number): ShownBox {
  const width = Math.min(1, Math.max(least, box.width))
  const height = Math.min(1, Math.max(least, box.height))
  return {
    left: Math.min(1 - width, Math.max(0, box.left)),
    top: Math.min(1 - height, Math.max(0, box.top)),
    width,
    height,
  }
}

/** Distance between the centres of two rectangles, to choose the nearest of equal quotes. */
export function centreDistance(a: Rectangle, b: Rectangle): number {
  return Math.hypot((a.x1 + a.x2 - b.x1 - b.x2) / 2, (a.y1 + a.y2 - b.y1 - b.y2) / 2)
}
