/**
 * What the queue shows and in which order, as a pure question over its rows: search, filters, sorting, grouping. The
 * queue page edits a `QueueQuery`, saved views store one, and Review walks the same order with J and K.
 */
import { assertNever } from '../../shared/base/assert-never.ts'
import { type QueueRow, searchText } from '../data/queue-row.ts'

export type QueueColumn =
  | 'due'
  | 'claim'
  | 'customer'
  | 'partner'
  | 'products'
  | 'competing'
  | 'checks'
  | 'status'
  | 'assignee'

export interface QueueQuery {
  readonly search: string
  /** An empty list means any. */
  readonly statuses: readonly string[]
  readonly areas: readonly string[]
  readonly activities: readonly string[]
  readonly countries: readonly string[]
  readonly rulesets: readonly string[]
  readonly assigned: 'any' | 'mine' | 'nobody'
  readonly due: 'any' | 'overdue' | 'today' | 'week'
  readonly competingOnly: boolean
  readonly publicSectorOnly: boolean
  readonly changedOnly: boolean
  readonly postponed: 'hide' | 'show' | 'only'
  readonly sort: { readonly column: QueueColumn; readonly descending: boolean }
  readonly groupByCustomer: boolean
}

export const everything: QueueQuery = {
  search: '',
  statuses: [],
  areas: [],
  activities: [],
  countries: [],
  rulesets: [],
  assigned: 'any',
  due: 'any',
  competingOnly: false,
  publicSectorOnly: false,
  changedOnly: false,
  postponed: 'show',
  sort: { column: 'due', descending: false },
  groupByCustomer: false,
}

/** What a reviewer can work on now; the view the queue opens with. */
export const openWork: QueueQuery = {
  ...everything,
  statuses: ['submitted', 'under-review', 'dispute'],
  postponed: 'hide',
}

export interface QueryContext {
  readonly reviewerId: string
  readonly now: string
  /** Instant texts: the end of today and of the seventh day from now in the reviewer's time zone. */
  readonly endOfToday: string
  readonly endOfWeek: string
  competitors(row: QueueRow): number
  compareText(a: string, b: string): number
}

/** Those of the query, in the order they have. */
export function findRows(
  rows: readonly QueueRow[],
  query: QueueQuery,
  context: QueryContext,
): readonly QueueRow[] {
  const words = searchText([query.search])
    .split(/\s+/)
    .filter(word => word !== '')
  return rows.filter(row => words.every(word => row.search.includes(word)) && passes(row, query, context))
}

/** In the order of the query, whether they belong to it or not: by due, then by column, then by group; each keeps ties. */
export function sortRows(
  rows: readonly QueueRow[],
  query: Pick<QueueQuery, 'sort' | 'groupByCustomer'>,
  context: QueryContext,
): readonly QueueRow[] {
  const byDue = rows.toSorted((a, b) => compareCodes(a.dueKey, b.dueKey) || compareCodes(a.id, b.id))
  const byColumn = sortByColumn(byDue, query.sort, context)
  if (!query.groupByCustomer) return byColumn
  const byTenant = sortByText(byColumn, row => row.tenantId, compareCodes)
  return sortByText(byTenant, row => row.customer, context.compareText)
}

function passes(row: QueueRow, query: QueueQuery, context: QueryContext): boolean {
  return (
    isAmong(row.status, query.statuses) &&
    isAmong(row.solutionArea, query.areas) &&
    isAmong(row.activity, query.activities) &&
    isAmong(row.country, query.countries) &&
    isAmong(row.ruleset, query.rulesets) &&
    isAssigned(row, query.assigned, context.reviewerId) &&
    isDue(row, query.due, context) &&
    (query.postponed === 'show' || row.postponed === (query.postponed === 'only')) &&
    (!query.publicSectorOnly || row.publicSector) &&
    (!query.changedOnly || row.differences > 0) &&
    (!query.competingOnly || context.competitors(row) > 0)
  )
}

function isAmong(value: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 || allowed.includes(value)
}

function isAssigned(row: QueueRow, assigned: QueueQuery['assigned'], reviewerId: string): boolean {
  if (assigned === 'any') return true
  return assigned === 'mine' ? row.assignee?.id === reviewerId && reviewerId !== '' : row.assignee === null
}

function isDue(row: QueueRow, due: QueueQuery['due'], context: QueryContext): boolean {
  if (due === 'any') return true
  if (row.dueAt === null) return false
  if (due === 'overdue') return row.lateAt !== null && row.lateAt < context.now
  return row.dueAt <= (due === 'today' ? context.endOfToday : context.endOfWeek)
}

type Compare<Value> = (a: Value, b: Value) => number

function sortByColumn(
  rows: readonly QueueRow[],
  { column, descending }: QueueQuery['sort'],
  context: QueryContext,
): readonly QueueRow[] {
  const directed = <Value>(compare: Compare<Value>): Compare<Value> =>
    descending ? (a, b) => compare(b, a) : compare
  const byText = (textOf: (row: QueueRow) => string) =>
    sortByText(rows, textOf, directed(context.compareText))
  const by = (compare: Compare<QueueRow>) => rows.toSorted(directed(compare))
  switch (column) {
    case 'due':
      return by((a, b) => compareCodes(a.dueKey, b.dueKey))
    case 'claim':
      return by((a, b) => compareCodes(a.id, b.id))
    case 'customer':
      return byText(row => row.customer)
    case 'partner':
      return byText(row => row.partner)
    case 'products':
      return byText(row => row.products[0] ?? '')
    case 'competing':
      return by((a, b) => context.competitors(a) - context.competitors(b))
    case 'checks':
      return by((a, b) => answered(a) - answered(b))
    case 'status':
      return by((a, b) => compareCodes(a.status, b.status))
    case 'assignee':
      return byText(row => row.assignee?.name ?? '')
    default:
      return assertNever(column)
  }
}

/** Comparing words as a language does is slow and they repeat: only the different ones are compared. */
function sortByText(
  rows: readonly QueueRow[],
  textOf: (row: QueueRow) => string,
  compare: Compare<string>,
): readonly QueueRow[] {
  const texts = [...new Set(rows.map(textOf))].sort(compare)
  const rowsByText = new Map<string, QueueRow[]>()
  let last: { readonly text: string; readonly rows: QueueRow[] } | null = null
  for (const text of texts) {
    if (!last || compare(last.text, text) !== 0) last = { text, rows: [] }
    rowsByText.set(text, last.rows)
  }
  for (const row of rows) rowsByText.get(textOf(row))?.push(row)
  return [...new Set(rowsByText.values())].flat()
}

export function answered(row: QueueRow): number {
  return row.verdicts.filter(verdict => verdict !== null).length
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
