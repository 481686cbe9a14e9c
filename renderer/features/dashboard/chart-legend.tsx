/** The legend inside the drawing, so that a saved picture has it, too (visx's own is HTML). SVG does not flow. */
import type { ChartSeries } from './chart-data.ts'
import { areaFill, inkOf, LineMark, lineDashes } from './chart-ink.tsx'
import type { TextWidth } from './chart-plot.tsx'

const LINE = 22
/** So wide that a mark leaves room for dashes. */
const SWATCH = 28

interface Placed {
  readonly series: ChartSeries
  readonly index: number
  readonly x: number
  readonly y: number
}

/** Nothing where there is one series. */
export function placeLegend(
  series: readonly ChartSeries[],
  { width, textWidth }: { readonly width: number; readonly textWidth: TextWidth },
): readonly Placed[] {
  let [x, y] = [0, 0]
  if (series.length < 2) return []
  return series.map((one, index) => {
    const wide = SWATCH + 22 + textWidth(one.name)
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE]
    const place = { series: one, index, x, y }
    x += wide
    return place
  })
}

export function legendHeight(placed: readonly Placed[]): number {
  const last = placed.at(-1)
  return last ? last.y + LINE + 6 : 0
}

export function ChartLegend({ id, placed }: { readonly id: string; readonly placed: readonly Placed[] }) {
  return (
    <g aria-hidden>
      {placed.map(({ series: { name, form }, index, x, y }) => (
        <g key={name} transform={`translate(${x} ${y})`} stroke={inkOf(index)}>
          {form === 'area' ? (
            <rect x="1" y="1" width={SWATCH} height="14" fill={areaFill(id, index)} />
          ) : (
            <>
              <path d={`M0 9 H${SWATCH}`} strokeWidth="2" strokeDasharray={lineDashes(index)} />
              <LineMark index={index} x={SWATCH / 2} y={9} />
            </>
          )}
          <text x={SWATCH + 6} y="13" stroke="none">
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}
