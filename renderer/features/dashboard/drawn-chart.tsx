/** A chart as wide as its place; columns for time, bars for everything else. */
import { type UseParentSizeConfig, useParentSize } from '@visx/responsive'
import { getStringWidth } from '@visx/text'
import { type Ref, useId } from 'react'
import { BarPlot, barsHeight } from './bar-plot.tsx'
import type { ChartData } from './chart-data.ts'
import { InkPatterns, useInk } from './chart-ink.tsx'
import { ChartLegend, legendHeight, placeLegend } from './chart-legend.tsx'
import type { ChartWords, TextWidth } from './chart-plot.tsx'
import { COLUMNS_HEIGHT, ColumnPlot } from './column-plot.tsx'
import { useRoving } from './use-roving.ts'

export interface ChartProps {
  readonly kind: 'columns' | 'bars'
  readonly data: ChartData
  readonly words: ChartWords
  readonly svgRef: Ref<SVGSVGElement>
}

// The chart makes the height of its place, and so must not follow it.
const widthOnly: UseParentSizeConfig = { debounceTime: 0, ignoreDimensions: ['height', 'top', 'left'] }

export function ChartInPlace(chart: ChartProps) {
  const ink = useInk()
  const { parentRef, node, width } = useParentSize<HTMLDivElement>(widthOnly)
  return (
    <div ref={parentRef} className={ink.place}>
      {node && width > 0 && <DrawnChart width={Math.floor(width)} textWidth={measureIn(node)} {...chart} />}
    </div>
  )
}

function measureIn(place: Element): TextWidth {
  const { fontFamily, fontSize } = getComputedStyle(place)
  return text => getStringWidth(text, { fontFamily, fontSize }) ?? 0
}

export interface DrawnChartProps extends ChartProps {
  readonly width: number
  readonly textWidth: TextWidth
}

export function DrawnChart({ kind, data, width, textWidth, words, svgRef }: DrawnChartProps) {
  // A colon would have to be escaped in url(#…).
  const id = useId().replaceAll(/\W/g, '')
  const { onKeyDown, item } = useRoving(data.rows.length)
  const placed = placeLegend(data.series, { width, textWidth })
  const top = legendHeight(placed)
  const [Plot, height] = kind === 'columns' ? [ColumnPlot, COLUMNS_HEIGHT] : [BarPlot, barsHeight(data)]
  return (
    <svg
      ref={svgRef}
      width={width}
      height={top + height}
      role="group"
      aria-label={data.title}
      onKeyDown={onKeyDown}
    >
      <InkPatterns id={id} />
      <ChartLegend id={id} placed={placed} />
      <g transform={`translate(0 ${top})`}>
        <Plot {...{ id, data, width, words, textWidth, item }} />
      </g>
    </svg>
  )
}
