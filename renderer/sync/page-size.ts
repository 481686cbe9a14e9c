/**
 * How many of the hub's records one transaction takes over. What a person does meanwhile waits for it, so the size follows
 * how long the last page took: large while nobody does anything or claims are short, small where each record folds a long
 * claim. Not smaller than it begins: each page is a request and a flush of the disk, and many small ones take longer than
 * they let in.
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
/** Milliseconds that somebody at work may have to wait for a page, and that the first act after a while may. */
const PATIENCE = { busy: 100, calm: 400 } as const

export interface PageSizeDeps {
  /** Of a monotonic clock. */
  readonly milliseconds: () => number
  /** Counts what was done at this desk. */
  readonly acts: () => number
}

export function createPageSize({ milliseconds, acts }: PageSizeDeps): PageSize {
  let size: number = LEAST
  let done = acts()
  const learn = (records: number, took: number) => {
    const patience = acts() === done ? PATIENCE.calm : PATIENCE.busy
    done = acts()
    if (took > patience) size = Math.max(LEAST, Math.floor(records / 2))
    else if (took < patience / 2) size = Math.min(limits.page, Math.max(size, records * 2))
  }
  return {
    records: () => size,
    timed: store => ({
      ...store,
      async change(ownSeqs, plan) {
        const from = milliseconds()
        const written = await store.change(ownSeqs, plan)
        // A small page says nothing about a large one.
        if (written && written.records.length >= LEAST) learn(written.records.length, milliseconds() - from)
        return written
      },
    }),
  }
}
