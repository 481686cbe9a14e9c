/**
 * Where the window opens: as it was left, unless the display it stood on is gone or smaller now. Pure; rectangles are
 * Electron's, in device-independent pixels, and the first work area is the primary display's.
 */
import type { Rectangle } from 'electron'
import { z } from 'zod'

const coordinate = z.int().min(-100_000).max(100_000)

export const windowPlaceSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean().default(false),
})

export type WindowPlace = z.infer<typeof windowPlaceSchema>

/** Room for the queue at 200 % zoom; on a smaller display the window takes the whole work area. */
export const smallestSize = { width: 480, height: 360 }
const usualSize = { width: 1360, height: 860 }
/** So much of the title bar must stay reachable to call a window visible. */
const grip = { width: 120, height: 24 }

export function windowPlace(stored: unknown, workAreas: readonly Rectangle[]): WindowPlace {
  const saved = windowPlaceSchema.safeParse(stored)
  const primary = workAreas[0] ?? { x: 0, y: 0, ...usualSize }
  if (!saved.success) return { ...centred(usualSize, primary), maximized: false }
  const { maximized } = saved.data
  const home = workAreas.find(area => isReachable(saved.data, area))
  return { ...(home ? fitted(saved.data, home) : centred(saved.data, primary)), maximized }
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleBarInside =
    window.y >= area.y - grip.height / 2 && window.y + grip.height <= area.y + area.height
  return across >= Math.min(grip.width, window.width) && titleBarInside
}

/** Keeps the place; a window larger than the display is made to fit it. */
function fitted(window: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(window.width, area.width)
  const height = Math.min(window.height, area.height)
  const isSame = width === window.width && height === window.height
  return isSame ? rectangle(window) : { x: area.x, y: area.y, width, height }
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  const x = area.x + Math.floor((area.width - width) / 2)
  const y = area.y + Math.floor((area.height - height) / 2)
  return { x, y, width, height }
}

function rectangle({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height }
}
