/**
 * One verdict through the whole path, and what it is held against: a bare strict transaction that puts the same bytes
 * as one record, and one that puts the same three records into stores of the same shape. All answer milliseconds.
 */
import type { Claims } from '../../../renderer/data/claims.ts'
import type { ProofdeskDb } from '../../../renderer/data/db.ts'
import { findingNames } from '../../../shared/thread/comment.ts'

export async function saveOnce(claims: Claims, claim: string, turn: number): Promise<number> {
  const finding = findingNames[turn % findingNames.length] ?? 'poe'
  const from = performance.now()
  const saved = await claims.act(claim, [
    {
      type: 'recordVerdict',
      finding,
      verdict: 'pass',
      reason: null,
      pins: [],
      note: `Looked at page 2, turn ${turn}.`,
    },
  ])
  const ms = performance.now() - from
  if (!saved.ok) throw new Error(saved.error.type)
  return ms
}

/** `one-record`: event, row and mark as one; `same-records`: each in a store with the keys and indexes of ours. */
export type BareSave = 'one-record' | 'same-records'

let bare: Promise<IDBDatabase> | null = null
let written = 0

export async function saveBare(db: ProofdeskDb, claim: string, kind: BareSave): Promise<number> {
  bare ??= openBare()
  const [store, last, row, mark] = [
    await bare,
    await db.events.toCollection().last(),
    await db.claims.get(claim),
    await db.marks.get('log'),
  ]
  const event = { ...last, seq: ++written }
  const from = performance.now()
  await new Promise<void>((resolve, reject) => {
    const stores = kind === 'one-record' ? ['bytes'] : ['events', 'claims', 'marks']
    const writing = store.transaction(stores, 'readwrite', { durability: 'strict' })
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
    if (kind === 'one-record') writing.objectStore('bytes').put({ key: written, event, row, mark })
    else {
      writing.objectStore('events').put(event)
      writing.objectStore('claims').put(row)
      writing.objectStore('marks').put(mark)
    }
  })
  return performance.now() - from
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1)
    opening.onupgradeneeded = () => {
      const { result } = opening
      result.createObjectStore('bytes', { keyPath: 'key' })
      result.createObjectStore('events', { keyPath: ['device', 'seq'] }).createIndex('claim', 'claim')
      result.createObjectStore('claims', { keyPath: 'id' }).createIndex('due', ['dueKey', 'id'])
      result.createObjectStore('marks', { keyPath: 'key' })
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}
