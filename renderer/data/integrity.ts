/**
 * Is the log what was recorded? Verified on start and on demand, off the main thread. A broken chain makes the desk
 * read-only and names the first bad entry; the rescue export writes everything there is, broken or not.
 */
import { type Clock, instantText } from '../../shared/base/clock.ts'
import type { ChainFault, ChainHead } from '../../shared/log/chain.ts'
import type { ProofdeskDb } from './db.ts'
import type { RowReader } from './queue-row.ts'
import { writeRescueCopy } from './rescue-copy.ts'
import { type IntegrityCalls, serveIntegrity } from './serve-integrity.ts'
import { type CallServer, connectCalls, serveInPlace, serverOf } from './worker-calls.ts'

export type IntegrityState =
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'sound'; readonly head: ChainHead; readonly checkedAt: string }
  | {
      readonly kind: 'broken'
      readonly first: ChainFault
      readonly claim: string | null
      readonly checkedAt: string
    }

export interface Integrity {
  state(): IntegrityState
  subscribe(listener: () => void): () => void
  check(): Promise<IntegrityState>
  /** True from the moment a check found the log broken; stays until a later check finds it sound. */
  isBroken(): boolean
  /** All events, rows, drafts and marks as one JSON file. */
  rescueCopy(): Promise<Uint8Array<ArrayBuffer>>
}

export interface IntegrityDeps {
  readonly db: ProofdeskDb
  readonly clock: Clock
  /** For whom the rows are projected. */
  readonly reader: () => RowReader
  /** The log is sound but the queue's rows are not what it says. */
  readonly repairRows: () => Promise<void>
  readonly startChecker?: () => CallServer
}

export function createIntegrity({
  db,
  clock,
  reader,
  repairRows,
  startChecker = startWorker,
}: IntegrityDeps): Integrity {
  const listeners = new Set<() => void>()
  let state: IntegrityState = { kind: 'checking', done: 0, total: 0 }
  let broken = false
  let running: Promise<IntegrityState> | null = null

  const set = (next: IntegrityState): IntegrityState => {
    state = next
    for (const listener of listeners) listener()
    return next
  }

  const run = async (): Promise<IntegrityState> => {
    set({ kind: 'checking', done: 0, total: 0 })
    const checker = startChecker()
    const worker = connectCalls<IntegrityCalls>(checker.port, {
      progress: (at: { readonly done: number; readonly total: number }) => {
        set({ kind: 'checking', ...at })
        return null
      },
    })
    try {
      const found = await worker.call('check', { database: db.name, reader: reader() })
      if (!found.areRowsTrue) await repairRows()
      broken = found.log.kind === 'broken'
      return set({ ...found.log, checkedAt: instantText(clock.now()) })
    } finally {
      checker.stop()
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check() {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
    isBroken: () => broken,
    rescueCopy: () => writeRescueCopy(db, instantText(clock.now())),
  }
}

function startWorker(): CallServer {
  return serverOf(new Worker(new URL('./integrity-worker.ts', import.meta.url), { type: 'module' }))
}

/** The same check without a worker of its own. */
export const checkInPlace = (): CallServer => serveInPlace(serveIntegrity)
