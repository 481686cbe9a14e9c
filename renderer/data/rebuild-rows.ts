/** Projects the queue rows anew from the log, claim by claim in portions; each portion is one transaction. */
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { ProofdeskDb } from './db.ts'
import { foldStored, inOrder } from './event-order.ts'
import type { QueueRow } from './queue-row.ts'

export interface Rebuilding {
  project(state: ClaimState): QueueRow
  /** Called after each portion is committed. */
  took(rows: readonly QueueRow[]): void
  idle(): Promise<void>
}

const PORTION = 200

export async function rebuildRows(db: ProofdeskDb, { project, took, idle }: Rebuilding): Promise<void> {
  const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
  for (let from = 0; from < claims.length; from += PORTION) {
    await idle()
    const ids = claims.slice(from, from + PORTION)
    const rows = await db.transaction('rw', db.events, db.claims, async () => {
      const events = await db.events.where('claim').anyOf(ids).toArray()
      const projected = [...Map.groupBy(events, event => event.claim).values()].flatMap(own => {
        const state = foldStored(inOrder(own))
        return state ? [project(state)] : []
      })
      await db.claims.bulkPut(projected)
      return projected
    })
    took(rows)
  }
  await db.transaction('rw', db.claims, db.marks, async () => {
    await db.marks.put({ key: 'counts', claims: await db.claims.count() })
  })
}
