/** What the keys do to a box on a page. Directions are those of the screen, so a turned page needs no thought. */
import type { ShownBox } from '../../../shared/evidence/page-geometry.ts'
import { keepOnPage } from '../../../shared/evidence/page-geometry.ts'

/** Smallest side of a region, as a fraction of the page. */
export const BOX_LEAST = 0.01

const STEP = 0.02
const FINE_STEP = 0.0025
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box after a key; null = the key means nothing here. The first arrow only brings the box. */
export function boxAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  box: ShownBox | null,
  start: () => ShownBox,
): ShownBox | 'done' | 'cancel' | null {
  if (event.key === 'Escape') return 'cancel'
  if (event.key === 'Enter') return box ? 'done' : start()
  const arrow = arrows[event.key]
  if (!arrow) return null
  if (!box) return start()
  const step = event.ctrlKey ? FINE_STEP : STEP
  const [x, y] = [arrow[0] * step, arrow[1] * step]
  const moved = event.shiftKey
    ? { ...box, width: Math.min(1 - box.left, box.width + x), height: Math.min(1 - box.top, box.height + y) }
    : { ...box, left: box.left + x, top: box.top + y }
  return keepOnPage(moved, BOX_LEAST)
}
