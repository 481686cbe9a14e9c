/**
 * What putting back a journal is held against: its lines read, parsed and written in strict portions of the same size
 * into a store of the same shape, with no chain verified, nothing compared and no claim folded. Answers milliseconds.
 */
import type { JournalStore } from '../../../shared/bridge/host.ts'

const PORTION = 500

export async function restorePlainly(store: JournalStore): Promise<number> {
  const bare = await openBare()
  const from = performance.now()
  const segments = await store.segments()
  if (!segments.ok) throw new Error(segments.error.type)
  for (const { segment, size } of segments.value) {
    const read = await store.read(segment, 0, size)
    if (!read.ok) throw new Error(read.error.type)
    const entries = new TextDecoder()
      .decode(read.value)
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as object)
      .filter(entry => 'seq' in entry)
    for (let at = 0; at < entries.length; at += PORTION) await put(bare, entries.slice(at, at + PORTION))
  }
  const ms = performance.now() - from
  bare.close()
  return ms
}

function put(bare: IDBDatabase, entries: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const writing = bare.transaction('events', 'readwrite', { durability: 'strict' })
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
    for (const entry of entries) writing.objectStore('events').add(entry)
  })
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare-journal', 1)
    opening.onupgradeneeded = () => {
      const events = opening.result.createObjectStore('events', { keyPath: ['device', 'seq'] })
      events.createIndex('claim', 'claim')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}
