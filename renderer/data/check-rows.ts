/**
 * Are the queue's rows what the log says? The rows are a projection, so a wrong one is no damage: it is projected anew.
 * What depends on the reviewer and the calendar of today is taken from the row itself and not compared; a claim on which
 * blind opinions were asked for has a row that depends on the reviewer as a whole.
 */
import type { ProofdeskDb } from './db.ts'
import { foldStored, inOrder } from './event-order.ts'
import { type QueueRow, toQueueRow } from './queue-row.ts'

/** Claims looked at after each check of the log; all of them would fold the whole log. */
const SAMPLE = 200

export async function areRowsTrue(db: ProofdeskDb, sample = SAMPLE): Promise<boolean> {
  return db.transaction('r', db.events, db.claims, db.marks, async () => {
    const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
    const counts = await db.marks.get('counts')
    if (claims.length !== (await db.claims.count())) return false
    if (counts?.key === 'counts' && counts.claims !== claims.length) return false
    const step = Math.max(1, Math.floor(claims.length / sample))
    for (let place = 0; place < claims.length; place += step)
      if (!(await isRowTrue(db, claims[place] ?? ''))) return false
    return true
  })
}

async function isRowTrue(db: ProofdeskDb, claim: string): Promise<boolean> {
  const [row, events] = [await db.claims.get(claim), await db.events.where('claim').equals(claim).toArray()]
  const state = foldStored(inOrder(events))
  if (!row || !state) return false
  if (state.secondOpinions.length > 0) return true
  const projected = toQueueRow(state, {
    reviewerId: '',
    reviewerName: '',
    dueAt: () => row.dueAt,
    lateAt: () => row.lateAt,
    actsAt: () => row.actsAt,
  })
  return JSON.stringify(comparable(projected)) === JSON.stringify(comparable(row))
}

function comparable(row: QueueRow): unknown {
  const { verdicts, ...rest } = row
  return Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
}
