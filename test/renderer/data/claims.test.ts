import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { checkLog } from '../../../renderer/data/check-log.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import type { Command } from '../../../shared/log/command.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { type Desk, openDesk } from '../../support/desk.ts'

const pass: Command = {
  type: 'recordVerdict',
  finding: 'acknowledgment',
  verdict: 'pass',
  reason: null,
  pins: [],
  note: 'Page 2, signed by the customer.',
}

describe('acting on a claim', () => {
  test('records the event, the row and the mark together', async () => {
    const desk = await deskWithClaim()
    const before = await desk.claims.mark()
    const recorded = await desk.claims.act('CLM-1', [{ type: 'startReview' }])
    expect(recorded).toMatchObject({
      ok: true,
      value: [{ type: 'ReviewStarted', seq: before.seq + 1, prev: before.hash }],
    })
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ status: 'under-review' })
    expect((await desk.claims.mark()).seq).toBe(before.seq + 1)
    expect(desk.announced.at(-1)).toEqual(['CLM-1'])
  })

  test('does all commands or none', async () => {
    const desk = await deskWithClaim()
    const before = await desk.claims.mark()
    const refused = await desk.claims.act('CLM-1', [{ type: 'startReview' }, { type: 'startReview' }])
    expect(refused).toMatchObject({ ok: false, error: { type: 'not-waiting-for-review' } })
    expect(await desk.claims.mark()).toEqual(before)
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ status: 'submitted' })
  })

  test('says that nothing was saved when the database aborts the commit, and keeps the old state', async () => {
    const desk = await deskWithClaim()
    const before = await desk.claims.mark()
    desk.db.events.hook('creating', function abortOnceWritten() {
      this.onsuccess = () => Dexie.currentTransaction.idbtrans.abort()
    })
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({
      ok: false,
      error: { type: 'not-saved' },
    })
    expect(await desk.claims.mark()).toEqual(before)
    expect((await desk.claims.read('CLM-1'))?.status).toBe('submitted')
  })

  test('says so too when it had decided on what memory knew', async () => {
    const desk = await deskWithClaim()
    await desk.claims.read('CLM-1')
    const before = await desk.claims.mark()
    const store = IDBObjectStore.prototype
    const { add } = store
    store.add = function abortInstead() {
      this.transaction.abort()
      throw new DOMException('the disk is gone', 'UnknownError')
    }
    try {
      expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({
        ok: false,
        error: { type: 'not-saved' },
      })
    } finally {
      store.add = add
    }
    expect(await desk.claims.mark()).toEqual(before)
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({ ok: true })
  })

  test('records nothing when the row that goes with it cannot be made', async () => {
    const desk = await deskWithClaim()
    await desk.claims.read('CLM-1')
    const before = await desk.claims.mark()
    const { dueAt } = desk.row
    const row = desk.row as { dueAt: typeof dueAt }
    row.dueAt = () => {
      throw new RangeError('no such calendar')
    }
    const recorded = await desk.claims.act('CLM-1', [{ type: 'startReview' }]).catch(() => null)
    expect(recorded?.ok ?? false).toBe(false)
    row.dueAt = dueAt
    expect(await desk.claims.mark()).toEqual(before)
    expect(await desk.db.events.count()).toBe(before.seq)
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({ ok: true })
  })

  test('does not take back what sync acknowledged meanwhile', async () => {
    const desk = await deskWithClaim()
    await desk.claims.read('CLM-1')
    await desk.db.marks.put({ key: 'ack', through: 1 })
    await desk.claims.act('CLM-1', [{ type: 'startReview' }])
    expect(await desk.claims.mark()).toMatchObject({ seq: 2, acked: 1 })
  })

  test('never stores an event that could not be read back', async () => {
    const desk = await deskWithClaim()
    const before = await desk.claims.mark()
    const tooLong: Command = { ...pass, finding: 'elsewhere' as never }
    const recorded = await desk.claims.act('CLM-1', [tooLong]).catch(() => null)
    expect(recorded?.ok ?? false).toBe(false)
    expect(await desk.claims.mark()).toEqual(before)
  })

  test('says that the disk is full when that is why', async () => {
    const desk = await deskWithClaim()
    desk.db.events.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({
      ok: false,
      error: { type: 'disk-full' },
    })
  })

  test('writes nothing while the log is found broken', async () => {
    const desk = await deskWithClaim()
    desk.setReadOnly(true)
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }])).toMatchObject({
      ok: false,
      error: { type: 'log-broken' },
    })
  })

  test('keeps the numbers without gaps and the chain whole when two windows write at once', async () => {
    const [one, other] = await twoWindows(20)
    const acts = Array.from({ length: 20 }, (_, index) =>
      [one, other].map(desk => act(desk, `CLM-${index + 1}`, pass)),
    )
    const results = await Promise.all(acts.flat())
    expect(results.filter(result => !result.ok)).toEqual([])
    const mark = await one.claims.mark()
    expect(await checkLog(one.db, () => {})).toEqual({
      kind: 'sound',
      head: { seq: mark.seq, hash: mark.hash },
    })
    expect(mark.seq).toBe(20 + 20 + 40)
  })

  test('decides on what another window recorded, not on what memory knew', async () => {
    const [one, other] = await twoWindows(1)
    await one.claims.read('CLM-1')
    await act(other, 'CLM-1', { type: 'startReview' })
    expect(await act(one, 'CLM-1', { type: 'startReview' })).toMatchObject({
      ok: false,
      error: { type: 'not-waiting-for-review' },
    })
    expect((await one.claims.read('CLM-1'))?.status).toBe('under-review')
  })
})

describe('the database in several windows', () => {
  test('is let go of when a newer version wants it, and the page is told', async () => {
    const desk = await deskWithClaim()
    const heard: string[] = []
    const { db } = await openDatabase(desk.ids, desk.db.name, trouble => heard.push(trouble))
    desk.db.close()
    const newer = new Dexie(desk.db.name)
    newer.version(2).stores({
      events: '[device+seq], claim',
      claims: 'id, [dueKey+id], *competition',
      drafts: 'key, claim',
      marks: 'key',
    })
    await newer.open()
    expect(heard).toEqual(['outdated'])
    expect(db.isOpen()).toBe(false)
    newer.close()
  })
})

async function deskWithClaim(): Promise<Desk> {
  const desk = await openDesk()
  await desk.open(caseBundle({ claims: [manifestClaim('CLM-1')] }))
  return desk
}

async function twoWindows(claims: number): Promise<readonly [Desk, Desk]> {
  const one = await openDesk()
  await one.open(
    caseBundle({ claims: Array.from({ length: claims }, (_, index) => manifestClaim(`CLM-${index + 1}`)) }),
  )
  return [one, await openDesk({ sharing: one })]
}

function act({ claims }: Desk, claim: string, command: Command) {
  return claims.act(claim, [command])
}
