import { describe, expect, test } from 'vitest'
import { areRowsTrue } from '../../../renderer/data/check-rows.ts'
import type { StoredEvent } from '../../../renderer/data/db.ts'
import { checkInPlace, createIntegrity } from '../../../renderer/data/integrity.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { clock, type Desk, openDesk, reader } from '../../support/desk.ts'

describe('the integrity check', () => {
  test('finds an untouched log sound, over several portions', async () => {
    const desk = await deskWithClaims(1100)
    const mark = await desk.claims.mark()
    expect(await integrityOf(desk).check()).toEqual({
      kind: 'sound',
      head: { seq: 1100, hash: mark.hash },
      checkedAt: '2021-06-10T09:00:00.000Z',
    })
  })

  test('finds an empty log sound', async () => {
    expect(await integrityOf(await openDesk()).check()).toMatchObject({ kind: 'sound', head: { seq: 0 } })
  })

  test('names an entry whose contents were edited, and its claim', async () => {
    const desk = await deskWithClaims(5)
    await desk.db.events.update(await keyOf(desk, 3), { at: '2020-01-01T00:00:00Z' })
    expect(await integrityOf(desk).check()).toMatchObject({
      kind: 'broken',
      first: { seq: 3, fault: 'changed' },
      claim: 'CLM-3',
    })
  })

  test('names the entry after one that was deleted', async () => {
    const desk = await deskWithClaims(5)
    await desk.db.events.delete(await keyOf(desk, 3))
    expect(await integrityOf(desk).check()).toMatchObject({
      kind: 'broken',
      first: { seq: 4, fault: 'gap' },
      claim: 'CLM-4',
    })
  })

  test('names an entry that was replaced together with its hash', async () => {
    const desk = await deskWithClaims(5)
    const [second, fourth] = [await eventAt(desk, 2), await eventAt(desk, 4)]
    await desk.db.events.put({ ...second, seq: 4, prev: second.prev, hash: second.hash })
    expect(await integrityOf(desk).check()).toMatchObject({
      kind: 'broken',
      first: { seq: 4, fault: 'not-linked' },
      claim: 'CLM-2',
    })
    expect(fourth.claim).toBe('CLM-4')
  })

  test('sees that the tail was cut off', async () => {
    const desk = await deskWithClaims(5)
    await desk.db.events.bulkDelete([await keyOf(desk, 4), await keyOf(desk, 5)])
    expect(await integrityOf(desk).check()).toMatchObject({ kind: 'broken', first: { seq: 4, fault: 'gap' } })
  })

  test('sees that the whole log was emptied', async () => {
    const desk = await deskWithClaims(2)
    await desk.db.events.clear()
    expect(await integrityOf(desk).check()).toMatchObject({ kind: 'broken', first: { seq: 1, fault: 'gap' } })
  })

  test('sees entries of a device that the hub never sent', async () => {
    const desk = await deskWithClaims(2)
    await desk.db.events.add({ ...(await eventAt(desk, 1)), device: 'dev_other' as StoredEvent['device'] })
    expect(await integrityOf(desk).check()).toMatchObject({ kind: 'broken', first: { fault: 'not-linked' } })
  })

  test('stays broken until a later check finds the log sound', async () => {
    const desk = await deskWithClaims(3)
    const integrity = integrityOf(desk)
    expect(integrity.isBroken()).toBe(false)
    const good = await eventAt(desk, 2)
    await desk.db.events.put({ ...good, at: '2020-01-01T00:00:00Z' })
    await integrity.check()
    expect(integrity.isBroken()).toBe(true)
    await desk.db.events.put(good)
    await integrity.check()
    expect(integrity.isBroken()).toBe(false)
  })

  test('has the rows projected anew when they are not what the log says', async () => {
    const desk = await deskWithClaims(3)
    expect(await areRowsTrue(desk.db, desk.row)).toBe(true)
    await desk.db.claims.update('CLM-2', { status: 'approved' })
    let repairs = 0
    const integrity = createIntegrity({
      db: desk.db,
      clock,
      reader: () => reader,
      startChecker: checkInPlace,
      repairRows: async () => void repairs++,
    })
    expect(await integrity.check()).toMatchObject({ kind: 'sound' })
    expect(repairs).toBe(1)
  })

  test('looks at the rows as the reviewer at the desk may see them, blind opinions asked for or not', async () => {
    const desk = await deskWithClaims(3)
    const claims = ['CLM-1', 'CLM-2']
    for (const claim of claims) await desk.claims.act(claim, [{ type: 'askSecondOpinion', claims }])
    expect(await areRowsTrue(desk.db, desk.row)).toBe(true)
    await desk.db.claims.update('CLM-2', { status: 'approved' })
    expect(await areRowsTrue(desk.db, desk.row)).toBe(false)
  })

  test('writes a rescue copy of everything, broken or not', async () => {
    const desk = await deskWithClaims(3)
    await desk.db.events.delete(await keyOf(desk, 2))
    await desk.db.drafts.put({
      key: 'CLM-1/claim',
      claim: 'CLM-1',
      text: '쓰는 중',
      visibility: 'internal',
      updatedAt: '2021-06-10T09:00:00Z',
    })
    const copy = JSON.parse(new TextDecoder().decode(await integrityOf(desk).rescueCopy()))
    expect(copy).toMatchObject({ format: 'proofdesk-rescue', version: 1, drafts: [{ text: '쓰는 중' }] })
    expect(copy.events).toEqual(await desk.db.events.toArray())
    expect([copy.claims.length, copy.marks.length]).toEqual([3, 2])
  })
})

function integrityOf({ db }: Desk) {
  const repairRows = async () => undefined
  return createIntegrity({ db, clock, reader: () => reader, startChecker: checkInPlace, repairRows })
}

/** One event per claim, so claim n is entry n. */
async function deskWithClaims(count: number): Promise<Desk> {
  const desk = await openDesk()
  const claims = Array.from({ length: count }, (_, index) => manifestClaim(`CLM-${index + 1}`))
  await desk.open(caseBundle({ claims }))
  return desk
}

async function keyOf({ claims }: Desk, seq: number): Promise<[string, number]> {
  return [(await claims.mark()).device, seq]
}

async function eventAt(desk: Desk, seq: number): Promise<StoredEvent> {
  const event = await desk.db.events.get(await keyOf(desk, seq))
  if (!event) throw new Error(`the log has no entry ${seq}`)
  return event
}
