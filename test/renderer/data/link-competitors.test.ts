import { describe, expect, test } from 'vitest'
import { LISTED_MOST } from '../../../renderer/data/competition.ts'
import { CROWD, LINKS_MOST, startLinking } from '../../../renderer/data/link-competitors.ts'
import { createQueue } from '../../../renderer/data/queue.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { refusedByHub } from '../../support/refused-by-hub.ts'

const partner = (n: number) => ({ name: `Partner ${n}`, mpnId: `100000${n}`, mpnEnrolled: true })

describe('competing claims', () => {
  test('are linked on both sides when an import brings the second one, with the reason', async () => {
    const desk = await openDesk()
    const linking = await link(desk)
    await desk.open(bundleOf(1))
    await linking.settled()
    expect(await links(desk)).toEqual([])
    await desk.open(bundleOf(1, 2))
    await linking.settled()
    expect(await links(desk)).toEqual([
      ['CLM-1', 'CLM-2', ['Dynamics 365 Sales']],
      ['CLM-2', 'CLM-1', ['Dynamics 365 Sales']],
    ])
    const [event] = (await desk.claims.events('CLM-1')).filter(({ type }) => type === 'CompetitorLinked')
    expect(event?.actor).toMatchObject({ role: 'system' })
    expect(await desk.db.claims.get('CLM-1')).toMatchObject({ linked: ['CLM-2'] })
  })

  test('are linked at the first sight of a queue that was imported before', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2, 3))
    await (await link(desk)).settled()
    expect(await links(desk)).toHaveLength(6)
  })

  test('are linked once, also by two windows that look at the same moment, and again never', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2, 3))
    const other = await openDesk({ sharing: desk })
    const [first, second] = await Promise.all([link(desk), link(other)])
    await Promise.all([first.settled(), second.settled()])
    await (await link(await openDesk({ sharing: desk }))).settled()
    expect(await links(desk)).toHaveLength(6)
  })

  test('are not linked again for ever where a hub refuses the link', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2))
    const linking = await link(desk)
    await linking.settled()
    for (let again = 0; again < 3; again++) {
      await refusedByHub(desk, 'CompetitorLinked')
      await linking.settled()
    }
    expect((await desk.claims.read('CLM-1'))?.competitors.size).toBe(0)
    expect(await links(desk)).toHaveLength(2)
  })

  test('of one partner are not linked: both are the same party’s', async () => {
    const desk = await openDesk()
    const same = [1, 2].map(n => manifestClaim(`CLM-${n}`, { partner: partner(7) }))
    await desk.open(caseBundle({ claims: same }))
    await (await link(desk)).settled()
    expect(await links(desk)).toEqual([])
  })

  test('are linked with at most twenty others, so that one wrong tenant id does not flood the log', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(...Array.from({ length: 30 }, (_, n) => n + 1)))
    await (await link(desk)).settled()
    const perClaim = Map.groupBy(await links(desk), ([claim]) => claim)
    expect(Math.max(...[...perClaim.values()].map(own => own.length))).toBe(LINKS_MOST)
    expect(perClaim.size).toBe(30)
  })

  test('are counted and not linked where a crowd is after one thing: that is a wrong tenant id', async () => {
    const desk = await openDesk()
    const numbers = Array.from({ length: CROWD + 2 }, (_, n) => n + 1)
    await desk.open(bundleOf(...numbers))
    const queue = await startedQueue(desk)
    await startLinking({ claims: desk.claims, queue }).settled()
    expect(await links(desk)).toEqual([])
    const row = queue.row('CLM-1')
    expect(row && queue.competitorCount(row)).toBe(CROWD + 1)
    expect(row && queue.competitors(row)).toHaveLength(LISTED_MOST)
  })
})

describe('acting on several claims together', () => {
  test('records on all of them or on none', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2))
    const before = await desk.claims.mark()
    const start = { type: 'startReview' } as const
    const refused = await desk.claims.actTogether(['CLM-1', 'CLM-2'], () => ({
      ok: true,
      value: new Map([
        ['CLM-1', [start]],
        ['CLM-2', [start, { ...start }]],
      ]),
    }))
    expect(refused).toMatchObject({ ok: false, error: { type: 'not-waiting-for-review' } })
    expect(await desk.claims.mark()).toEqual(before)
    const done = await desk.claims.actTogether(['CLM-1', 'CLM-2'], states => ({
      ok: true,
      value: new Map([...states.keys()].map(claim => [claim, [start]])),
    }))
    expect(done).toMatchObject({ ok: true, value: [{ claim: 'CLM-1' }, { claim: 'CLM-2' }] })
    expect((await desk.claims.mark()).seq).toBe(before.seq + 2)
    expect([await desk.claims.read('CLM-1'), await desk.claims.read('CLM-2')]).toMatchObject([
      { status: 'under-review' },
      { status: 'under-review' },
    ])
    expect(desk.announced.at(-1)).toEqual(['CLM-1', 'CLM-2'])
  })

  test('plans on what another window recorded a moment ago', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2))
    const other = await openDesk({ sharing: desk })
    await desk.claims.read('CLM-1')
    await other.claims.act('CLM-1', [{ type: 'startReview' }])
    const seen: string[] = []
    await desk.claims.actTogether(['CLM-1', 'CLM-2'], states => {
      for (const state of states.values()) seen.push(state.status)
      return { ok: true, value: new Map() }
    })
    expect(seen.toSorted()).toEqual(['submitted', 'under-review'])
  })

  test('records nothing in a log that is found damaged', async () => {
    const desk = await openDesk()
    await desk.open(bundleOf(1, 2))
    desk.setReadOnly(true)
    expect(await desk.claims.actTogether(['CLM-1'], () => ({ ok: true, value: new Map() }))).toMatchObject({
      ok: false,
      error: { type: 'log-broken' },
    })
  })
})

function bundleOf(...numbers: readonly number[]): Uint8Array {
  return caseBundle({
    claims: numbers.map(n => manifestClaim(`CLM-${n}`, { partner: partner(n) })),
    manifest: { exportedAt: `2021-06-08T08:00:0${numbers.length % 10}Z` },
  })
}

async function link(desk: Desk) {
  return startLinking({ claims: desk.claims, queue: await startedQueue(desk) })
}

async function startedQueue(desk: Desk) {
  const queue = createQueue({
    db: desk.db,
    claims: desk.claims,
    row: () => desk.row,
    idle: async () => {},
    pause: async () => {},
  })
  await queue.start()
  return queue
}

async function links(desk: Desk): Promise<readonly (readonly [string, string, readonly string[]])[]> {
  const events = await desk.db.events.toArray()
  return events
    .filter(({ type }) => type === 'CompetitorLinked')
    .map(({ claim, body }) => {
      const { other, products } = body as { other: string; products: readonly string[] }
      return [claim, other, products] as const
    })
    .toSorted((a, b) => `${a[0]} ${a[1]}`.localeCompare(`${b[0]} ${b[1]}`))
}
