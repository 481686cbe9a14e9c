import { describe, expect, test } from 'vitest'
import { createDiskWatch } from '../../../renderer/data/disk-watch.ts'
import { DISK_LOW, DISK_SPARE } from '../../../shared/bridge/disk.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { openDesk } from '../../support/desk.ts'
import { createFakeHost } from '../../support/fake-host.ts'
import { note } from '../../support/journaled-desk.ts'

describe('a disk that is nearly full', () => {
  test('pauses the opening of case bundles, and goes on saving verdicts', async () => {
    const desk = await openDesk()
    await desk.open(caseBundle({ claims: [manifestClaim('CLM-1')] }))
    desk.host.setFreeBytes(DISK_LOW - 1)
    expect(await desk.open(caseBundle({ claims: [manifestClaim('CLM-2')] }))).toMatchObject({
      kind: 'refused',
      refusal: { type: 'disk-low' },
    })
    expect(await desk.claims.act('CLM-1', [{ type: 'startReview' }, note])).toMatchObject({ ok: true })
    desk.host.setFreeBytes(DISK_LOW)
    expect(await desk.open(caseBundle({ claims: [manifestClaim('CLM-2')] }))).toMatchObject({ kind: 'done' })
  })

  test('is told when it becomes so, and when there is room again', async () => {
    const host = createFakeHost()
    let tick = (): void => undefined
    const watch = createDiskWatch(host, (_, work) => {
      tick = work
    })
    const told: string[] = []
    const heard = new Promise<void>(resolve => {
      watch.subscribe(() => {
        told.push(watch.state().room)
        if (told.length === 3) resolve()
      })
    })
    for (const free of [DISK_LOW - 1, DISK_SPARE - 1, DISK_LOW]) {
      host.setFreeBytes(free)
      await watch.look()
    }
    await heard
    expect(told).toEqual(['low', 'critical', 'enough'])
    host.setFreeBytes(DISK_SPARE - 1)
    tick()
    await watch.look()
    expect(watch.state()).toEqual({ room: 'critical', freeBytes: DISK_SPARE - 1 })
  })

  test('is not suspected where the platform cannot tell', async () => {
    const watch = createDiskWatch(createFakeHost(), () => undefined)
    await watch.look()
    expect(watch.state().room).toBe('enough')
  })
})
