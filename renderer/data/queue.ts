/**
 * The queue in memory: the first page comes straight from the due index, so opening does not depend on how many claims
 * there are; the rest is read behind it in portions, then search, filters and sorting run over memory.
 */
import type { QueueRow } from './queue-row.ts'

export interface QueueSnapshot {
  readonly rows: readonly QueueRow[]
  /** Claims on this computer; `rows` has fewer until `complete`. */
  readonly total: number
  readonly complete: boolean
  /** Changes with every change of `rows`. */
  readonly version: number
}

export interface Queue {
  snapshot(): QueueSnapshot
  subscribe(listener: () => void): () => void
  row(claim: string): QueueRow | null
  /** Other claims on the same customer and product. */
  competitors(row: QueueRow): readonly QueueRow[]
  /** Projects every row anew (another calendar, another reviewer). */
  rebuild(): Promise<void>
}
