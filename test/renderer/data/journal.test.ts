import { describe, expect, test } from 'vitest'
import { areRowsTrue } from '../../../renderer/data/check-rows.ts'
import { checkInPlace, createIntegrity } from '../../../renderer/data/integrity.ts'
import { toQueueRow } from '../../../renderer/data/queue-row.ts'
import { rebuildRows } from '../../../renderer/data/rebuild-rows.ts'
import { caseBundle, documentRef, manifestClaim, noise } from '../../support/case-bundle.ts'
import { clock, reader } from '../../support/desk.ts'
import {
  filledDesk,
  followed,
  type JournaledDesk,
  journaledDesk,
  loseDatabase,
  loseTail,
  note,
  startAgain,
  until,
} from '../../support/journaled-desk.ts'

describe('the second copy', () => {
  test('has every entry of the log, and says that it is complete', async () => {
    const made = await filledDesk(7)
    expect(made.journal.state()).toMatchObject({
      ...{ kind: 'complete', behind: 0, reason: null, mended: null },
      verified: { entries: 7, at: '2021-06-10T09:00:00.000Z' },
    })
    expect(linesOf(made, 1)).toHaveLength(8)
  })

  test('follows what is recorded later, in one go for what came together', async () => {
    const made = await journaledDesk()
    made.journal.start()
    await until(made, ({ verified }) => verified !== null)
    await made.desk.open(caseBundle({ claims: [manifestClaim('CLM-1')] }))
    const before = made.store.appends()
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }, note])
    await made.journal.settled()
    expect(linesOf(made, 1)).toHaveLength(4)
    expect(made.store.appends() - before).toBeLessThanOrEqual(2)
  })

  test('says when it has what was committed, though more is recorded all the time', async () => {
    const made = await journaledDesk()
    await made.desk.open(caseBundle({ claims: [manifestClaim('CLM-1')] }))
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    made.journal.start()
    let isRecording = true
    const recording = (async () => {
      while (isRecording) await made.desk.claims.act('CLM-1', [note])
    })()
    for (let turn = 0; turn < 3; turn++) {
      const { seq } = await made.desk.claims.mark()
      await made.journal.settled()
      expect(linesOf(made, 1).length).toBeGreaterThan(seq)
    }
    isRecording = false
    await recording
  })

  test('goes on in a new segment when one is large enough', async () => {
    const made = await filledDesk(3, { segmentSize: 10 })
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const next = await journaledDesk({ segmentSize: 10, again: made })
    await followed(next)
    expect(await sizesOf(next)).toHaveLength(2)
    await loseDatabase(next)
    expect(await startAgain(next)).toMatchObject({ value: { kind: 'restored', restore: { entries: 4 } } })
  })

  test('is written by one window; the next one takes over when that is closed', async () => {
    const first = await filledDesk(2)
    const [one, two] = [await journaledDesk({ again: first }), await journaledDesk({ again: first })]
    one.journal.start()
    two.journal.start()
    await until(one, ({ verified }) => verified !== null)
    expect(two.journal.state().kind).toBe('elsewhere')
    await one.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    one.journal.stop()
    await until(two, ({ verified }) => verified !== null)
    expect(two.journal.state()).toMatchObject({ kind: 'complete', verified: { entries: 3 } })
  })

  test('says since when and why it cannot be written, counts what it lacks, and catches up by itself', async () => {
    const made = await journaledDesk()
    made.store.fail({ type: 'disk-full' })
    made.journal.start()
    await made.desk.open(caseBundle({ claims: [manifestClaim('CLM-1'), manifestClaim('CLM-2')] }))
    await until(made, ({ kind, behind }) => kind === 'failing' && behind === 2)
    expect(made.journal.state()).toMatchObject({
      reason: { type: 'disk-full' },
      since: '2021-06-10T09:00:00.000Z',
    })
    made.store.fail(null)
    await until(made, ({ kind }) => kind === 'complete')
    expect(linesOf(made, 1)).toHaveLength(3)
  })

  test('takes nothing in that does not continue the chain', async () => {
    const made = await filledDesk(3)
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const { device } = await made.desk.claims.mark()
    await made.desk.db.events.update([device, 4], { at: '2020-01-01T00:00:00Z' })
    const next = await journaledDesk({ again: made })
    next.journal.start()
    await until(next, ({ kind }) => kind === 'failing')
    expect(next.journal.state().reason).toEqual({ type: 'log-broken' })
    expect(linesOf(next, 1)).toHaveLength(4)
  })

  test.each<[string, (text: string) => string]>([
    ['a flipped letter', text => text.replace('CLM-3', 'CLM-4')],
    ['a line that is no entry', text => replaceLine(text, 3, '\u0000\u0000\u0000')],
    ['a line that is gone', text => text.split('\n').toSpliced(3, 1).join('\n')],
  ])('that is damaged by %s is made good from the log, and the place is named', async (_, damage) => {
    const made = await filledDesk(6)
    made.store.damage(segments => ({ 1: damage(segments.get(1) ?? '') }))
    const next = await journaledDesk({ again: made })
    await followed(next)
    expect(next.journal.state().mended).toMatchObject({ segment: 1, line: 4, after: 2 })
    await loseDatabase(next)
    expect(await startAgain(next)).toMatchObject({
      value: { kind: 'restored', restore: { entries: 6, fault: null } },
    })
  })

  test('of which a segment was deleted is written again from the log', async () => {
    const made = await filledDesk(3, { segmentSize: 10 })
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const second = await journaledDesk({ segmentSize: 10, again: made })
    await followed(second)
    second.store.damage(() => ({ 1: null }))
    const third = await journaledDesk({ again: made })
    await followed(third)
    expect(third.journal.state().mended).toMatchObject({ segment: 2, line: 1, fault: 'gap', after: 0 })
    await loseDatabase(third)
    expect(await startAgain(third)).toMatchObject({ value: { restore: { entries: 4, fault: null } } })
  })
})

