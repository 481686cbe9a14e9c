/**
 * @vitest-environment jsdom
 *
 * What is drawn, read back off the drawing as an eye would: columns and lines against the axis beside them, bars against
 * each other. It has to be the table.
 */
import { fireEvent, render } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartData, ChartSeries } from '../../../renderer/features/dashboard/chart-data.ts'
import { DrawnChart } from '../../../renderer/features/dashboard/drawn-chart.tsx'

const area = (name: string): ChartSeries => ({ name, form: 'area' })
const line = (name: string): ChartSeries => ({ name, form: 'line' })
const overTime = [area('Here'), area('There'), line('Out'), line('In')]
const bands = ['A', 'B', 'C', 'D', 'E'].map(area)

describe('a chart of columns', () => {
  test('is read off its axis as the numbers of its table, whatever they are', () => {
    fc.assert(
      fc.property(tables(overTime.length), values => {
        const drawing = draw('columns', overTime, values)
        const read = axisOf(drawing)
        const [out = [], into = []] = linesOf(drawing).map(points => points.map(read))
        const columns = stepsOf(drawing).map(step => {
          const bars = barsOf(step).map(({ y, height }) => [read(y + height), read(y)] as const)
          // Each stands on the one below it.
          expect(bars.map(([from]) => from)).toEqual([0, ...bars.map(([, until]) => until)].slice(0, -1))
          return bars.map(([from, until]) => until - from)
        })
        const shown = values.map(([here = 0, there = 0]) => [here, there].filter(value => value > 0))
        expect(columns).toEqual(shown)
        expect(out.map((value, step) => [value, into[step]])).toEqual(values.map(row => row.slice(2)))
      }),
      { numRuns: 40 },
    )
  })

  test('names no more steps than there is room for, and at least the first', () => {
    const values = Array.from({ length: 40 }, (_, step) => [step, 1, 1, 1])
    const labels = [...draw('columns', overTime, values).querySelectorAll('.visx-axis-bottom text')]
    const places = labels.map(label => Number(label.getAttribute('x')))
    expect(labels[0]?.textContent).toBe('Row 0')
    expect(Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)))).toBeGreaterThan(60)
  })

  test('has no half claims on its axis', () => {
    expect(ticksOf(draw('columns', overTime, [[1, 0, 1, 0]])).map(([value]) => value)).toEqual([0, 1])
  })
})

