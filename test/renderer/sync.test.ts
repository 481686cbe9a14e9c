import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseBundle, manifestClaim } from '../support/case-bundle.ts'
import { openTestHub, type TestHub } from '../support/hub/test-hub.ts'
import { openSyncedDesk, type SyncedDesk } from '../support/synced-desk.ts'

let hub: TestHub
const open: SyncedDesk[] = []
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(async () => {
  for (const { sync } of open) sync.stop()
  await hub.close()
})

describe('two desks at one hub', () => {
  test('what one records the other has', async () => {
    const a = await openSyncedDesk(hub, { id: 'mina', name: 'Mina' })
    open.push(a)
    await a.open(caseBundle({ claims: [manifestClaim('CLM-1')] }))
    await a.settled()
    const b = await openSyncedDesk(hub, { id: 'tomasz', name: 'Tomasz' })
    open.push(b)
    await b.settled()
    expect((await b.claims.read('CLM-1'))?.status).toBe('submitted')
    expect(a.asked).toEqual([])
  })
})
