/** What the hub did not count: in the history it says so, in figures and periods it is nothing, in a report it can be checked. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCourses, readCoursesInPlace } from '../../../renderer/data/courses.ts'
import { countedStored, foldStored, judged } from '../../../renderer/data/event-order.ts'
import { decisionsOf } from '../../../renderer/features/report/find-decided.ts'
import { unappliedText } from '../../../shared/i18n/timeline-text.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import { recheck } from '../../../shared/report/recheck/recheck.ts'
import { reportSchema } from '../../../shared/report/report.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { openTestHub, type TestHub } from '../../support/hub/test-hub.ts'
import { openSyncedDesk, type SyncedDesk } from '../../support/synced-desk.ts'
import { translateIn } from '../../support/texts.ts'
import { apart, approval, claim } from '../../support/work-apart.ts'

const workspace = 'team'
let hub: TestHub
let mina: SyncedDesk
let tomasz: SyncedDesk
beforeAll(async () => {
  hub = await openTestHub()
  mina = await openSyncedDesk(hub, { workspace, person: { id: 'mina', name: 'Mina Seo' } })
  await mina.open(caseBundle({ claims: [manifestClaim(claim)] }))
  await mina.settled()
  tomasz = await openSyncedDesk(hub, { workspace, person: { id: 'tomasz', name: 'Tomasz Wolski' } })
  await tomasz.settled()
  await apart([mina, tomasz], { first: approval, second: approval })
}, 120_000)
afterAll(async () => {
  for (const { sync } of [mina, tomasz]) sync.stop()
  await hub.close()
})

describe('a decision that did not count', () => {
  test('stands in the history of both desks, with the reason and without an effect', async () => {
    for (const desk of [mina, tomasz]) {
      const lines = timelineOf(judged(await desk.claims.events(claim)))
      const made = lines.filter(({ key }) => key === 'decided-approve')
      expect(made.map(line => unappliedText(line, { translate: translateIn('en') }))).toEqual([
        null,
        'Did not count: the claim had moved on before it reached the hub.',
      ])
      expect(made[1]).toMatchObject({ actor: { name: 'Tomasz Wolski' }, changes: [], internal: true })
    }
  })

  test('is no decision in the figures, read at once or followed', async () => {
    const courses = createCourses({ ...tomasz, startReader: readCoursesInPlace })
    await courses.read('tomasz')
    await vi.waitFor(() => expect(courses.state().kind).toBe('ready'))
    expect(courses.all().get(claim)?.decisions).toMatchObject([{ reviewer: 'mina', outcome: 'approve' }])
  })

  test('is not found in the period it was made in', async () => {
    const events = await tomasz.claims.events(claim)
    expect(decisionsOf(countedStored(events))).toHaveLength(1)
  })

  test('leaves a report that a third person confirms by folding its steps', async () => {
    const events = await tomasz.claims.events(claim)
    const state = foldStored(events)
    if (!state) throw new Error('the claim is here')
    const made = buildReport({
      state,
      events: judged(events),
      edition: 'internal',
      generatedAt: '2026-01-01T00:00:00Z',
      reviewer: { id: 'tomasz', name: 'Tomasz Wolski' },
      clock: null,
      head: null,
    })
    const report = reportSchema.parse(JSON.parse(JSON.stringify(made)))
    const checked = await recheck({ reports: [report as typeof made], head: null, given: [] })
    expect({ differences: checked.differences, faults: checked.chain.faults }).toEqual({
      differences: [],
      faults: [],
    })
    expect(checked.decisions).toMatchObject([{ outcome: 'confirmed' }])
  })
})
