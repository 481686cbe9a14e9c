/** A chart as plain data: drawn, listed as a table and written as CSV from the same rows, so that they cannot differ. */
import type { CsvCell } from '../../../shared/base/csv.ts'

export interface ChartSeries {
  readonly name: string
  /** Lines stand over the columns: another form for another kind of number. */
  readonly form: 'area' | 'line'
}

export interface ChartRow {
  readonly key: string
  readonly label: string
  /** In the order of the series. */
  readonly values: readonly number[]
}

export interface ChartData {
  readonly title: string
  /** Heads the labels: “Week of”, “Stage”. */
  readonly heading: string
  readonly series: readonly ChartSeries[]
  readonly rows: readonly ChartRow[]
}

export function isEmptyChart({ rows }: ChartData): boolean {
  return rows.every(({ values }) => values.every(value => value === 0))
}

export function chartTable({ heading, series, rows }: ChartData): readonly (readonly CsvCell[])[] {
  return [
    [heading, ...series.map(({ name }) => name)],
    ...rows.map(({ label, values }) => [label, ...values]),
  ]
}

/** Sum of the stacked series of a row. */
export function stackOf({ series }: Pick<ChartData, 'series'>, { values }: ChartRow): number {
  return values.reduce((sum, value, index) => (series[index]?.form === 'area' ? sum + value : sum), 0)
}
