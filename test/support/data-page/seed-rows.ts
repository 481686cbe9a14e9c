/** Fills the queue with rows like the one that is there; opening the queue looks at rows alone. */
import type { ProofdeskDb } from '../../../renderer/data/db.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'

const PORTION = 5000

export async function seedRows(db: ProofdeskDb, count: number): Promise<number> {
  const pattern = await db.claims.toCollection().first()
  if (!pattern) throw new Error('one claim has to be there')
  for (let from = await db.claims.count(); from < count; from += PORTION) {
    await db.claims.bulkPut(
      Array.from({ length: Math.min(PORTION, count - from) }, (_, index) => rowLike(pattern, from + index)),
    )
  }
  const claims = await db.claims.count()
  await db.marks.put({ key: 'counts', claims })
  return claims
}

function rowLike(row: QueueRow, number: number): QueueRow {
  const id = `CLM-S${String(number).padStart(6, '0')}` as QueueRow['id']
  const dueKey = new Date(Date.UTC(2021, 5, 1) + ((number * 7919) % 100_000) * 60_000).toISOString()
  return {
    ...row,
    id,
    dueKey,
    dueAt: dueKey,
    search: `${id.toLowerCase()}\n${row.search}`,
    competition: [`tenant-${number % 5000}/sales`],
  }
}
