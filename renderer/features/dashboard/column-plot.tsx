/** Stacked columns with lines over them, step by step through time. */
import { AxisBottom, AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { scaleBand, scaleLinear } from '@visx/scale'
import { BarStack, LinePath } from '@visx/shape'
import { type ChartData, type ChartRow, stackOf } from './chart-data.ts'
import { areaFill, inkOf, LineMark, lineDashes, PAPER } from './chart-ink.tsx'
import { ChartStep, type PlotProps, StackBars, stacking } from './chart-plot.tsx'

const PLOT = 190
const HEAD = 8
const FOOT = 24
const WIDEST = 36
const bare = { hideAxisLine: true, hideTicks: true } as const
const inherited = { fill: 'inherit', fontFamily: 'inherit', fontSize: 'inherit' } as const

export const COLUMNS_HEIGHT = HEAD + PLOT + FOOT

export function ColumnPlot({ id, data, width, words, textWidth, item }: PlotProps) {
  const { rows, series } = data
  const y = heightScale(data)
  const ticks = y.ticks(4).filter(Number.isInteger)
  const left = 12 + Math.max(...ticks.map(tick => textWidth(words.number(tick))))
  const x = scaleBand<string>({
    domain: rows.map(({ key }) => key),
    range: [left, width],
    padding: Math.max(0.4, 1 - (WIDEST * rows.length) / (width - left)),
  })
  const middle = ({ key }: ChartRow) => (x(key) ?? 0) + x.bandwidth() / 2
  const labels = new Map(rows.map(({ key, label }) => [key, label]))
  const labelEvery = Math.ceil((10 + Math.max(...rows.map(({ label }) => textWidth(label)))) / x.step())
  return (
    <>
      <g aria-hidden>
        <GridRows left={left} width={width - left} scale={y} tickValues={ticks} stroke="var(--grid)" />
        <AxisLeft
          {...bare}
          left={left}
          scale={y}
          tickValues={ticks}
          tickFormat={value => words.number(Number(value))}
          tickLabelProps={{ ...inherited, textAnchor: 'end', dy: '0.33em' }}
        />
        <AxisBottom
          {...bare}
          top={HEAD + PLOT}
          tickLength={4}
          scale={x}
          tickValues={x.domain().filter((_, index) => index % labelEvery === 0)}
          tickFormat={key => labels.get(key)}
          tickLabelProps={{ ...inherited, textAnchor: 'middle' }}
        />
      </g>
      <BarStack
        {...stacking(data)}
        x={({ key }) => key}
        xScale={x}
        yScale={y}
        color={key => areaFill(id, Number(key))}
      >
        {stacks =>
          rows.map((row, index) => (
            <ChartStep
              key={row.key}
              words={words.say(row)}
              item={item(index)}
              box={{
                x: middle(row) - x.step() / 2 + 1,
                y: 4,
                width: x.step() - 2,
                height: COLUMNS_HEIGHT - 6,
              }}
            >
              <StackBars stacks={stacks} index={index} />
            </ChartStep>
          ))
        }
      </BarStack>
      {series.map(({ name, form }, index) => {
        if (form !== 'line') return null
        const way = { data: [...rows], x: middle, y: (row: ChartRow) => y(row.values[index] ?? 0) }
        return (
          <g key={name} aria-hidden pointerEvents="none">
            <LinePath {...way} stroke={PAPER} strokeWidth={6} />
            <LinePath {...way} stroke={inkOf(index)} strokeWidth={2} strokeDasharray={lineDashes(index)} />
            {rows.map(row => (
              <LineMark key={row.key} index={index} x={way.x(row)} y={way.y(row)} />
            ))}
          </g>
        )
      })}
    </>
  )
}

function heightScale(data: ChartData) {
  const most = Math.max(1, ...data.rows.map(row => Math.max(stackOf(data, row), ...row.values)))
  return scaleLinear<number>({ domain: [0, most], range: [HEAD + PLOT, HEAD], nice: 4 })
}
