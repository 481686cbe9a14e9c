/**
 * Which place of one document belongs to which place of the other while two viewers scroll together. A position is a
 * page and the part of it that is above the window, as one number (3.25 = a quarter of page 3 is gone by). Between two
 * sync points both sides go on page by page; what one side has more of is a gap, at which the other side waits.
 */
export type Side = 'left' | 'right'

export interface SyncPoint {
  readonly left: number
  readonly right: number
}

export interface Mapped {
  readonly position: number
  /** The scrolled side is on pages that have no counterpart. */
  readonly isGap: boolean
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/** A new point outdates those that would cross it: one side cannot go forwards while the other goes back. */
export function withPoint(points: readonly SyncPoint[], point: SyncPoint): readonly SyncPoint[] {
  const kept = points.filter(
    ({ left, right }) =>
      (left < point.left && right < point.right) || (left > point.left && right > point.right),
  )
  return [...kept, point].toSorted((a, b) => a.left - b.left)
}

/** Where the other side belongs when `side` is at `position`. */
export function mapPosition(points: readonly SyncPoint[], side: Side, position: number): Mapped {
  const other = otherSide(side)
  const before = points.findLast(point => point[side] <= position)
  const after = points.find(point => point[side] > position)
  if (!before) {
    const from = after ?? { left: 1, right: 1 }
    const wanted = from[other] - (from[side] - position)
    return { position: Math.max(1, wanted), isGap: wanted < 1 }
  }
  const wanted = before[other] + (position - before[side])
  const end = after?.[other] ?? Number.POSITIVE_INFINITY
  return wanted >= end ? { position: end, isGap: true } : { position: wanted, isGap: false }
}

export interface PageCounts {
  readonly left: number
  readonly right: number
}

/** Pages of `side` that no page of the other stands beside, because of the sync points or because it is longer. */
export function gapPages(points: readonly SyncPoint[], side: Side, counts: PageCounts): readonly number[] {
  const pages = Array.from({ length: counts[side] }, (_, index) => index + 1)
  return pages.filter(page => {
    const middle = mapPosition(points, side, page + 0.5)
    return middle.isGap || middle.position >= counts[otherSide(side)] + 1
  })
}
