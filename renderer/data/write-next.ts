/**
 * Writes that were decided before the transaction began, as the next of this device's chain. Nothing is read first: the
 * key of an event is its place in the chain, so if another window has taken that place, adding it fails and the whole
 * transaction with it; so does adding the note of a device id that was left behind. The events leave first, so that the
 * database begins while the row is still being made; no answer is waited for, and the commit follows the last request:
 * a save costs one round trip and one flush. Speaks IndexedDB itself, because a wrapper's round trips are what a save
 * would otherwise wait for.
 */
import type { LeftMark, LogMark, ProofdeskDb, StoredEvent } from './db.ts'
import type { QueueRow } from './queue-row.ts'

export interface DecidedWrite {
  readonly events: readonly StoredEvent[]
  readonly row: () => QueueRow | null
  readonly mark: LogMark
}

/** Resolves after the commit: true = written, false = the place in the chain was taken. Rejects as the database does. */
export function writeNext(db: ProofdeskDb, write: DecidedWrite): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const names = [db.events.name, db.claims.name, db.marks.name]
    const writing = db.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
    let isTaken = false
    writing.oncomplete = () => resolve(true)
    // A failed commit arrives here and nowhere else.
    writing.onabort = () =>
      isTaken ? resolve(false) : reject(writing.error ?? new DOMException('', 'AbortError'))
    const add = (store: string, value: unknown) => {
      const adding = writing.objectStore(store).add(value)
      adding.onerror = () => {
        isTaken ||= adding.error?.name === 'ConstraintError'
      }
    }
    for (const event of write.events) add(db.events.name, event)
    const left = `left/${write.mark.device}` as const
    add(db.marks.name, { key: left } satisfies LeftMark)
    writing.objectStore(db.marks.name).delete(left)
    writing.objectStore(db.marks.name).put(write.mark)
    const row = orAbort(writing, write.row)
    if (row) writing.objectStore(db.claims.name).put(row)
    writing.commit()
  })
}

/** Left alone, the transaction would commit what it has: events without their row. */
function orAbort<T>(writing: IDBTransaction, make: () => T): T {
  try {
    return make()
  } catch (error) {
    writing.abort()
    throw error
  }
}
