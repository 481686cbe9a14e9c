/** A chart as wide as its place; columns for time, bars for everything else. */
import { type RefObject, useEffect, useId, useState } from 'react'
import { BarChart } from './bar-chart.tsx'
import type { DrawnChartProps } from './chart-props.ts'
import { ColumnChart } from './column-chart.tsx'

export interface ChartInPlaceProps extends Omit<DrawnChartProps, 'id' | 'width'> {
  readonly kind: 'columns' | 'bars'
  readonly place: RefObject<HTMLElement | null>
}

export function ChartInPlace({ kind, place, ...chart }: ChartInPlaceProps) {
  // A colon would have to be escaped in url(#…).
  const id = useId().replaceAll(/\W/g, '')
  const width = useWidth(place)
  if (width === 0) return null
  const Chart = kind === 'columns' ? ColumnChart : BarChart
  return <Chart id={id} width={width} {...chart} />
}

function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const look = () => setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(look)
    observer.observe(element)
    look()
    return () => observer.disconnect()
  }, [place])
  return width
}
