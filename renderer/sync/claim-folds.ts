/**
 * Claims folded as far as the pages read so far, so that a page folds what it brings and not each claim's whole past. A
 * fold is carried on only where that gives what folding anew would give; everything else is folded anew by whoever asks.
 */
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { effectiveEvent, evolveLogged, type HubRecord } from '../../shared/log/record.ts'
import type { SyncMarks } from '../../shared/sync/sync-store.ts'
import type { StoredEvent } from '../data/db.ts'
import { foldStored, inOrder } from '../data/event-order.ts'

export interface Fold {
  readonly state: ClaimState
  /**
   * Own `seq`s that the hub has not told yet, in the order they were folded in behind everything told; null = some are of an
   * earlier order, and their place is not known.
   */
  readonly untold: readonly number[] | null
}

export interface ClaimFolds {
  /** The claims' folds with these records, by claim; absent = fold it anew. */
  carriedOn(marks: SyncMarks, records: readonly HubRecord[]): ReadonlyMap<string, Fold>
  /** After a commit: the marks behind it, and the fold of every claim it touched. An order begun anew ends all earlier ones. */
  keep(marks: SyncMarks, folds: ReadonlyMap<string, Fold>): void
}

/** Claims. A state holds what its claim's events say, some ten thousand bytes. */
const KEPT = 500

export function createClaimFolds(): ClaimFolds {
  const kept = new Map<string, Fold>()
  let order = 0
  let standing = ''
  return {
    carriedOn(marks, records) {
      // Whatever else was written, here or in another window, has moved the end of the own log or the cursor.
      if (standing !== standingOf(marks)) kept.clear()
      const byClaim = Map.groupBy(records, ({ event }) => event.claim as string)
      return new Map(
        [...byClaim].flatMap(([claim, own]) => {
          const fold = kept.get(claim)
          const next = fold && carryOn(fold, own, marks)
          return next ? [[claim, next] as const] : []
        }),
      )
    },
    keep(marks, folds) {
      if (order !== marks.order) kept.clear()
      order = marks.order
      standing = standingOf(marks)
      for (const [claim, fold] of folds) {
        kept.delete(claim)
        if (fold.untold) kept.set(claim, fold)
      }
      for (const claim of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(claim)
      }
    },
  }
}

/** null = no event makes a claim of them. */
export function foldAnew(
  events: readonly StoredEvent[],
  { device, order }: Pick<SyncMarks, 'device' | 'order'>,
): Fold | null {
  const ordered = inOrder(events)
  const state = foldStored(ordered)
  if (!state) return null
  const untold = ordered.filter(({ n, said }) => n === null || said?.order !== order)
  const isOwn = untold.every(event => event.n === null && event.device === device)
  return { state, untold: isOwn ? untold.map(({ seq }) => seq) : null }
}

function carryOn(fold: Fold, records: readonly HubRecord[], { device, head }: SyncMarks): Fold | null {
  let next: Fold | null = fold
  for (const record of records) {
    const isHome: boolean = record.event.device === device && record.event.seq <= head.seq
    next = next && (isHome ? cameHome(next, record) : followedBy(next, record))
  }
  return next
}

/** What was folded in as recorded stays so if it counts, from the moment it was recorded at, next in the hub's order too. */
function cameHome({ state, untold }: Fold, { event, status }: HubRecord): Fold | null {
  const [next, ...rest] = untold ?? []
  const isSame = next === event.seq && status === 'applied' && event.base === null
  return isSame ? { state, untold: rest } : null
}

function followedBy({ state, untold }: Fold, record: HubRecord): Fold | null {
  if (record.status !== 'applied') return { state, untold }
  if (untold?.length !== 0) return null
  const next = evolveLogged(state, effectiveEvent(record))
  return next && { state: next, untold }
}

function standingOf({ device, head, order, cursor }: SyncMarks): string {
  return [device, head.seq, order, cursor].join(' ')
}