describe('at the start', () => {
  test('a new desk without a journal is a new desk', async () => {
    expect(await startAgain(await journaledDesk())).toEqual({ ok: true, value: { kind: 'agreed' } })
  })

  test('a database that has what the journal has is not read further', async () => {
    const made = await filledDesk(5)
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const walk = () => Promise.reject(new Error('read further'))
    expect(await startAgain({ ...made, walk })).toEqual({ ok: true, value: { kind: 'agreed' } })
  })

  test('a database that lost everything gets every entry back, and the same chain goes on', async () => {
    const made = await filledDesk(620)
    const before = await made.desk.claims.mark()
    await loseDatabase(made)
    expect(await startAgain(made)).toEqual({
      ok: true,
      value: {
        kind: 'restored',
        restore: {
          entries: 620,
          lastAt: '2021-06-10T09:00:00.000Z',
          wasEmpty: true,
          fault: null,
          documents: {},
        },
      },
    })
    await rowsAgain(made)
    expect(await made.desk.claims.mark()).toEqual({ ...before, acked: 0 })
    const next = await journaledDesk({ again: made })
    await next.desk.claims.act('CLM-7', [{ type: 'startReview' }])
    await followed(next)
    expect(await checkOf(next)).toMatchObject({ kind: 'sound', head: { seq: 621 } })
    expect(next.journal.state()).toMatchObject({ kind: 'complete', verified: { entries: 621 } })
  })

  test('a fresh database under another device id is the lost one, not a new desk', async () => {
    const made = await filledDesk(4)
    const { device, seq, hash } = await made.desk.claims.mark()
    await loseDatabase(made)
    await made.desk.db.marks.put({ key: 'log', device: made.desk.ids.create('device'), seq: 0, hash: '' })
    expect(await startAgain(made)).toMatchObject({ value: { kind: 'restored', restore: { entries: 4 } } })
    expect(await made.desk.claims.mark()).toMatchObject({ device, seq, hash })
  })

  test('a log that lost its tail gets the tail back', async () => {
    const made = await filledDesk(9)
    const before = await made.desk.claims.mark()
    await loseTail(made, 5)
    expect(await startAgain(made)).toMatchObject({
      value: { kind: 'restored', restore: { entries: 4, wasEmpty: false } },
    })
    await rowsAgain(made)
    expect(await made.desk.claims.mark()).toEqual(before)
    expect(await checkOf(made)).toMatchObject({ kind: 'sound', head: { seq: 9 } })
  })

  test('a log whose end is missing behind its mark gets what is missing', async () => {
    const made = await filledDesk(6)
    const { device } = await made.desk.claims.mark()
    await made.desk.db.events.bulkDelete([
      [device, 2],
      [device, 6],
    ])
    expect(await startAgain(made)).toMatchObject({ value: { kind: 'restored', restore: { entries: 2 } } })
    expect(await checkOf(made)).toMatchObject({ kind: 'sound', head: { seq: 6 } })
  })

  test('a mark that fell behind its entries is put forward again', async () => {
    const made = await filledDesk(4)
    const before = await made.desk.claims.mark()
    const first = await made.desk.db.events.toCollection().first()
    const { key, device } = before
    await made.desk.db.marks.put({ key, device, seq: 1, hash: first?.hash ?? '' })
    expect(await startAgain(made)).toEqual({ ok: true, value: { kind: 'agreed' } })
    expect(await made.desk.claims.mark()).toEqual(before)
  })

  test('the mark of a newer device is not taken back to the device that the journal still tells of', async () => {
    const made = await filledDesk(2)
    made.store.damage(segments => ({ 1: `${segments.get(1)}no line\n` }))
    const mark = { key: 'log' as const, device: made.desk.ids.create('device'), seq: 1, hash: 'f'.repeat(64) }
    await made.desk.db.marks.put(mark)
    await startAgain(made)
    expect(await made.desk.db.marks.get('log')).toEqual(mark)
  })

  test('says which documents the restored entries speak of', async () => {
    const made = await journaledDesk()
    const paper = noise(500, 1)
    const claim = manifestClaim('CLM-1', { documents: [documentRef('DOC-1', paper)] })
    await made.desk.open(caseBundle({ claims: [claim], documents: [paper] }))
    await followed(made)
    await loseDatabase(made)
    const found = await startAgain(made)
    expect(found).toMatchObject({
      value: { restore: { documents: { [documentRef('DOC-1', paper).sha256]: paper.length } } },
    })
  })

  test('an entry with another hash in log and journal stops everything, and nothing is changed', async () => {
    const made = await filledDesk(5)
    await loseTail(made, 3)
    const other = await journaledDesk({ again: made })
    await other.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const [events, text] = [await made.desk.db.events.toArray(), made.store.text(1)]
    expect(await startAgain(made)).toEqual({ ok: true, value: { kind: 'disagreed', seq: 4 } })
    expect([await made.desk.db.events.toArray(), made.store.text(1)]).toEqual([events, text])
  })

  test('the journal of another log is not mixed into this one', async () => {
    const made = await filledDesk(2)
    const { seq, hash } = await made.desk.claims.mark()
    await made.desk.db.events.clear()
    await made.desk.db.marks.put({ key: 'log', device: made.desk.ids.create('device'), seq, hash })
    expect(await startAgain(made)).toMatchObject({ value: { kind: 'disagreed', seq: 1 } })
    expect(await made.desk.db.events.count()).toBe(0)
  })

  test('a restore that was stopped goes on where it was', async () => {
    const made = await filledDesk(6)
    await loseTail(made, 2)
    expect(await startAgain(made, AbortSignal.abort())).toMatchObject({ error: { type: 'cancelled' } })
    expect(await made.desk.db.events.count()).toBe(2)
    expect(await startAgain(made)).toMatchObject({ value: { restore: { entries: 4, wasEmpty: false } } })
  })

  test('damage in the journal is named, and everything before it is put back', async () => {
    const made = await filledDesk(6)
    made.store.damage(segments => ({ 1: (segments.get(1) ?? '').replace('CLM-4', 'CLM-0') }))
    await loseDatabase(made)
    expect(await startAgain(made)).toMatchObject({
      value: {
        kind: 'restored',
        restore: { entries: 3, fault: { segment: 1, line: 5, fault: 'changed', after: 3 } },
      },
    })
    expect(await checkOf(made)).toMatchObject({ kind: 'sound', head: { seq: 3 } })
    // Whoever goes on with that goes on: the next start has nothing to restore.
    const next = await journaledDesk({ again: made })
    await followed(next)
    expect(await startAgain(next)).toEqual({ ok: true, value: { kind: 'agreed' } })
  })

  test('a torn last line was never more than begun', async () => {
    const made = await filledDesk(3)
    made.store.damage(segments => ({ 1: `${segments.get(1)}{"id":"evt_` }))
    expect(await startAgain(made)).toEqual({ ok: true, value: { kind: 'agreed' } })
    await loseDatabase(made)
    expect(await startAgain(made)).toMatchObject({ value: { restore: { entries: 3, fault: null } } })
    await made.desk.claims.act('CLM-1', [{ type: 'startReview' }])
    const next = await journaledDesk({ again: made })
    await followed(next)
    expect(linesOf(next, 1)).toHaveLength(5)
  })

  test('a journal that cannot be read is no reason to call an empty database new', async () => {
    const made = await filledDesk(2)
    made.store.fail({ type: 'journal-unreadable', params: { reason: 'EIO' } })
    expect(await startAgain(made)).toEqual({ ok: true, value: { kind: 'agreed' } })
    await loseDatabase(made)
    expect(await startAgain(made)).toMatchObject({ ok: false, error: { type: 'journal-unreadable' } })
  })
})

