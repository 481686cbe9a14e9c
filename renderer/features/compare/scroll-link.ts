/**
 * Two viewers that scroll together, without React. The pairs of pages come from page-pairs.ts; here is only who moved,
 * who follows, and what the reader is told of it. It can be switched off, and switching it on goes on from where both
 * stand. A jump to evidence moves both sides and is the new starting point, so nothing springs back.
 */
import {
  gapPages,
  mapPosition,
  otherSide,
  type Side,
  type SyncPoint,
  withPoint,
} from '../../../shared/compare/page-pairs.ts'
import type { ScrollSpot, ViewerPort } from '../../desk/viewer-port.ts'

export interface LinkState {
  readonly isOn: boolean
  /** Places that the reviewer set for the two open documents. */
  readonly points: readonly SyncPoint[]
  /** Pages at the top of the windows; null while a document is missing. */
  readonly pair: { readonly left: number; readonly right: number } | null
  /** This side is on pages without counterpart, so the other one waits. */
  readonly gap: Side | null
  /** Pages without counterpart. */
  readonly gaps: Readonly<Record<Side, readonly number[]>>
}

type Ports = Readonly<Record<Side, ViewerPort | null>>

export type ScrollLink = ReturnType<typeof createScrollLink>

const noGaps = { left: [], right: [] } as const
/** Positions closer than this are the same: browsers round to whole pixels. */
const SAME = 0.004

export function createScrollLink() {
  let ports: Ports = { left: null, right: null }
  let state: LinkState = { isOn: true, points: [], pair: null, gap: null, gaps: noGaps }
  /** Where both stood when they were last brought together by something else than scrolling. */
  let start: SyncPoint | null = null
  let isJumping = false
  let pairKey = ''
  let stops: readonly (() => void)[] = []
  const set = { left: Number.NaN, right: Number.NaN }
  const kept = new Map<string, readonly SyncPoint[]>()
  const listeners = new Set<() => void>()

  const patch = (change: Partial<LinkState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const spots = (): Readonly<Record<Side, ScrollSpot>> | null => {
    const [left, right] = [ports.left?.spot(), ports.right?.spot()]
    return left && right ? { left, right } : null
  }
  const points = () => (start ? withPoint(state.points, start) : state.points)

  /** Each pair of documents has its own places. */
  const look = (at: Readonly<Record<Side, ScrollSpot>>) => {
    const key = `${at.left.documentId} ${at.right.documentId}`
    if (key === pairKey) return
    pairKey = key
    start = null
    patch({ points: kept.get(key) ?? [] })
    count(at)
  }
  const count = (at: Readonly<Record<Side, ScrollSpot>>) => {
    const counts = { left: at.left.pages, right: at.right.pages }
    const all = points()
    patch({ gaps: { left: gapPages(all, 'left', counts), right: gapPages(all, 'right', counts) } })
  }
  const tell = (at: Readonly<Record<Side, ScrollSpot>>, gap: Side | null) => {
    const pair = { left: Math.floor(at.left.position), right: Math.floor(at.right.position) }
    const isSame = state.pair?.left === pair.left && state.pair.right === pair.right && state.gap === gap
    if (!isSame) patch({ pair, gap })
  }

  const scrolled = (side: Side) => {
    const at = spots()
    if (!at) return
    look(at)
    const { position } = at[side]
    if (Math.abs(position - set[side]) < SAME) return
    set[side] = Number.NaN
    if (isJumping || !state.isOn) return tell(at, null)
    const other = otherSide(side)
    const mapped = mapPosition(points(), side, position)
    ports[other]?.scrollTo(Math.min(mapped.position, at[other].pages + 0.999))
    const after = spots()
    if (!after) return
    set[other] = after[other].position
    tell(after, mapped.isGap ? side : null)
  }

  const beginHere = () => {
    const at = spots()
    if (!at) return
    look(at)
    start = { left: at.left.position, right: at.right.position }
    set.left = start.left
    set.right = start.right
    count(at)
    tell(at, null)
  }

  return {
    snapshot: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect(next: Ports): void {
      for (const stop of stops) stop()
      ports = next
      pairKey = ''
      const sides: readonly Side[] = ['left', 'right']
      stops = sides.flatMap(side => ports[side]?.onScroll(() => scrolled(side)) ?? [])
    },
    /** Goes on from where both stand. */
    toggle(): void {
      patch({ isOn: !state.isOn })
      if (state.isOn) beginHere()
    },
    /** From here on these two places belong together. */
    align(): void {
      beginHere()
      if (!start) return
      const next = withPoint(state.points, start)
      kept.set(pairKey, next)
      start = null
      patch({ isOn: true, points: next })
      const at = spots()
      if (at) count(at)
    },
    forgetPoints(): void {
      kept.delete(pairKey)
      patch({ points: [] })
      beginHere()
    },
    /** Both sides are moved by something else; they stay where it leaves them. */
    async during(move: () => Promise<unknown>): Promise<void> {
      isJumping = true
      await move()
      // The events of the move come with the next frame.
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      isJumping = false
      beginHere()
    },
    dispose(): void {
      for (const stop of stops) stop()
    },
  }
}
