/** Desks at a real hub in this process (its app and PGlite, without a port): what they make of each other's work. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkLog } from '../../../renderer/data/check-log.ts'
import { areRowsTrue } from '../../../renderer/data/check-rows.ts'
import type { Command } from '../../../shared/log/command.ts'
import { caseBundle, documentRef, manifestClaim, noise } from '../../support/case-bundle.ts'
import { openTestHub, type TestHub } from '../../support/hub/test-hub.ts'
import { openSyncedDesk, type SyncedDesk } from '../../support/synced-desk.ts'
import { apart, approval, claim, comment, standing, verdict } from '../../support/work-apart.ts'

const mina = { id: 'mina', name: 'Mina Seo' }
const tomasz = { id: 'tomasz', name: 'Tomasz Wolski' }

let hub: TestHub
let spaces = 0
const open: SyncedDesk[] = []
beforeAll(async () => {
  hub = await openTestHub()
}, 120_000)
afterEach(() => {
  for (const { sync } of open.splice(0)) sync.stop()
})
afterAll(() => hub.close())

async function deskOf(person: typeof mina, workspace = `team-${spaces}`): Promise<SyncedDesk> {
  const desk = await openSyncedDesk(hub, { workspace, person })
  open.push(desk)
  return desk
}

/** Two people at one hub who both have the claim, as it was submitted. */
async function twoDesks(): Promise<readonly [SyncedDesk, SyncedDesk]> {
  spaces++
  const a = await deskOf(mina)
  await a.open(caseBundle({ claims: [manifestClaim(claim)] }))
  await a.settled()
  const b = await deskOf(tomasz)
  await b.settled()
  return [a, b]
}

describe('two desks at one hub', () => {
  test('have the same claim, in rows that are what the log says, in a log that verifies', async () => {
    const [, b] = await twoDesks()
    expect((await b.claims.read(claim))?.status).toBe('submitted')
    expect(await areRowsTrue(b.db, b.row)).toBe(true)
    expect(await checkLog(b.db, () => undefined)).toMatchObject({ kind: 'sound' })
    expect(b.sync.status()).toMatchObject({ unsent: 0, conflicts: 0, refused: 0 })
  })

  test('keep both comments, in one order, whoever wrote first', async () => {
    const desks = await twoDesks()
    await apart(desks, { first: [comment('from Mina')], second: [comment('from Tomasz')] })
    expect(await standing(desks[0])).toMatchObject({ comments: ['from Mina', 'from Tomasz'] })
  })

  test('keep the verdict of each reviewer', async () => {
    const desks = await twoDesks()
    await apart(desks, { first: [verdict('dates')], second: [verdict('dates')] })
    expect(await standing(desks[1])).toMatchObject({ verdicts: ['dates/mina pass', 'dates/tomasz pass'] })
  })

  test('learn who has the claim when both took it unseen: the hub’s order says', async () => {
    const desks = await twoDesks()
    const lost: unknown[] = []
    desks[0].sync.onRows(changes => lost.push(...changes.map(({ after }) => after.assignee?.id)))
    const take = (reviewer: typeof mina): readonly Command[] => [{ type: 'assignClaim', reviewer }]
    await apart(desks, { first: take(mina), second: take(tomasz) })
    expect(await standing(desks[0])).toMatchObject({ assignee: tomasz })
    expect(lost).toContain('tomasz')
  })
})

describe('a decision against another version', () => {
  test('does not count, needs its author, and is withdrawn', async () => {
    const desks = await twoDesks()
    const [a, b] = desks
    await apart(desks, { first: approval, second: approval })
    expect((await a.claims.read(claim))?.decision?.by.id).toBe('mina')
    const { conflicts } = await b.sync.outbox('')
    expect(conflicts).toMatchObject([{ claim, type: 'ClaimDecided', reason: 'version' }])
    expect(b.sync.status().conflicts).toBe(1)
    expect((await a.sync.outbox('')).conflicts).toEqual([])
    const [{ id = '' } = {}] = conflicts
    await b.claims.act(claim, [{ type: 'settleConflict', event: id, how: 'withdrawn' }])
    await b.settled()
    await vi.waitFor(() => expect(b.sync.status().conflicts).toBe(0))
    expect((await b.sync.outbox('')).refused).toEqual([])
  })

  test('is decided again by a new event that names it', async () => {
    const desks = await twoDesks()
    const [, b] = desks
    await apart(desks, { first: [...approval, { type: 'undoDecision' }], second: approval })
    const [{ id = '' } = {}] = (await b.sync.outbox('')).conflicts
    expect((await b.claims.read(claim))?.status).toBe('under-review')
    const again = approval.at(-1) as Command
    await b.claims.act(claim, [again, { type: 'settleConflict', event: id, how: 'decided-again' }])
    await b.settled()
    await vi.waitFor(async () => expect(await standing(desks[0])).toMatchObject({ status: 'approved' }))
    expect(b.sync.status().conflicts).toBe(0)
  })

  test('never stops what was recorded behind it', async () => {
    const desks = await twoDesks()
    await apart(desks, { first: approval, second: [...approval, comment('still here')] })
    expect(await standing(desks[0])).toMatchObject({ comments: ['still here'] })
  })
})

