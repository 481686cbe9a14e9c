/** What the journal's worker answers, what it asks of the page, and the page's half. */
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { JournalSegment, JournalStore } from '../../shared/bridge/host.ts'
import { databasePlace } from './database-place.ts'
import { ProofdeskDb } from './db.ts'
import { Refused, refusable } from './refused.ts'
import { type JournalFiles, type JournalWalk, walkJournal } from './walk-journal.ts'
import { type Caller, type CallServer, connectCalls, serveInPlace, serverOf } from './worker-calls.ts'

export type JournalCalls = {
  walk(order: { readonly database: string; readonly restore: boolean }): Promise<Result<JournalWalk>>
}

export type JournalPageCalls = {
  segments(nothing: null): Promise<Result<readonly JournalSegment[]>>
  read(range: {
    readonly segment: number
    readonly from: number
    readonly to: number
  }): Promise<Result<Uint8Array<ArrayBuffer>>>
  progress(at: { readonly done: number; readonly total: number }): null
}

export function serveJournal(page: () => Caller<JournalPageCalls>): JournalCalls {
  return {
    async walk({ database, restore }) {
      const db = new ProofdeskDb(database, await databasePlace())
      const onProgress = (done: number, total: number) => void page().call('progress', { done, total })
      try {
        return await refusable(
          async () => ok(await walkJournal(db, { files: filesOf(page()), restore, onProgress })),
          () => null,
        )
      } finally {
        db.close()
      }
    },
  }
}

export interface WalkOrder {
  readonly database: string
  readonly restore: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export type WalkOfJournal = (order: WalkOrder) => Promise<Result<JournalWalk>>

/** Refuses `cancelled`; what a stopped restore has put back by then stays. */
export function createWalk(store: JournalStore, startWalker: () => CallServer = startWorker): WalkOfJournal {
  return async ({ database, restore, onProgress = () => {}, signal }) => {
    if (signal?.aborted) return err({ type: 'cancelled' })
    const walker = startWalker()
    const worker = connectCalls<JournalCalls>(walker.port, {
      segments: () => store.segments(),
      read: ({ segment, from, to }) => store.read(segment, from, to),
      progress: ({ done, total }) => {
        onProgress(done, total)
        return null
      },
    } satisfies {
      [Name in keyof JournalPageCalls]: (body: Parameters<JournalPageCalls[Name]>[0]) => unknown
    })
    const cancelled = new Error('cancelled')
    const cancel = () => worker.fail(cancelled)
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      return await worker.call('walk', { database, restore })
    } catch (error) {
      if (error === cancelled) return err({ type: 'cancelled' })
      throw error
    } finally {
      signal?.removeEventListener('abort', cancel)
      walker.stop()
    }
  }
}

/** The same walk without a worker of its own. */
export const walkInPlace = (): CallServer => serveInPlace(serveJournal)

function startWorker(): CallServer {
  return serverOf(new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' }))
}

function filesOf(page: Caller<JournalPageCalls>): JournalFiles {
  return {
    segments: async () => granted(await page.call('segments', null)),
    read: async (segment, from, to) => granted(await page.call('read', { segment, from, to })),
  }
}

function granted<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Refused(answer.error)
  return answer.value
}
