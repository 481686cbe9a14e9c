import { describe, expect, test } from 'vitest'
import { areRowsTrue } from '../../../renderer/data/check-rows.ts'
import { createQueue } from '../../../renderer/data/queue.ts'
import { createTimekeeper, type TimekeeperDeps } from '../../../renderer/data/timekeeper.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { caseBundle, history, manifestClaim } from '../../support/case-bundle.ts'
import { clock, type Desk, law, openDesk } from '../../support/desk.ts'
import { refusedByHub } from '../../support/refused-by-hub.ts'

/**
 * Asked on 1 June at 11:00 UTC, so the five business days of 2020 end on 8 June at 13:00 UTC. The bundles are of 8 June,
 * 08:00 UTC; the desk's clock says 10 June.
 */
const asked = history('claim-created', 'claim-submitted', 'review-started', 'information-requested')
const approved = history('claim-created', 'claim-submitted', 'review-started', 'claim-approved')
const waiting = history('claim-created', 'claim-submitted')

describe('when the app looks at the clock', () => {
  test('a request left unanswered becomes a rejection, recorded by the system with its source', async () => {
    const desk = await deskWith({ 'CLM-1': asked, 'CLM-2': waiting })
    const { look } = await timekeeperOf(desk)
    expect(await look()).toEqual({ unanswered: 1, assessed: 0, sources: ['S3'] })
    const event = (await desk.claims.events('CLM-1')).at(-1)
    expect(event).toMatchObject({
      type: 'ClockExpired',
      actor: { role: 'system', id: '', name: '' },
      body: { clock: 'partner-response', dueAt: '2021-06-08T13:00:00.000Z', source: 'S3' },
    })
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ status: 'rejected', actsAt: null })
    expect(await desk.db.claims.get('CLM-2')).toMatchObject({ status: 'submitted' })
  })

  test('an approval nobody declined goes to assessment and stays Approved', async () => {
    const desk = await deskWith({ 'CLM-1': approved })
    const { look } = await timekeeperOf(desk)
    expect(await look()).toEqual({ unanswered: 0, assessed: 1, sources: ['S2', 'S3'] })
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ status: 'approved', actsAt: null })
    expect((await desk.claims.read('CLM-1'))?.sentToAssessmentAt).toBe('2021-06-08T13:00:00.000Z')
  })

  test('what has run out is recorded once, however often and in however many windows it looks', async () => {
    const desk = await deskWith({ 'CLM-1': asked, 'CLM-2': approved })
    const other = await openDesk({ sharing: desk })
    const [here, there] = [await timekeeperOf(desk), await timekeeperOf(other)]
    const looks = await Promise.all([here.look(), there.look(), here.look(), there.look()])
    expect(looks.map(({ unanswered, assessed }) => unanswered + assessed).reduce((a, b) => a + b)).toBe(2)
    const expired = (await desk.db.events.toArray()).filter(({ type }) => type === 'ClockExpired')
    expect(expired.map(({ claim }) => claim).toSorted()).toEqual(['CLM-1', 'CLM-2'])
  })

  test('what a hub refuses, because its clock is not there yet, is not recorded again at each look', async () => {
    const desk = await deskWith({ 'CLM-1': asked })
    const { look } = await timekeeperOf(desk)
    await look()
    await refusedByHub(desk, 'ClockExpired')
    expect((await desk.claims.read('CLM-1'))?.status).toBe('partner-action-required')
    expect((await look()).unanswered).toBe(0)
    expect((await desk.db.events.toArray()).filter(({ type }) => type === 'ClockExpired')).toHaveLength(1)
  })

  test('nothing is written, and nothing is said, when nothing has run out', async () => {
    const desk = await deskWith({ 'CLM-1': waiting })
    const said: unknown[] = []
    const { look } = await timekeeperOf(desk, { onPassed: passed => said.push(passed) })
    const before = await desk.claims.mark()
    await look()
    expect([await desk.claims.mark(), said]).toEqual([before, []])
  })

  test('nothing is written while the log is found broken', async () => {
    const desk = await deskWith({ 'CLM-1': asked })
    const { look } = await timekeeperOf(desk)
    desk.setReadOnly(true)
    expect(await look()).toEqual({ unanswered: 0, assessed: 0, sources: [] })
  })

  test('only claims whose time is over are read, a hundred in a transaction', async () => {
    const due = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`CLM-${index}`, asked]))
    const others = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`OTHER-${index}`, waiting]))
    const desk = await deskWith({ ...due, ...others })
    const batches: string[][] = []
    const claims: TimekeeperDeps['claims'] = {
      isReadOnly: () => false,
      addDecided: planned => {
        batches.push(planned.map(({ claim }) => claim))
        return desk.claims.addDecided(planned)
      },
    }
    const { look } = await timekeeperOf(desk, { claims })
    expect((await look()).unanswered).toBe(230)
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 30])
    expect(batches.flat().filter(claim => claim.startsWith('OTHER'))).toEqual([])
  })
})

