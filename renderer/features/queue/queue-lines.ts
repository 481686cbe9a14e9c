/** What the virtual grid lists: claims, and with grouping a heading line before each customer's claims. */
import type { QueueRow } from '../../data/queue-row.ts'

export type QueueLine =
  | { readonly kind: 'group'; readonly customer: string; readonly tenantId: string; readonly claims: number }
  | { readonly kind: 'claim'; readonly row: QueueRow; readonly index: number }

/** `rows` come sorted by customer when grouped. `index` is the claim's place among the claims, without headings. */
export function toLines(rows: readonly QueueRow[], groupByCustomer: boolean): readonly QueueLine[] {
  if (!groupByCustomer) return rows.map((row, index) => ({ kind: 'claim', row, index }))
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(groupKey(row), (sizes.get(groupKey(row)) ?? 0) + 1)
  const lines: QueueLine[] = []
  let previous: string | null = null
  rows.forEach((row, index) => {
    const key = groupKey(row)
    if (key !== previous) {
      lines.push({
        kind: 'group',
        customer: row.customer,
        tenantId: row.tenantId,
        claims: sizes.get(key) ?? 0,
      })
      previous = key
    }
    lines.push({ kind: 'claim', row, index })
  })
  return lines
}

function groupKey(row: QueueRow): string {
  return `${row.customer}\n${row.tenantId}`
}
