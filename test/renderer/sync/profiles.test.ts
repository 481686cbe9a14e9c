/** What a profile may meet: a copy of itself, a second window, a hub that was restored. On the real store, at a real hub. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from '../../../hub/commands/commands.ts'
import { checkLog } from '../../../renderer/data/check-log.ts'
import { ProofdeskDb } from '../../../renderer/data/db.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { openTestHub, type TestHub } from '../../support/hub/test-hub.ts'
import { comeIn, openSyncedDesk, type SyncedDesk, windowsOfOneProfile } from '../../support/synced-desk.ts'
import { claim, comment } from '../../support/work-apart.ts'

const person = { id: 'mina', name: 'Mina Seo' }
const folder = mkdtempSync(join(tmpdir(), 'proofdesk-profiles-'))
const open: SyncedDesk[] = []
let spaces = 0
let first: TestHub
/** Where the desks' requests end; a restored hub takes the place of the first one. */
let current: TestHub
let hub: TestHub
beforeAll(async () => {
  first = await openTestHub()
  current = first
  hub = { ...first, ask: (path, init) => current.ask(path, init) }
}, 120_000)
afterEach(() => {
  for (const { sync } of open.splice(0)) sync.stop()
  current = first
})
afterAll(async () => {
  await first.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(more: Partial<Parameters<typeof openSyncedDesk>[1]> = {}): Promise<SyncedDesk> {
  const desk = await openSyncedDesk(hub, { workspace: `profile-${spaces}`, person, ...more })
  open.push(desk)
  return desk
}

/** A second claim, on which nobody acts unless the test says so. */
const other = 'CLM-0413'

async function withClaim(more: Parameters<typeof opened>[0] = {}): Promise<SyncedDesk> {
  spaces++
  const desk = await opened(more)
  await desk.open(caseBundle({ claims: [claim, other].map(id => manifestClaim(id)) }))
  await desk.settled()
  return desk
}

async function texts({ claims }: SyncedDesk): Promise<readonly string[]> {
  return (await claims.read(claim))?.comments.map(({ text }) => text).toSorted() ?? []
}

async function copyOf({ db }: SyncedDesk): Promise<ProofdeskDb> {
  const copy = new ProofdeskDb(`${db.name}-copied`, indexedDB)
  for (const table of db.tables) await copy.table(table.name).bulkPut(await table.toArray())
  return copy
}

/** A profile and its copy have each recorded something of their own; the copy is about to meet the hub. */
async function bothWentOn(
  originalOn = claim,
): Promise<{ readonly original: SyncedDesk; readonly copy: SyncedDesk }> {
  const original = await withClaim()
  const copy = await opened({ sharing: { ...original, db: await copyOf(original) } })
  await copy.settled()
  copy.through(() => Promise.reject(new TypeError('offline')))
  await copy.claims.act(claim, [comment('from the copy')])
  await original.claims.act(originalOn, [comment('from the original')])
  await original.settled()
  copy.through(null)
  copy.sync.wake()
  return { original, copy }
}

describe('a profile that was copied to a second computer', () => {
  test('goes on under a name of its own, says so until it is read, and nothing of either is lost or doubled', async () => {
    const { original, copy } = await bothWentOn()
    // The key was enrolled with the other device id; its person needs no new code.
    await copy.settled()
    await vi.waitFor(async () =>
      expect([await texts(original), await texts(copy)]).toEqual(
        Array.from({ length: 2 }, () => ['from the copy', 'from the original']),
      ),
    )
    expect((await copy.claims.mark()).device).not.toBe((await original.claims.mark()).device)
    expect([original, copy].map(({ sync }) => sync.status().hasForked)).toEqual([false, true])
    copy.sync.forkSeen()
    await vi.waitFor(() => expect(copy.sync.status().hasForked).toBe(false))
    expect(await copy.db.aside.count()).toBe(1)
    for (const { db } of [original, copy])
      expect(await checkLog(db, () => undefined)).toMatchObject({ kind: 'sound' })
  })
})

describe('a claim that only the other copy went on with', () => {
  test('has in the queue what its events say', async () => {
    const { copy } = await bothWentOn(other)
    await vi.waitFor(() => expect(copy.sync.status().hasForked).toBe(true), { timeout: 10_000 })
    await copy.settled()
    expect((await copy.claims.read(other))?.comments).toHaveLength(1)
    expect(await copy.db.claims.get(other)).toMatchObject({ comments: 1 })
    expect(await copy.db.claims.get(claim)).toMatchObject({ comments: 1 })
  })
})

describe('a profile whose sign-in is gone', () => {
  test('comes in again with a new code for the same person, and sends what waited', async () => {
    const desk = await withClaim()
    await desk.sync.signOut()
    await desk.claims.act(claim, [comment('while signed out')])
    await comeIn(hub, desk.sync, { workspace: `profile-${spaces}`, person })
    await desk.settled()
    expect(await texts(desk)).toEqual(['while signed out'])
    expect((await desk.claims.mark()).acked).toBe((await desk.claims.mark()).seq)
  })

  test('comes in again although its device id came from a fork', async () => {
    const { copy } = await bothWentOn()
    await vi.waitFor(() => expect(copy.sync.status().hasForked).toBe(true), { timeout: 10_000 })
    await copy.settled()
    await copy.sync.signOut()
    await comeIn(hub, copy.sync, { workspace: `profile-${spaces}`, person })
    await copy.claims.act(claim, [comment('signed in again')])
    await copy.settled()
    expect(await texts(copy)).toEqual(['from the copy', 'from the original', 'signed in again'])
  })
})

describe('a second window of a profile', () => {
  test('does not send while the first one does, and takes over when that one is gone', async () => {
    const windows = windowsOfOneProfile()
    const one = await withClaim({ windows: windows() })
    const two = await opened({ sharing: one, windows: windows() })
    await two.claims.act(claim, [comment('in the second window')])
    one.claims.changedElsewhere([claim])
    await one.settled()
    await vi.waitFor(() => expect(two.sync.status()).toMatchObject({ phase: 'watching' }))
    const pushes = ({ asked }: SyncedDesk) => asked.filter(path => path.endsWith('/push')).length
    expect(pushes(one)).toBeGreaterThan(0)
    expect(pushes(two)).toBe(0)
    one.sync.stop()
    await two.claims.act(claim, [comment('after the first one')])
    await two.settled()
    expect(pushes(two)).toBeGreaterThan(0)
    expect(await checkLog(two.db, () => undefined)).toMatchObject({ kind: 'sound' })
  })

  test('is told once how the first one stands, however long the hub takes to answer', async () => {
    const windows = windowsOfOneProfile()
    const one = await withClaim({ windows: windows() })
    const told: string[] = []
    windows().onMessage(message => {
      if (message.type === 'status') told.push(message.status.phase)
    })
    one.through((path, send) => (path.endsWith('/push') ? new Promise(() => undefined) : send()))
    await one.claims.act(claim, [comment('on its way')])
    await vi.waitFor(() => expect(one.asked.at(-1)).toMatch(/\/push$/))
    // Long enough for a desk that asks itself again and again to show it.
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(told).toEqual(['working'])
  })
})

describe('a hub that was restored from a backup', () => {
  test('gets again what it forgot, once, and the desk shows the same as before', {
    timeout: 60_000,
  }, async () => {
    const desk = await withClaim()
    await desk.claims.act(claim, [comment('in the backup')])
    await desk.settled()
    await runCommand(first.hub, { name: 'backup', args: ['hub.gz'], folder })
    await desk.claims.act(claim, [comment('after the backup')])
    await desk.settled()
    const restored = await openTestHub()
    try {
      expect(await runCommand(restored.hub, { name: 'restore', args: ['hub.gz'], folder })).toMatchObject({
        ok: true,
      })
      current = restored
      desk.sync.wake()
      await desk.settled()
      const ws = `profile-${spaces}`
      const stood = async () =>
        (await restored.hub.log.claim(ws, claim))?.comments.map(({ text }) => text).toSorted()
      await vi.waitFor(async () => expect(await stood()).toEqual(['after the backup', 'in the backup']), {
        timeout: 15_000,
      })
      await desk.settled()
      expect(await texts(desk)).toEqual(['after the backup', 'in the backup'])
      const head = await restored.hub.log.read(ws, view => view.head())
      expect(head).toBe((await desk.claims.mark()).seq)
    } finally {
      desk.sync.stop()
      await restored.close()
    }
  })
})
