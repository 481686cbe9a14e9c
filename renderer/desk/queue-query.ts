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

export function runQuery(
  rows: readonly QueueRow[],
  query: QueueQuery,
  context: QueryContext,
): readonly QueueRow[] {
  const words = searchText([query.search])
    .split(/\s+/)
    .filter(word => word !== '')
  const found = rows.filter(
    row => words.every(word => row.search.includes(word)) && passes(row, query, context),
  )
  const compare = comparison(query, context)
  return found.sort((a, b) => compare(a, b) || compareCodes(a.dueKey, b.dueKey) || compareCodes(a.id, b.id))
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

function comparison(query: QueueQuery, context: QueryContext): (a: QueueRow, b: QueueRow) => number {
  const byColumn = columnComparison(query.sort.column, context)
  const directed = query.sort.descending ? (a: QueueRow, b: QueueRow) => byColumn(b, a) : byColumn
  if (!query.groupByCustomer) return directed
  return (a, b) =>
    context.compareText(a.customer, b.customer) || compareCodes(a.tenantId, b.tenantId) || directed(a, b)
}

function columnComparison(column: QueueColumn, context: QueryContext): (a: QueueRow, b: QueueRow) => number {
  switch (column) {
    case 'due':
      return (a, b) => compareCodes(a.dueKey, b.dueKey)
    case 'claim':
      return (a, b) => compareCodes(a.id, b.id)
    case 'customer':
      return (a, b) => context.compareText(a.customer, b.customer)
    case 'partner':
      return (a, b) => context.compareText(a.partner, b.partner)
    case 'products':
      return (a, b) => context.compareText(a.products[0] ?? '', b.products[0] ?? '')
    case 'competing':
      return (a, b) => context.competitors(a) - context.competitors(b)
    case 'checks':
      return (a, b) => answered(a) - answered(b)
    case 'status':
      return (a, b) => compareCodes(a.status, b.status)
    case 'assignee':
      return (a, b) => context.compareText(a.assignee?.name ?? '', b.assignee?.name ?? '')
    default:
      return assertNever(column)
  }
}

export function answered(row: QueueRow): number {
  return row.verdicts.filter(verdict => verdict !== null).length
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
