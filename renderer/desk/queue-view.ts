/**
 * Where the reviewer is in the queue: the query, the active claim, the selection, the scroll offset. It outlives the
 * queue page, so coming back finds the same place, and Review asks it for the next claim in the same order.
 */
import type { Queue } from '../data/queue.ts'
import type { QueueRow } from '../data/queue-row.ts'
import { findRows, openWork, type QueryContext, type QueueQuery, sortRows } from './queue-query.ts'

export interface QueueViewState {
  readonly query: QueueQuery
  /** Id of the built-in or saved view the query started from; null once edited by hand. */
  readonly viewId: string | null
  readonly active: string | null
  readonly selected: ReadonlySet<string>
  readonly scrollOffset: number
}

export interface QueueView {
  state(): QueueViewState
  change(patch: Partial<QueueViewState>): void
  subscribe(listener: () => void): () => void
  /** The rows of the query in its order; the same array until the queue or the query changes. */
  rows(): readonly QueueRow[]
  /** The claim `step` places after this one (negative = before), null at the ends. */
  neighbour(claim: string, step: number): string | null
}

export function createQueueView(queue: Queue, context: () => QueryContext): QueueView {
  let state: QueueViewState = {
    query: openWork,
    viewId: 'open',
    active: null,
    selected: new Set(),
    scrollOffset: 0,
  }
  let known: {
    readonly version: number
    readonly query: QueueQuery
    readonly rows: readonly QueueRow[]
  } | null = null
  /** All rows in the order of the query, so that typing in the search sorts nothing. */
  let sorted: {
    readonly version: number
    readonly order: string
    readonly rows: readonly QueueRow[]
  } | null = null
  let lastOrder: readonly string[] = []
  const listeners = new Set<() => void>()

  const rows = () => {
    const { rows: all, version } = queue.snapshot()
    if (known?.version !== version || known.query !== state.query) {
      const now = context()
      const order = JSON.stringify([state.query.sort, state.query.groupByCustomer])
      if (sorted?.version !== version || sorted.order !== order)
        sorted = { version, order, rows: sortRows(all, state.query, now) }
      known = { version, query: state.query, rows: findRows(sorted.rows, state.query, now) }
    }
    return known.rows
  }

  return {
    state: () => state,
    change(patch) {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    rows,
    neighbour(claim, step) {
      // A claim that was decided drops out of the view; its old place still tells what comes next.
      const current = rows().map(row => row.id as string)
      const place = current.indexOf(claim)
      if (place >= 0) {
        lastOrder = current
        return current[place + step] ?? null
      }
      return afterGone(lastOrder, current, { claim, step })
    },
  }
}

function afterGone(
  before: readonly string[],
  now: readonly string[],
  from: { readonly claim: string; readonly step: number },
): string | null {
  const place = before.indexOf(from.claim)
  if (place < 0) return now[0] ?? null
  const here = new Set(now)
  for (let i = place + from.step; i >= 0 && i < before.length; i += from.step) {
    const candidate = before[i]
    if (candidate !== undefined && here.has(candidate)) return candidate
  }
  return null
}
