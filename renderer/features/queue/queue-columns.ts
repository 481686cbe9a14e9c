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
  '32px 104px 92px minmax(110px, 1.3fr) minmax(100px, 1.2fr) minmax(120px, 1.5fr) 52px 76px 136px minmax(64px, 0.7fr)'