describe('what a bundle tells', () => {
  test('is believed: a claim it left waiting after the time was over is not rejected here', async () => {
    const desk = await deskWith({ 'CLM-1': asked }, '2021-06-09T08:00:00Z')
    const { look } = await timekeeperOf(desk)
    expect((await look()).unanswered).toBe(0)
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({
      status: 'partner-action-required',
      actsAt: null,
    })
  })

  test('counts when it arrives between the look and its transaction', async () => {
    const desk = await deskWith({ 'CLM-1': asked })
    const answered = [...asked, { type: 'claim-resubmitted', at: '2021-06-08T10:00:00Z', by: partner }]
    const { look } = await timekeeperOf(desk, {
      idle: async () => {
        await desk.open(bundleOf({ 'CLM-1': answered }, '2021-06-09T08:00:00Z'), { name: 'next.poecase' })
      },
    })
    expect((await look()).unanswered).toBe(0)
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ status: 'submitted' })
  })

  test('takes the rejection back when it knows an answer that was in time', async () => {
    const desk = await deskWith({ 'CLM-1': asked })
    await (await timekeeperOf(desk)).look()
    const answered = [...asked, { type: 'claim-resubmitted', at: '2021-06-08T10:00:00Z', by: partner }]
    await desk.open(bundleOf({ 'CLM-1': answered }, '2021-06-09T08:00:00Z'), { name: 'next.poecase' })
    expect(foldClaim(await desk.claims.events('CLM-1'))).toMatchObject({ status: 'submitted', round: 2 })
  })
})

test('rows of an older version, which know no such moment, are found untrue and so projected anew', async () => {
  const desk = await deskWith({ 'CLM-1': asked })
  expect(await areRowsTrue(desk.db, desk.row)).toBe(true)
  await desk.db.claims.toCollection().modify(row => {
    delete (row as { actsAt?: unknown }).actsAt
  })
  expect(await areRowsTrue(desk.db, desk.row)).toBe(false)
})

const partner = { role: 'partner', name: 'Fabrikam' }

type Histories = Readonly<Record<string, readonly unknown[]>>

function bundleOf(histories: Histories, exportedAt: string): Uint8Array {
  const claims = Object.entries(histories).map(([id, entries]) => manifestClaim(id, { history: entries }))
  return caseBundle({ claims, manifest: { exportedAt } })
}

async function deskWith(histories: Histories, exportedAt = '2021-06-08T08:00:00Z'): Promise<Desk> {
  const desk = await openDesk()
  await desk.open(bundleOf(histories, exportedAt))
  return desk
}

async function timekeeperOf(desk: Desk, deps: Partial<TimekeeperDeps> = {}) {
  const queue = createQueue({ db: desk.db, claims: desk.claims, row: () => desk.row })
  await queue.start()
  return createTimekeeper({
    queue,
    claims: desk.claims,
    clock,
    law,
    onPassed: () => {},
    onLong: () => {},
    onRefused: () => {},
    idle: async () => {},
    ...deps,
  })
}
