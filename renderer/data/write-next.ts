/**
 * Writes that were decided before the transaction began, as the next of this device's chain. The log is not read first:
 * the key of an event is its place in the chain, so if another window has taken that place, adding it fails and the
 * whole transaction with it. All requests leave at once, and the commit follows the answer to the first, which comes
 * while the others are still being written: a save costs one round trip and one flush. Speaks IndexedDB itself, because
 * a wrapper's round trips are what a save would otherwise wait for.
 */
import type { LeftMark, LogMark, ProofdeskDb, StoredEvent } from './db.ts'
import type { QueueRow } from './queue-row.ts'

export interface DecidedWrite {
  readonly events: readonly StoredEvent[]
  readonly row: QueueRow | null
  readonly mark: LogMark
}

/**
 * Resolves after the commit: true = written, false = nothing was, because the place in the chain was taken or this
 * device id was left behind. Rejects as the database does.
 */
export function writeNext(db: ProofdeskDb, write: DecidedWrite): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const names = [db.events.name, db.claims.name, db.marks.name]
    const writing = db.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
    let isTaken = false
    writing.oncomplete = () => resolve(true)
    // A failed commit arrives here and nowhere else.
    writing.onabort = () =>
      isTaken ? resolve(false) : reject(writing.error ?? new DOMException('', 'AbortError'))
    const marks = writing.objectStore(db.marks.name)
    const left = marks.getKey(`left/${write.mark.device}` satisfies LeftMark['key'])
    left.onsuccess = () => {
      if (left.result === undefined) return writing.commit()
      isTaken = true
      writing.abort()
    }
    for (const event of write.events) {
      const adding = writing.objectStore(db.events.name).add(event)
      adding.onerror = () => {
        isTaken ||= adding.error?.name === 'ConstraintError'
      }
    }
    if (write.row) writing.objectStore(db.claims.name).put(write.row)
    marks.put(write.mark)
  })
}
