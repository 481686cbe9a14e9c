/** Bars that lie, one row each, their label above, pressed together where it is longer than the page is wide. */
import { scaleBand, scaleLinear } from '@visx/scale'
import { BarStackHorizontal } from '@visx/shape'
import { type ChartData, stackOf } from './chart-data.ts'
import { areaFill } from './chart-ink.tsx'
import { ChartStep, type PlotProps, StackBars, stacking } from './chart-plot.tsx'

/** Whole tiles of the patterns, so that they lie alike in each bar. */
const ROW = 48
const BAR = 16
const GAP = 1 - BAR / ROW
/** Letters any narrower cannot be read; what is longer is cut, and whole in the table. */
const LEAST = 0.6

export function barsHeight({ rows }: ChartData): number {
  return rows.length * ROW
}

export function BarPlot({ id, data, width, words, textWidth, item }: PlotProps) {
  const { rows } = data
  const most = Math.max(1, ...rows.map(row => stackOf(data, row)))
  const x = scaleLinear<number>({
    domain: [0, most],
    range: [4, Math.max(5, width - textWidth(words.number(most)) - 16)],
  })
  // Three quarters of a row's free space are above its bar: the label is there.
  const y = scaleBand<string>({
    domain: rows.map(({ key }) => key),
    range: [0, barsHeight(data)],
    paddingInner: GAP,
    paddingOuter: GAP / 2,
    align: 0.75,
    round: true,
  })
  const pressed = (label: string) => {
    const [wide, room] = [textWidth(label), width - 8]
    return wide > room && { textLength: Math.max(room, wide * LEAST), lengthAdjust: 'spacingAndGlyphs' }
  }
  return (
    <BarStackHorizontal
      {...stacking(data)}
      y={({ key }) => key}
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
            box={{ x: 1, y: index * ROW + 1, width: width - 2, height: ROW - 3 }}
          >
            <text x="4" y={index * ROW + 16} {...pressed(row.label)}>
              {row.label}
            </text>
            <StackBars stacks={stacks} index={index} />
            <text x={x(stackOf(data, row)) + 8} y={(y(row.key) ?? 0) + 12}>
              {words.number(stackOf(data, row))}
            </text>
          </ChartStep>
        ))
      }
    </BarStackHorizontal>
  )
}
