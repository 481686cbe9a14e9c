/** What a bench is: a name and a run that answers rows. run.ts lists them and prints the table. */
import type { Page } from '@playwright/test'

export interface BenchRow {
  readonly name: string
  /** In `unit`; of the median run. */
  readonly ours: number
  /** What it is compared with, in the same unit; the bench's header says what that is. */
  readonly peer: number
  /** ours ÷ peer. */
  readonly ratio: number
  readonly unit: string
  readonly runs: number
}

export interface BenchDesk {
  /** A real browser on a profile on disk, at the served page; closed when `work` ends. */
  browse<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T>
  readonly url: string
}

export interface Bench {
  readonly name: string
  run(desk: BenchDesk): Promise<readonly BenchRow[]>
}

export function compared(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return { ...row, ratio: row.ours / row.peer }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}
