/**
 * How many of the hub's records one transaction takes over. What a person does meanwhile waits for it, so the size follows
 * how long the last full page took: large on a log whose claims are short, small where each record folds a long claim.
 * Not smaller than it begins: each page is a request and a flush of the disk, and many small ones take longer than they let in.
 */
import { limits } from '../../shared/sync/protocol.ts'
import type { SyncStore } from '../../shared/sync/sync-store.ts'

export interface PageSize {
  /** Records to ask for next. */
  records(): number
  /** The same store; its pages are timed. */
  timed(store: SyncStore): SyncStore
}

const LEAST = 200
/** Milliseconds that a save may have to wait for a page. */
const PATIENCE = 100

/** `milliseconds` of a monotonic clock. */
export function createPageSize(milliseconds: () => number): PageSize {
  let size: number = LEAST
  const learn = (took: number) => {
    if (took > PATIENCE) size = Math.max(LEAST, Math.floor(size / 2))
    else if (took < PATIENCE / 2) size = Math.min(limits.page, size * 2)
  }
  return {
    records: () => size,
    timed: store => ({
      ...store,
      async change(ownSeqs, plan) {
        const from = milliseconds()
        const written = await store.change(ownSeqs, plan)
        // A page that was not full says nothing about a full one.
        if (written && written.records.length >= size) learn(milliseconds() - from)
        return written
      },
    }),
  }
}
