/** Bars that lie, one row each, their label above: long names fit at every zoom. Each row takes the focus. */
import { mergeClasses } from '@fluentui/react-components'
import { type ChartData, stackOf } from './chart-data.ts'
import { areaFill, InkPatterns, inkClass, useInk } from './chart-ink.tsx'
import { ChartLegend, legendHeight } from './chart-legend.tsx'
import type { DrawnChartProps } from './chart-props.ts'
import { useRoving } from './use-roving.ts'

const ROW = 46
const BAR = 16
const NUMBER = 56

export function BarChart({ id, data, width, say, svgRef }: DrawnChartProps) {
  const ink = useInk()
  const roving = useRoving(data.rows.length)
  const top = legendHeight(data.series, width)
  const most = Math.max(1, ...data.rows.map(row => stackOf(data, row)))
  const unit = Math.max(1, width - NUMBER) / most
  return (
    <svg
      ref={svgRef}
      width={width}
      height={top + data.rows.length * ROW + 4}
      role="group"
      aria-label={data.title}
      onKeyDown={roving.onKeyDown}
    >
      <InkPatterns id={id} />
      <ChartLegend id={id} series={data.series} width={width} />
      {data.rows.map((row, index) => (
        <g
          key={row.key}
          transform={`translate(0 ${top + index * ROW + 2})`}
          aria-label={say(row)}
          {...roving.item(index)}
        >
          <title>{say(row)}</title>
          <rect width={width} height={ROW - 2} className={ink.hit} />
          <text x="4" y="15" className={mergeClasses(ink.text, ink.strong)}>
            {row.label}
          </text>
          <Segments id={id} data={data} index={index} unit={unit} />
          <text x={stackOf(data, row) * unit + 12} y="34" className={ink.text}>
            {stackOf(data, row)}
          </text>
          <rect x="1" y="1" width={width - 2} height={ROW - 4} className={ink.focus} />
        </g>
      ))}
    </svg>
  )
}

interface SegmentsProps {
  readonly id: string
  readonly data: ChartData
  readonly index: number
  /** Pixels for one claim. */
  readonly unit: number
}

function Segments({ id, data, index, unit }: SegmentsProps) {
  const ink = useInk()
  let before = 0
  return data.series.map(({ name }, series) => {
    const value = data.rows[index]?.values[series] ?? 0
    if (value === 0) return null
    const x = 4 + before * unit
    before += value
    return (
      <rect
        key={name}
        x={x}
        y="22"
        width={value * unit}
        height={BAR}
        fill={areaFill(id, series)}
        stroke="currentColor"
        className={inkClass(ink, series)}
      />
    )
  })
}
