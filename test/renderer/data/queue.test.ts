import { describe, expect, test } from 'vitest'
import { createQueue, type Queue } from '../../../renderer/data/queue.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { type Desk, openDesk } from '../../support/desk.ts'

describe('the queue in memory', () => {
  test('opens with the most urgent page and the whole count, and reads the rest behind it', async () => {
    const desk = await deskWithRows(4500)
    const { queue, rest } = queueOf(desk)
    await queue.start()
    const first = queue.snapshot()
    expect([first.rows.length, first.total, first.complete]).toEqual([60, 4500, false])
    expect(first.rows.map(row => row.id)).toEqual(
      await desk.db.claims.orderBy('[dueKey+id]').limit(60).primaryKeys(),
    )
    rest()
    await queue.loaded()
    expect([queue.snapshot().rows.length, queue.snapshot().complete]).toEqual([4500, true])
    expect(new Set(queue.snapshot().rows.map(row => row.id)).size).toBe(4500)
  })

  test('shows the rest at growing sizes, not once for every portion', async () => {
    const desk = await deskWithRows(9000)
    const { queue, rest } = queueOf(desk)
    const sizes: number[] = []
    queue.subscribe(() => sizes.push(queue.snapshot().rows.length))
    rest()
    await queue.start()
    await queue.loaded()
    expect(sizes).toEqual([60, 2060, 9000])
  })

  test('is complete at once when everything fits the first page', async () => {
    const desk = await openDesk()
    await desk.open(caseBundle({ claims: [1, 2, 3].map(n => manifestClaim(`CLM-${n}`)) }))
    const { queue } = queueOf(desk)
    await queue.start()
    expect([queue.snapshot().total, queue.snapshot().complete]).toEqual([3, true])
  })

  test('follows what is recorded, with one new snapshot per commit', async () => {
    const desk = await openDesk()
    const { queue } = queueOf(desk)
    await queue.start()
    await desk.open(caseBundle({ claims: [1, 2].map(n => manifestClaim(`CLM-${n}`)) }))
    await queue.loaded()
    expect(queue.snapshot().rows.map(row => row.id)).toEqual(['CLM-1', 'CLM-2'])
    const before = queue.snapshot()
    await desk.claims.act('CLM-2', [{ type: 'startReview' }])
    await queue.loaded()
    expect(queue.snapshot().version).toBe(before.version + 1)
    expect(queue.row('CLM-2')?.status).toBe('under-review')
    expect(before.rows.map(row => row.status)).toEqual(['submitted', 'submitted'])
  })

  test('keeps the newer row when a commit lands while the rest is still being read', async () => {
    const desk = await deskWithRows(2500)
    const { queue, rest } = queueOf(desk)
    await queue.start()
    await desk.open(caseBundle({ claims: [manifestClaim('CLM-new')] }))
    const late = await desk.db.claims.orderBy('[dueKey+id]').reverse().first()
    await desk.db.claims.update(late?.id ?? '', { status: 'approved' })
    desk.claims.changedElsewhere([late?.id ?? ''])
    rest()
    await queue.loaded()
    expect(queue.row(late?.id ?? '')?.status).toBe('approved')
    expect(queue.snapshot()).toMatchObject({ total: 2501, complete: true })
  })

  test('finds competitors by customer and product, and loses them with the product', async () => {
    const desk = await openDesk()
    const rival = {
      incumbent: [{ product: 'Dynamics 365 Sales', partnerName: 'Fabrikam' }],
      products: [{ name: 'Teams' }],
      partner: { name: 'Litware', mpnId: '2222222', mpnEnrolled: true },
    }
    await desk.open(
      caseBundle({
        claims: [
          manifestClaim('CLM-1'),
          manifestClaim('CLM-2', { partner: { name: 'Northwind', mpnId: '7654321', mpnEnrolled: true } }),
          manifestClaim('CLM-3', rival),
          manifestClaim('CLM-4', { products: [{ name: 'Intune' }] }),
        ],
      }),
    )
    const { queue } = queueOf(desk)
    await queue.start()
    expect(rivals(queue, 'CLM-1')).toEqual(['CLM-2', 'CLM-3'])
    expect(rivals(queue, 'CLM-4')).toEqual([])
    await desk.db.claims.update('CLM-2', { competition: [] })
    desk.claims.changedElsewhere(['CLM-2'])
    await queue.loaded()
    expect(rivals(queue, 'CLM-1')).toEqual(['CLM-3'])
  })

  test('shows a finished import at once, however long the pauses of a running one are', async () => {
    const desk = await openDesk()
    const pause = () => new Promise<void>(() => {})
    const queue = createQueue({ db: desk.db, claims: desk.claims, row: () => desk.row, pause })
    await queue.start()
    await desk.open(
      caseBundle({ claims: Array.from({ length: 30 }, (_, index) => manifestClaim(`CLM-${index}`)) }),
    )
    await queue.catchUp()
    expect(queue.snapshot().rows).toHaveLength(30)
  })

  test('projects every row anew when the calendar changes', async () => {
    const desk = await openDesk()
    await desk.open(
      caseBundle({ claims: Array.from({ length: 250 }, (_, index) => manifestClaim(`CLM-${index}`)) }),
    )
    const dueAt = '2021-07-01T00:00:00Z'
    const queue = createQueue({
      db: desk.db,
      claims: desk.claims,
      row: () => ({ ...desk.row, dueAt: () => dueAt }),
      idle: async () => {},
    })
    await queue.start()
    await queue.rebuild()
    expect(new Set(queue.snapshot().rows.map(row => row.dueAt))).toEqual(new Set([dueAt]))
    expect(await desk.db.claims.where('[dueKey+id]').between([dueAt], [dueAt, []]).count()).toBe(250)
  })
})

function queueOf(desk: Desk): { readonly queue: Queue; rest(): void } {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  return {
    queue: createQueue({ db: desk.db, claims: desk.claims, row: () => desk.row, idle: () => held }),
    rest: () => release(),
  }
}

function rivals(queue: Queue, claim: string): readonly string[] {
  const row = queue.row(claim)
  return row ? queue.competitors(row).map(other => other.id) : []
}

/** Rows alone: loading looks at nothing else. */
async function deskWithRows(count: number): Promise<Desk> {
  const desk = await openDesk()
  await desk.open(caseBundle({ claims: [manifestClaim('CLM-0')] }))
  const row = await desk.db.claims.get('CLM-0')
  if (!row) throw new Error('the claim was just imported')
  const rows = Array.from({ length: count - 1 }, (_, index): QueueRow => {
    const day = String(1 + (index % 28)).padStart(2, '0')
    return { ...row, id: `CLM-${index + 1}` as QueueRow['id'], dueKey: `2021-07-${day}T00:00:00Z` }
  })
  await desk.db.claims.bulkAdd(rows)
  await desk.db.marks.put({ key: 'counts', claims: count })
  return desk
}