describe('a chart of bars', () => {
  test('is as long for a claim in each of its rows and series, and says each sum at its end', () => {
    fc.assert(
      fc.property(tables(bands.length), values => {
        const steps = stepsOf(draw('bars', bands, values))
        const sums = values.map(row => row.reduce((sum, value) => sum + value, 0))
        expect(steps.map(step => step.querySelector('text:last-of-type')?.textContent)).toEqual(
          sums.map(String),
        )
        const widths = steps.map(step => barsOf(step).map(({ width }) => width))
        const claims = Math.max(...values.flat()) / Math.max(...widths.flat())
        expect(widths.map(row => row.map(width => Math.round(width * claims)))).toEqual(
          values.map(row => row.filter(value => value > 0)),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('the label of a bar', () => {
  test('stays within the drawing, pressed together where it is long', () => {
    const labels = ['Short', 'A customer · '.repeat(8)]
    const drawing = draw('bars', [area('A')], [[1], [2]], labels)
    const pressed = stepsOf(drawing).map(step => step.querySelector('text')?.getAttribute('textLength'))
    expect(pressed).toEqual([null, '792'])
  })
})

describe.each(['columns', 'bars'] as const)('a chart of %s', kind => {
  const values = [
    [3, 1, 2, 5],
    [0, 4, 1, 1],
    [2, 2, 0, 0],
  ]

  test('is one stop for Tab, walked by arrow keys, and says the numbers of each step', () => {
    const drawing = draw(kind, overTime, values)
    const steps = stepsOf(drawing)
    expect(steps.map(step => step.getAttribute('tabindex'))).toEqual(['0', '-1', '-1'])
    steps[0]?.focus()
    const walk = ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'Home', 'End', 'ArrowUp']
    const heard = walk.map(key => {
      fireEvent.keyDown(document.activeElement ?? drawing, { key })
      return document.activeElement?.getAttribute('aria-label')
    })
    const [first, second, third] = values.map((row, index) => `Row ${index}: ${row.join(' ')}`)
    expect(heard).toEqual([second, third, third, second, first, third, second])
    expect(steps.map(step => step.getAttribute('tabindex'))).toEqual(['-1', '0', '-1'])
  })

  test('has a pattern of its own for each area and dashes of their own for lines, not colours alone', () => {
    const drawing = draw(kind, kind === 'bars' ? bands : overTime, [[1, 1, 1, 1, 1]])
    const fills = barsOf(drawing).map(({ fill }) => /^url\((#.+)\)$/.exec(fill)?.[1] ?? 'solid')
    const hatches = fills.map(fill =>
      [...drawing.querySelectorAll(`${fill} path`)].map(path => path.getAttribute('d')).join(' '),
    )
    expect(hatches.filter(hatch => hatch === '')).toEqual([fills[0] === 'solid' ? '' : 'the first is solid'])
    expect(new Set(hatches).size).toBe(kind === 'bars' ? bands.length : 2)
    const dashes = [...drawing.querySelectorAll('.visx-linepath[stroke^="var(--ink"]')].map(path =>
      path.getAttribute('stroke-dasharray'),
    )
    expect(dashes).toEqual(kind === 'bars' ? [] : [null, '6 3'])
  })
})

/** Tables of 1 to 20 rows with at least one claim. */
function tables(width: number) {
  const row = fc.array(fc.oneof(fc.nat(3), fc.nat(20_000)), { minLength: width, maxLength: width })
  return fc
    .array(row, { minLength: 1, maxLength: 20 })
    .filter(rows => rows.some(cells => cells.some(cell => cell > 0)))
}

function draw(
  kind: 'columns' | 'bars',
  series: readonly ChartSeries[],
  values: readonly (readonly number[])[],
  labels: readonly string[] = values.map((_, index) => `Row ${index}`),
): SVGSVGElement {
  const data: ChartData = {
    ...{ title: 'Chart', heading: 'Step', series },
    rows: values.map((row, index) => ({ key: `k${index}`, label: labels[index] ?? '', values: row })),
  }
  const { container } = render(
    <DrawnChart
      kind={kind}
      data={data}
      width={800}
      textWidth={text => text.length * 10}
      words={{ number: String, say: row => `${row.label}: ${row.values.join(' ')}` }}
      svgRef={null}
    />,
  )
  return container.querySelector('svg') as SVGSVGElement
}

function stepsOf(drawing: Element): readonly SVGGElement[] {
  return [...drawing.querySelectorAll<SVGGElement>('g[role="img"]')]
}

function barsOf(step: Element) {
  return [...step.querySelectorAll('.visx-bar')].map(bar => {
    const number = (name: string) => Number(bar.getAttribute(name))
    return {
      ...{ y: number('y'), width: number('width'), height: number('height') },
      fill: bar.getAttribute('fill') ?? '',
    }
  })
}

/** Value and height of each label of the axis. */
function ticksOf(drawing: Element): readonly (readonly [number, number])[] {
  return [...drawing.querySelectorAll('.visx-axis-left text')].map(
    label => [Number(label.textContent), Number(label.getAttribute('y'))] as const,
  )
}

/** What a height says by the axis, in whole claims. */
function axisOf(drawing: Element): (y: number) => number {
  const ticks = ticksOf(drawing)
  const [[low, foot], [high, head]] = [ticks[0] ?? [0, 0], ticks.at(-1) ?? [1, 1]]
  return y => Math.round(low + ((y - foot) / (head - foot)) * (high - low))
}

function linesOf(drawing: Element): readonly (readonly number[])[] {
  return [...drawing.querySelectorAll('.visx-linepath[stroke^="var(--ink"]')].map(path =>
    [...(path.getAttribute('d') ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)),
  )
}
