/*
 * A hand-written signature as an SVG path, the same for the same name. It is drawn, not typed, so that text search
 * finds the printed name only and a reviewer has to look. Called by render-plan.ts.
 */
import { createHash } from 'node:crypto'

export function signaturePath(name: string, width: number): string {
  const bytes = createHash('sha256').update(name).digest()
  const byte = (index: number): number => (bytes[index % bytes.length] ?? 0) / 255
  const strokes = 6 + Math.round(byte(0) * 4)
  const step = (width * 0.78) / strokes
  let x = width * 0.04
  let path = `M ${round(x)} ${round(18 + byte(1) * 8)}`
  for (let index = 0; index < strokes; index += 1) {
    const lift = index === 0 ? 26 : 8 + byte(index + 2) * 14
    const dip = 4 + byte(index + 11) * 10
    const next = x + step
    path += ` C ${round(x + step * 0.1)} ${round(20 - lift)} ${round(x + step * (0.6 + byte(index + 5) * 0.6))} ${round(22 - lift)} ${round(x + step * 0.55)} ${round(20 + dip * 0.4)}`
    path += ` S ${round(next - step * 0.3)} ${round(22 + dip)} ${round(next)} ${round(16 + byte(index + 7) * 6)}`
    x = next
  }
  return `${path} Q ${round(x + 14)} ${round(4 + byte(3) * 8)} ${round(x - step * 2.4)} ${round(27 + byte(4) * 5)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