describe('on a bad wire', () => {
  test('a lost answer neither loses nor doubles', async () => {
    const [a, b] = await twoDesks()
    let lost = 0
    a.through(async (path, send) => {
      const answer = await send()
      if (!path.endsWith('/push') || lost >= 3) return answer
      lost++
      throw new TypeError('connection reset')
    })
    await a.claims.act(claim, [comment('once')])
    await a.settled()
    await vi.waitFor(async () => expect(await standing(b)).toMatchObject({ comments: ['once'] }))
    // The hub's hello says what it has, so nothing is even sent again.
    expect(lost).toBe(1)
    expect(await standing(a)).toMatchObject({ comments: ['once'] })
  })

  test('an answer cut in the middle is no answer', async () => {
    const [a] = await twoDesks()
    let cuts = 0
    a.through(async (path, send) => {
      const answer = await send()
      if (cuts >= 4 || !path.startsWith('/v1/')) return answer
      cuts++
      const text = await answer.text()
      return new Response(text.slice(0, text.length / 2), { status: answer.status })
    })
    await a.claims.act(claim, [comment('whole')])
    await a.settled()
    expect(cuts).toBe(4)
  })

  test('what a stranger in between answers is no answer of the hub', async () => {
    const [a] = await twoDesks()
    a.through(async () => new Response('<h1>Sign in to this WLAN</h1>', { status: 401 }))
    await a.claims.act(claim, [comment('later')])
    await vi.waitFor(() => expect(a.sync.status()).toMatchObject({ phase: 'offline', unsent: 1 }))
  })

  test('an event that is not what its hash says does not reach the log', async () => {
    const [a, b] = await twoDesks()
    b.through(async (path, send) => {
      const answer = await send()
      if (!path.includes('/feed')) return answer
      return new Response((await answer.text()).replace('genuine', 'forged!'), { status: answer.status })
    })
    b.sync.wake()
    await b.settled()
    await a.claims.act(claim, [comment('genuine')])
    await vi.waitFor(() =>
      expect(b.sync.status()).toMatchObject({ phase: 'needs-person', trouble: 'log-broken' }),
    )
    expect(await standing(b)).toMatchObject({ comments: [] })
    expect(await checkLog(b.db, () => undefined)).toMatchObject({ kind: 'sound' })
  })
})

describe('who may come in', () => {
  test('a computer whose clock is years off signs by the hub’s clock', async () => {
    // The desk's clock stands in 2021, the hub's in 2026.
    const [a] = await twoDesks()
    expect(a.sync.status().phase).toBe('watching')
  })

  test('a device that the hub no longer knows is asked to sign in, and goes on with a new code', async () => {
    const [a] = await twoDesks()
    const workspace = `team-${spaces}`
    await hub.hub.database.inWorkspace(workspace, sql =>
      sql.rows('UPDATE device SET public_key = NULL WHERE workspace_id = $1', [workspace]),
    )
    await a.claims.act(claim, [comment('kept')])
    await vi.waitFor(() => expect(a.sync.status()).toMatchObject({ phase: 'signed-out', unsent: 1 }), {
      timeout: 10_000,
    })
  })
})

describe('documents', () => {
  test('go up from whoever has them and come down to whoever has not', async () => {
    spaces++
    const a = await deskOf(mina)
    const bytes = noise(3_000_000, 7)
    const document = documentRef('DOC-1', bytes)
    await a.open(
      caseBundle({ claims: [manifestClaim(claim, { documents: [document] })], documents: [bytes] }),
    )
    await a.settled()
    const b = await deskOf(tomasz)
    await b.settled()
    await vi.waitFor(
      async () => {
        b.sync.wake()
        const fetched = await b.sync.fetchDocument(document.sha256, AbortSignal.timeout(5000))
        expect(fetched).toEqual({ ok: true, value: 'here' })
      },
      { timeout: 15_000, interval: 200 },
    )
    expect(await b.host.documents.size(document.sha256)).toBe(bytes.length)
  })
})
