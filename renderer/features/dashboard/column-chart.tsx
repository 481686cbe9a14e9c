/** Stacked columns with lines over them, step by step through time. Each step takes the focus and says its numbers. */
import { mergeClasses } from '@fluentui/react-components'
import { axisTicks, type ChartData, stackOf } from './chart-data.ts'
import { areaFill, InkPatterns, inkClass, LineMark, lineDashes, useInk } from './chart-ink.tsx'
import { ChartLegend, legendHeight, textWidth } from './chart-legend.tsx'
import type { DrawnChartProps } from './chart-props.ts'
import { useRoving } from './use-roving.ts'

const PLOT = 190
const LEFT = 44
const FOOT = 24

export function ColumnChart({ id, data, width, say, svgRef }: DrawnChartProps) {
  const ink = useInk()
  const roving = useRoving(data.rows.length)
  const top = legendHeight(data.series, width) + 8
  const scale = createScale(data, width, top)
  return (
    <svg
      ref={svgRef}
      width={width}
      height={top + PLOT + FOOT}
      role="group"
      aria-label={data.title}
      onKeyDown={roving.onKeyDown}
    >
      <InkPatterns id={id} />
      <ChartLegend id={id} series={data.series} width={width} />
      {scale.ticks.map(tick => (
        <g key={tick} aria-hidden>
          <path d={`M${LEFT} ${scale.y(tick)} H${width}`} className={ink.grid} />
          <text x={LEFT - 8} y={scale.y(tick) + 4} textAnchor="end" className={ink.text}>
            {tick}
          </text>
        </g>
      ))}
      {data.rows.map((row, index) => (
        <g key={row.key} aria-label={say(row)} {...roving.item(index)}>
          <title>{say(row)}</title>
          <rect x={scale.x(index)} y={top - 4} width={scale.step} height={PLOT + 4} className={ink.hit} />
          <Stack id={id} data={data} index={index} scale={scale} />
          {index % scale.labelEvery === 0 && (
            <text
              x={scale.x(index) + scale.step / 2}
              y={top + PLOT + 18}
              textAnchor="middle"
              className={ink.text}
            >
              {row.label}
            </text>
          )}
          <rect
            x={scale.x(index) + 1}
            y={top - 4}
            width={scale.step - 2}
            height={PLOT + 4}
            className={ink.focus}
          />
        </g>
      ))}
      {data.series.map(({ name, form }, series) =>
        form === 'line' ? <Line key={name} data={data} series={series} scale={scale} /> : null,
      )}
    </svg>
  )
}

interface PartProps {
  readonly data: ChartData
  readonly scale: Scale
}

function Stack({ id, data, index, scale }: PartProps & { readonly id: string; readonly index: number }) {
  const ink = useInk()
  const row = data.rows[index]
  const wide = Math.max(2, Math.min(36, scale.step * 0.6))
  let below = 0
  return data.series.map(({ name, form }, series) => {
    const value = row?.values[series] ?? 0
    if (form !== 'area' || value === 0) return null
    const [y, height] = [scale.y(below + value), scale.y(below) - scale.y(below + value)]
    below += value
    return (
      <rect
        key={name}
        x={scale.x(index) + (scale.step - wide) / 2}
        y={y}
        width={wide}
        height={height}
        fill={areaFill(id, series)}
        stroke="currentColor"
        className={inkClass(ink, series)}
      />
    )
  })
}

function Line({ data, series, scale }: PartProps & { readonly series: number }) {
  const ink = useInk()
  const points = data.rows.map(({ key, values }, index) => ({
    key,
    x: scale.x(index) + scale.step / 2,
    y: scale.y(values[series] ?? 0),
  }))
  const way = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
  return (
    <g aria-hidden pointerEvents="none">
      <path d={way} className={ink.halo} />
      <path
        d={way}
        strokeDasharray={lineDashes(series)}
        className={mergeClasses(inkClass(ink, series), ink.ink)}
      />
      {points.map(({ key, x, y }) => (
        <LineMark key={key} index={series} x={x} y={y} />
      ))}
    </g>
  )
}

interface Scale {
  readonly ticks: readonly number[]
  readonly step: number
  /** So many labels are left out that those shown do not touch. */
  readonly labelEvery: number
  x(index: number): number
  y(value: number): number
}

function createScale(data: ChartData, width: number, top: number): Scale {
  const most = Math.max(1, ...data.rows.map(row => Math.max(stackOf(data, row), ...row.values)))
  const ticks = axisTicks(most)
  const end = ticks.at(-1) ?? most
  const step = (width - LEFT) / Math.max(1, data.rows.length)
  const widest = Math.max(...data.rows.map(({ label }) => textWidth(label))) + 10
  return {
    ticks,
    step,
    labelEvery: Math.max(1, Math.ceil(widest / step)),
    x: index => LEFT + index * step,
    y: value => top + PLOT - (value / end) * PLOT,
  }
}
