/** What a desk's store looks like once a hub has refused all its events of one type. */
import { foldStored, inOrder } from '../../renderer/data/event-order.ts'
import { toQueueRow } from '../../renderer/data/queue-row.ts'
import type { Desk } from './desk.ts'

export function refusedByHub({ claims, db, row }: Desk, type: string): Promise<void> {
  return claims.between(async () => {
    const refused = (await db.events.toArray()).filter(event => event.type === type)
    const said = { status: 'rejected', reason: 'not-for-this-role', claimVersion: 0, order: 1 } as const
    const receivedAt = '2021-06-10T09:00:00Z'
    await db.events.bulkPut(
      refused.map((event, index) => ({ ...event, n: index + 1, said: { ...said, receivedAt } })),
    )
    const touched = [...new Set(refused.map(({ claim }) => claim))]
    for (const claim of touched) {
      const state = foldStored(inOrder(await db.events.where('claim').equals(claim).toArray()))
      if (state) await db.claims.put(toQueueRow(state, row))
    }
    return touched
  })
}
