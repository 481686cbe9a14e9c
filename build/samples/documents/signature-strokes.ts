/*
 * A hand-written signature as an SVG path, the same for the same name. It is drawn, not typed, so that text search
 * finds the printed name only and a reviewer has to look. Called by render-plan.ts.
 */
import { createHash } from 'node:crypto'

export function signaturePath(name: string, width: number): string {
  const bytes = createHash('sha256').update(name).digest()
  const byte = (index: number): number => (bytes[index % bytes.length] ?? 0) / 255
  const letters = 3 + Math.round(byte(0) * 6)
  const slant = 2 + byte(1) * 9
  const step = (width * (0.5 + byte(2) * 0.35)) / letters
  let x = 6
  let path = `M ${round(x)} ${round(24 + byte(3) * 6)} C ${round(x - 4)} ${round(2 - byte(4) * 8)} ${round(x + 16)} ${round(-8 + byte(5) * 6)} ${round(x + 12)} ${round(26 + byte(6) * 6)}`
  x += 12
  for (let index = 0; index < letters; index += 1) {
    const tall = byte(index + 7) > 0.66
    const loops = byte(index + 13) > 0.7
    const top = tall ? 0 - byte(index + 9) * 8 : 11 + byte(index + 9) * 5
    const foot = loops ? 33 + byte(index + 15) * 6 : 23 + byte(index + 15) * 3
    const next = x + step * (0.6 + byte(index + 17) * 0.8)
    path += ` C ${round(x + slant)} ${round(top)} ${round(next + (loops ? -step : slant * 0.4))} ${round(top + 2)} ${round(next)} ${round(foot)}`
    x = next
  }
  const tail = byte(27) * width * 0.25
  return `${path} S ${round(x + tail + 12)} ${round(12 + byte(28) * 10)} ${round(x + tail + 16)} ${round(20 + byte(29) * 6)}${byte(30) > 0.5 ? ` M 2 ${round(33 + byte(31) * 3)} Q ${round(x * 0.6)} ${round(26 + byte(3) * 6)} ${round(x + tail)} ${round(31)}` : ''}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