test('reading the whole journal finds the entry that differs, and then nothing is written any more', async () => {
  const [made, other] = [await filledDesk(4), await filledDesk(4, {}, 'OTHER')]
  made.store.damage(() => ({ 1: other.store.text(1) }))
  const next = await journaledDesk({ again: made })
  await next.journal.verify()
  expect(next.journal.state()).toMatchObject({ kind: 'disagrees', disagreement: 1 })
  expect(next.journal.isDisagreeing()).toBe(true)
  const before = made.store.appends()
  next.journal.start()
  await next.desk.claims.act('CLM-1', [{ type: 'startReview' }])
  await next.journal.settled()
  expect(made.store.appends()).toBe(before)
})

function linesOf({ store }: JournaledDesk, segment: number): readonly string[] {
  return store.text(segment).split('\n').slice(0, -1)
}

async function sizesOf({ store }: JournaledDesk): Promise<readonly unknown[]> {
  const segments = await store.segments()
  return segments.ok ? segments.value : []
}

function replaceLine(text: string, line: number, by: string): string {
  return text.split('\n').with(line, by).join('\n')
}

async function rowsAgain({ desk }: JournaledDesk): Promise<void> {
  await rebuildRows(desk.db, {
    project: state => toQueueRow(state, desk.row),
    took: () => undefined,
    idle: async () => undefined,
  })
  expect(await areRowsTrue(desk.db, desk.row)).toBe(true)
}

function checkOf({ desk }: JournaledDesk) {
  const repairRows = async () => undefined
  return createIntegrity({
    db: desk.db,
    clock,
    reader: () => reader,
    repairRows,
    startChecker: checkInPlace,
  }).check()
}
