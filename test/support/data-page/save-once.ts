/** One verdict through the whole path, and the same bytes in a bare strict transaction. Both answer milliseconds. */
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

let bare: Promise<IDBDatabase> | null = null
let written = 0

export async function saveBare(db: ProofdeskDb, claim: string): Promise<number> {
  bare ??= openBare()
  const [store, event, row, mark] = [
    await bare,
    await db.events.toCollection().last(),
    await db.claims.get(claim),
    await db.marks.get('log'),
  ]
  const from = performance.now()
  await new Promise<void>((resolve, reject) => {
    const writing = store.transaction('bytes', 'readwrite', { durability: 'strict' })
    writing.objectStore('bytes').put({ key: ++written, event, row, mark })
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
  })
  return performance.now() - from
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { keyPath: 'key' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}
