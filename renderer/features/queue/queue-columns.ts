/** The grid's columns: order, width and what sorts them. Widths are CSS grid tracks, so they hold at every zoom. */
import type { QueueColumn } from '../../desk/queue-query.ts'

export const queueColumns: readonly QueueColumn[] = [
  'due',
  'claim',
  'customer',
  'partner',
  'products',
  'competing',
  'checks',
  'status',
  'assignee',
]

/** Checkbox column first. */
export const gridTemplate =
  '32px 84px minmax(96px, 0.8fr) minmax(110px, 1.4fr) minmax(110px, 1.3fr) minmax(110px, 1.5fr) 58px 74px minmax(110px, 1fr) minmax(70px, 0.7fr)'
