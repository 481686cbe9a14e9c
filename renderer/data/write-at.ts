/**
 * Writes that were decided before the transaction began: the mark is read in the same transaction, and if the log has
 * moved on meanwhile (another window) nothing is written. All requests leave at once, so a save costs one round trip
 * and one flush. Speaks IndexedDB itself, because a wrapper's round trips are what a save would otherwise wait for.
 */
import type { LogMark, ProofdeskDb, StoredEvent } from './db.ts'
import type { QueueRow } from './queue-row.ts'

export interface DecidedWrite {
  readonly events: readonly StoredEvent[]
  readonly row: QueueRow | null
  readonly mark: LogMark
}

/** Resolves after the commit: true = written, false = the log was not at `expected`. Rejects as the database does. */
export function writeAt(db: ProofdeskDb, expected: LogMark, write: DecidedWrite): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const names = [db.events.name, db.claims.name, db.marks.name]
    const writing = db.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
    const marks = writing.objectStore(db.marks.name)
    let isOutdated = false
    writing.oncomplete = () => resolve(true)
    // A failed commit arrives here and nowhere else.
    writing.onabort = () =>
      isOutdated ? resolve(false) : reject(writing.error ?? new DOMException('', 'AbortError'))
    const reading = marks.get(expected.key)
    reading.onsuccess = () => {
      isOutdated = !isSameMark(reading.result, expected)
      // The other requests were made already, so the commit need not wait for the page to hear of each.
      if (isOutdated) writing.abort()
      else writing.commit()
    }
    for (const event of write.events) {
      const adding = writing.objectStore(db.events.name).add(event)
      // Taken by another window: the reading above has already said so, or the transaction ends with this error.
      adding.onerror = () => undefined
    }
    if (write.row) writing.objectStore(db.claims.name).put(write.row)
    marks.put(write.mark)
  })
}

function isSameMark(found: unknown, expected: LogMark): boolean {
  const mark = found as LogMark | undefined
  return mark?.seq === expected.seq && mark.hash === expected.hash && mark.acked === expected.acked
}
