/** What both kinds of plot share: what they are given, and their steps, each of which takes the focus and says its numbers. */
import type { BarStack } from '@visx/shape'
import { Bar } from '@visx/shape'
import type { ComponentProps, ReactNode } from 'react'
import type { ChartData, ChartRow } from './chart-data.ts'
import { inkOf, useInk } from './chart-ink.tsx'
import type { Roving } from './use-roving.ts'

/** Pixels of a text as the chart writes it. */
export type TextWidth = (text: string) => number

export interface ChartWords {
  /** A row as a sentence. */
  say(row: ChartRow): string
  number(value: number): string
}

export interface PlotProps {
  /** Unique on the page; the patterns hang on it. */
  readonly id: string
  readonly data: ChartData
  readonly width: number
  readonly words: ChartWords
  readonly textWidth: TextWidth
  readonly item: Roving['item']
}

export interface ChartStepProps {
  readonly words: string
  readonly item: ReturnType<Roving['item']>
  readonly box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>
  readonly children: ReactNode
}

export function ChartStep({ words, item, box, children }: ChartStepProps) {
  const { step } = useInk()
  return (
    <g aria-label={words} {...item}>
      <title>{words}</title>
      <rect {...box} className={step} />
      {children}
    </g>
  )
}

type Stacks = Parameters<NonNullable<ComponentProps<typeof BarStack<ChartRow, string>>['children']>>[0]

/** The bars of one row. */
export function StackBars({ stacks, index }: { readonly stacks: Stacks; readonly index: number }) {
  return stacks.map(({ key, bars }) => {
    const bar = bars[index]
    if (!bar || bar.width === 0 || bar.height === 0) return null
    const { x, y, width, height, color } = bar
    return (
      <Bar key={key} x={x} y={y} width={width} height={height} fill={color} stroke={inkOf(Number(key))} />
    )
  })
}

/** How visx stacks the area series of a row. */
export function stacking({ series, rows }: ChartData) {
  return {
    data: [...rows],
    keys: [...series.keys()].filter(index => series[index]?.form === 'area').map(String),
    value: (row: ChartRow, key: string) => row.values[Number(key)] ?? 0,
  }
}
