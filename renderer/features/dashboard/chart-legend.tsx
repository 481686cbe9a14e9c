/** The legend inside the drawing, so that a saved picture has it, too. Text is placed by estimate: SVG does not flow. */
import { mergeClasses } from '@fluentui/react-components'
import type { ChartSeries } from './chart-data.ts'
import { areaFill, inkClass, LineMark, lineDashes, useInk } from './chart-ink.tsx'

const LINE = 22
const SWATCH = 16

interface Placed {
  readonly series: ChartSeries
  readonly index: number
  readonly x: number
  readonly y: number
}

export function legendHeight(series: readonly ChartSeries[], width: number): number {
  return series.length < 2 ? 0 : (placed(series, width).at(-1)?.y ?? 0) + LINE + 6
}

export interface ChartLegendProps {
  readonly id: string
  readonly series: readonly ChartSeries[]
  readonly width: number
}

export function ChartLegend({ id, series, width }: ChartLegendProps) {
  const ink = useInk()
  if (series.length < 2) return null
  return (
    <g aria-hidden>
      {placed(series, width).map(({ series: { name, form }, index, x, y }) => (
        <g key={name} transform={`translate(${x} ${y})`} className={inkClass(ink, index)}>
          {form === 'area' ? (
            <rect y="3" width={SWATCH} height="12" fill={areaFill(id, index)} stroke="currentColor" />
          ) : (
            <>
              <path d={`M0 9 H${SWATCH}`} className={ink.ink} strokeDasharray={lineDashes(index)} />
              <LineMark index={index} x={SWATCH / 2} y={9} />
            </>
          )}
          <text x={SWATCH + 6} y="13" className={mergeClasses(ink.text)}>
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}

function placed(series: readonly ChartSeries[], width: number): readonly Placed[] {
  let [x, y] = [0, 0]
  return series.map((one, index) => {
    const wide = SWATCH + 22 + textWidth(one.name)
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE]
    const place = { series: one, index, x, y }
    x += wide
    return place
  })
}

/** Hangul and Han are about twice as wide as Latin letters. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e80' ? 12.5 : 6.8
  return width
}
