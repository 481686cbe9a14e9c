/** What every kind of drawn chart is given. */
import type { Ref } from 'react'
import type { ChartData, ChartRow } from './chart-data.ts'

export interface DrawnChartProps {
  /** Unique on the page; the patterns hang on it. */
  readonly id: string
  readonly data: ChartData
  readonly width: number
  /** A row as a sentence. */
  readonly say: (row: ChartRow) => string
  readonly svgRef: Ref<SVGSVGElement>
}
