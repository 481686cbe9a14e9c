/** A comparison that was decided while one of its claims moved on elsewhere: none of it counts, and each claim says so. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { conflictFacts } from '../../../renderer/features/sync-centre/conflict-facts.ts'
import { arbitrate } from '../../../shared/log/arbitrate.ts'
import { nextBatch } from '../../../shared/sync/sync-state.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { aPlan } from '../../support/competing-claims.ts'
import { openTestHub, type TestHub } from '../../support/hub/test-hub.ts'
import { openSyncedDesk, type SyncedDesk } from '../../support/synced-desk.ts'
import { approval, offline, verdict } from '../../support/work-apart.ts'

const workspace = 'team'
const both = ['CLM-1', 'CLM-2'] as const
const plan = aPlan({
  claims: both,
  choice: { kind: 'prefer', claim: 'CLM-1' },
  rationale: 'The newer proof.',
  messages: new Map([['CLM-2', 'The proof does not suffice.']]),
  reviewer: 'tomasz',
})

let hub: TestHub
let mina: SyncedDesk
let tomasz: SyncedDesk
beforeAll(async () => {
  hub = await openTestHub()
  mina = await openSyncedDesk(hub, { workspace, person: { id: 'mina', name: 'Mina Seo' } })
  await mina.open(caseBundle({ claims: [...both].map(id => manifestClaim(id)) }))
  await mina.settled()
  tomasz = await openSyncedDesk(hub, { workspace, person: { id: 'tomasz', name: 'Tomasz Wolski' } })
  await tomasz.settled()
  for (const id of both)
    await tomasz.claims.act(id, [
      { type: 'freezeCriteria', claims: both },
      ...findingNames.map(name => verdict(name)),
    ])
  await tomasz.settled()
  await mina.settled()

  for (const desk of [mina, tomasz]) desk.through(offline)
  for (const command of approval) await mina.claims.act('CLM-2', [command])
  const arbitrated = await tomasz.claims.actTogether(both, states => arbitrate(states, plan))
  if (!arbitrated.ok) throw new Error(arbitrated.error.type)
  for (const desk of [mina, tomasz]) {
    desk.through(null)
    desk.sync.wake()
    await desk.settled()
  }
  await vi.waitFor(() => expect(tomasz.sync.status().conflicts).toBe(2), { timeout: 10_000 })
}, 120_000)
afterAll(async () => {
  for (const { sync } of [mina, tomasz]) sync.stop()
  await hub.close()
})

describe('a comparison of which one claim was decided elsewhere meanwhile', () => {
  test('counts for none of its claims', async () => {
    expect(await tomasz.claims.read('CLM-1')).toMatchObject({
      status: 'under-review',
      decision: null,
      arbitration: null,
    })
    expect(await tomasz.claims.read('CLM-2')).toMatchObject({
      decision: { by: { id: 'mina' } },
      arbitration: null,
    })
  })

  test('needs its author once for each claim, with what it failed on and what it was part of', async () => {
    const { conflicts, refused } = await tomasz.sync.outbox('')
    expect(refused).toEqual([])
    expect(conflicts.map(({ claim, type, reason }) => `${claim} ${type} ${reason}`).toSorted()).toEqual([
      'CLM-1 ClaimArbitrated together',
      'CLM-2 ClaimArbitrated version',
    ])
    const [first] = conflicts
    if (!first) throw new Error('there are two')
    const [state, events] = [await tomasz.claims.read(first.claim), await tomasz.claims.events(first.claim)]
    const me = { role: 'reviewer', id: 'tomasz', name: 'Tomasz Wolski' } as const
    expect(state && conflictFacts(first, { events, state, me, rounds: {} })).toMatchObject({
      mine: { outcome: { name: expect.stringMatching(/approve|reject/) } },
      together: [...both],
      again: null,
    })
  })

  test('is not torn into two messages', async () => {
    const all = [...both].map(id => tomasz.claims.events(id))
    const own = (await Promise.all(all)).flat().toSorted((a, b) => a.seq - b.seq)
    const first = own.findIndex(({ type }) => type === 'ClaimArbitrated')
    const [before, share] = [own[first - 1], own.slice(first)]
    if (!before) throw new Error('something was recorded before it')
    expect(nextBatch([before, ...share], { events: 3, bytes: 1e9 })).toEqual([before])
    expect(nextBatch(share, { events: 3, bytes: 1e9 })).toEqual(share)
  })
})
