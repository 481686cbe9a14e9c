/**
 * Are the queue's rows what the log says? The rows are a projection, so a wrong one is no damage: it is projected anew.
 * What depends on the calendar of today is taken from the row itself and not compared.
 */
import type { ProofdeskDb } from './db.ts'
import { foldStored, inOrder } from './event-order.ts'
import { type QueueRow, type RowReader, toQueueRow } from './queue-row.ts'

/** Claims looked at after each check of the log; all of them would fold the whole log. */
const SAMPLE = 200

/** `reader` = the reviewer for whom the rows were projected. */
export async function areRowsTrue(db: ProofdeskDb, reader: RowReader, sample = SAMPLE): Promise<boolean> {
  return db.transaction('r', db.events, db.claims, db.marks, async () => {
    const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
    const counts = await db.marks.get('counts')
    if (claims.length !== (await db.claims.count())) return false
    if (counts?.key === 'counts' && counts.claims !== claims.length) return false
    const step = Math.max(1, Math.floor(claims.length / sample))
    for (let place = 0; place < claims.length; place += step)
      if (!(await isRowTrue(db, reader, claims[place] ?? ''))) return false
    return true
  })
}

async function isRowTrue(db: ProofdeskDb, reader: RowReader, claim: string): Promise<boolean> {
  const [row, events] = [await db.claims.get(claim), await db.events.where('claim').equals(claim).toArray()]
  const state = foldStored(inOrder(events))
  if (!row || !state) return false
  const projected = toQueueRow(state, {
    ...reader,
    dueAt: () => row.dueAt,
    lateAt: () => row.lateAt,
    actsAt: () => row.actsAt,
  })
  return JSON.stringify(comparable(projected)) === JSON.stringify(comparable(row))
}

function comparable(row: QueueRow): unknown {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
}
