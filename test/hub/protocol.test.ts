import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { appOf } from '../../hub/server/serve.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import type { HubRecord } from '../../shared/log/record.ts'
import { digestOf } from '../../shared/sync/digest.ts'
import {
  checkAnswerSchema,
  type FeedQuery,
  feedPageSchema,
  helloAnswerSchema,
  limits,
  type PushAnswer,
  pushAnswerSchema,
  snapshotLineSchema,
} from '../../shared/sync/protocol.ts'
import { aClaim, commentAdded, imported, reviewStarted } from '../support/builders.ts'
import { createDeviceLog, type DeviceLog } from '../support/hub/device-log.ts'
import { onBothEngines } from '../support/hub/engines.ts'
import { type Member, openTestHub, type TestHub } from '../support/hub/test-hub.ts'

let workspaces = 0

interface Team {
  readonly ws: string
  readonly hub: TestHub
  readonly mina: Member
  readonly log: DeviceLog
  push(member: Member, body: object): Promise<Response>
}

async function aTeam(hub: TestHub): Promise<Team> {
  workspaces++
  const ws = `team-${workspaces}`
  const mina = await hub.enrol(ws, 'reviewer')
  const push = (member: Member, body: object) =>
    member.post(`/v1/ws/${ws}/push`, { epoch: hub.hub.log.epoch, ...body })
  return { ws, hub, mina, log: createDeviceLog(mina), push }
}

function importOf(claim: string): NewClaimEvent {
  return imported({ facts: aClaim({ id: claim }) })
}

async function pushed(response: Promise<Response>): Promise<PushAnswer> {
  return pushAnswerSchema.parse(await (await response).json())
}

async function refused(response: Promise<Response>): Promise<unknown> {
  return ((await (await response).json()) as { readonly error: unknown }).error
}

async function feedOf({ ws, hub }: Team, reader: Member, query: Partial<FeedQuery> = {}): Promise<Response> {
  return reader.post(`/v1/ws/${ws}/feed`, { after: 0, epoch: hub.hub.log.epoch, ...query })
}

onBothEngines('the protocol', on => {
  const team = (context: TestContext) => aTeam(on.hub(context))

  test('a push is answered with what became of each event, and the ack proves what it is about', async context => {
    const { mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', commentAdded('1'))
    const answer = await pushed(push(mina, log.push()))
    expect(answer.ackedThrough).toBe(2)
    expect(answer.hash).toBe(log.events[1]?.hash)
    expect(answer.results.map(({ n, status }) => ({ n, status }))).toEqual([
      { n: 1, status: 'applied' },
      { n: 2, status: 'applied' },
    ])
  })

  test('the same push again gets the same answer and adds nothing', async context => {
    const { ws, hub, mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    const first = await pushed(push(mina, log.push()))
    expect(await pushed(push(mina, log.push()))).toEqual(first)
    expect(await hub.hub.log.read(ws, view => view.head())).toBe(1)
  })

  test('a push that overlaps adds only what is new', async context => {
    const { mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    await push(mina, log.push())
    log.add('CLM-1', commentAdded('1'))
    const answer = await pushed(push(mina, log.push()))
    expect(answer.results.map(({ n }) => n)).toEqual([1, 2])
  })

  test('many pushes of one device at the same time end as one', async context => {
    const { ws, hub, mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', commentAdded('1'))
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => pushed(push(mina, log.push()))))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(await hub.hub.log.read(ws, view => view.head())).toBe(2)
  })

  test('a gap is refused with the number that is needed', async context => {
    const { mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', commentAdded('1'))
    expect(await refused(push(mina, log.push(2)))).toEqual({ type: 'gap', expected: 1 })
  })

  test('another event under a known number is a fork', async context => {
    const { mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    await push(mina, log.push())
    const other = createDeviceLog(mina)
    other.add('CLM-2', importOf('CLM-2'))
    expect(await refused(push(mina, other.push()))).toEqual({ type: 'forked', seq: 1 })
  })

  test('an event that was changed after it was recorded is refused', async context => {
    const { mina, log, push } = await team(context)
    const event = log.add('CLM-1', commentAdded('1'))
    const changed: LoggedEvent = { ...event, at: '2020-01-01T00:00:00.000Z' }
    expect(await refused(push(mina, { ...log.push(), events: [changed] }))).toEqual({
      type: 'log-broken',
      seq: 1,
    })
  })

  test('a refused push leaves nothing behind, not even the device', async context => {
    const { hub, ws, mina, log, push } = await team(context)
    log.add('CLM-1', commentAdded('1'))
    log.add('CLM-1', commentAdded('2'))
    const own = { ...log.push(2), device: 'dev_new' }
    await push(mina, own)
    const rows = await hub.hub.database.inWorkspace(ws, sql => sql.rows('SELECT device_id FROM device'))
    expect(rows).toEqual([{ device_id: mina.device }])
  })

  test('another epoch is refused with the present one', async context => {
    const { hub, mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    const { epoch } = hub.hub.log
    expect(await refused(push(mina, { ...log.push(), epoch: 'gone' }))).toEqual({ type: 'epoch', epoch })
  })

  test('a rejected event keeps its number, and what follows it is taken in', async context => {
    const { mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', commentAdded('1'))
    log.add('CLM-1', commentAdded('1'))
    log.add('CLM-1', commentAdded('2'))
    const { results } = await pushed(push(mina, log.push()))
    expect(results.map(({ status, reason }) => reason ?? status)).toEqual([
      'applied',
      'applied',
      'already-recorded',
      'applied',
    ])
  })

  test('a change made against another version is a conflict that everybody sees', async context => {
    const given = await team(context)
    const { ws, hub, mina, log, push } = given
    const tomasz = await hub.enrol(ws, 'reviewer')
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', reviewStarted, 1)
    await push(mina, log.push())
    const late = createDeviceLog(tomasz)
    late.add('CLM-1', { type: 'DecisionUndone', v: 1, guarded: true, body: { decision: 'evt_x' } }, 1)
    const { results } = await pushed(push(tomasz, late.push()))
    expect(results[0]?.status).toBe('conflict')
    const { records } = feedPageSchema.parse(await (await feedOf(given, mina)).json())
    expect(records.map(({ status }) => status)).toEqual(['applied', 'applied', 'conflict'])
  })

  test('an act that a copied profile sends again under its new device id counts once', async context => {
    const { ws, hub, mina, log, push } = await team(context)
    const copy = await hub.enrol(ws, 'reviewer', { id: mina.person.id })
    log.add('CLM-1', importOf('CLM-1'))
    const postponed = log.add('CLM-1', {
      type: 'ClaimPostponed',
      v: 1,
      guarded: false,
      body: { postponed: true },
    })
    await push(mina, log.push())
    const again = createDeviceLog(copy)
    again.again(postponed)
    again.add('CLM-1', commentAdded('2'))
    const { results } = await pushed(push(copy, again.push()))
    expect(results.map(({ status, reason }) => reason ?? status)).toEqual(['recorded-elsewhere', 'applied'])
  })

  test('events of another person are rejected', async context => {
    const { ws, hub, mina, push } = await team(context)
    const tomasz = await hub.enrol(ws, 'reviewer')
    const forged = createDeviceLog(mina, { role: 'reviewer', ...tomasz.person })
    forged.add('CLM-1', importOf('CLM-1'))
    const { results } = await pushed(push(mina, forged.push()))
    expect(results[0]?.reason).toBe('actor-of-another')
  })

  test('what a text may hold comes back as it was: NUL, new lines, quotes, other scripts, composed or not', async context => {
    const given = await team(context)
    const { mina, log, push } = given
    log.add('CLM-1', importOf('CLM-1'))
    const texts = [
      'a\u0000b 확인 \u1112\u1161\u11ab 核实 🙂',
      'one\ntwo\r\n\u2028three',
      '\\n "q", \'{}\' NULL ,',
    ]
    const events = texts.map((text, nth) => log.add('CLM-1', commentAdded(`${nth}`, { text })))
    await push(mina, log.push())
    const { records } = feedPageSchema.parse(await (await feedOf(given, mina, { after: 1 })).json())
    expect(records.map(({ event }) => event)).toEqual(events)
  })

  test('hello tells what the hub has of a device, and its hash at the device’s own head', async context => {
    const { ws, mina, log, push } = await team(context)
    log.add('CLM-1', importOf('CLM-1'))
    log.add('CLM-1', commentAdded('1'))
    await push(mina, log.push())
    const [first, second] = log.events
    const head = { seq: 1, hash: first?.hash }
    const hello = { device: mina.device, ws, protocol: 1, head, acked: 0, cursor: 0, epoch: null }
    const answer = helloAnswerSchema.parse(await (await mina.post('/v1/hello', hello)).json())
    expect(answer).toMatchObject({
      last: { seq: 2, hash: second?.hash },
      atHead: first?.hash,
      feedHead: 2,
      role: 'reviewer',
    })
    expect(await refused(mina.post('/v1/hello', { ...hello, protocol: 0 }))).toMatchObject({
      type: 'bad-request',
    })
  })

  test('the feed is paged in the order of n, and a cursor behind the end means another order', async context => {
    const given = await team(context)
    const { hub, mina, log, push } = given
    log.add('CLM-1', importOf('CLM-1'))
    for (const id of ['1', '2', '3', '4']) log.add('CLM-1', commentAdded(id))
    await push(mina, log.push())
    const page = feedPageSchema.parse(await (await feedOf(given, mina, { after: 1, limit: 2 })).json())
    expect(page).toMatchObject({ from: 1, next: 3, head: 5 })
    expect(page.records.map(({ n }) => n)).toEqual([2, 3])
    expect((await feedOf(given, mina, { after: 6 })).status).toBe(410)
    expect((await feedOf(given, mina, { epoch: 'gone' })).status).toBe(410)
    expect((await feedOf(given, mina, { after: -1 })).status).toBe(400)
    expect(hub.defects).toEqual([])
  })

  test('who waits for news is woken by a push', async context => {
    const given = await team(context)
    const { mina, log, push } = given
    const waiting = feedOf(given, mina, { wait: 20 })
    log.add('CLM-1', importOf('CLM-1'))
    await push(mina, log.push())
    const page = feedPageSchema.parse(await (await waiting).json())
    expect(page.records.length).toBe(1)
  })

  test('snapshot and feed hold the same records, and the digests are theirs', async context => {
    const given = await team(context)
    const { ws, mina, log, push } = given
    for (const claim of ['CLM-1', 'CLM-2']) log.add(claim, importOf(claim))
    for (let i = 0; i < 20; i++) log.add(`CLM-${1 + (i % 2)}`, commentAdded(String(i)))
    await push(mina, log.push(1, 15))
    await push(mina, log.push(16))
    const { records } = feedPageSchema.parse(await (await feedOf(given, mina)).json())
    const text = await (await mina.ask(`/v1/ws/${ws}/snapshot`)).text()
    const [head, ...lines] = text
      .trim()
      .split('\n')
      .map(line => snapshotLineSchema.parse(JSON.parse(line)))
    expect(head).toMatchObject({ head: 22 })
    expect(lines).toEqual(records.map(record => ({ record })))
    const checked = await mina.ask(`/v1/ws/${ws}/check?claims=CLM-1,CLM-2,CLM-3`)
    const { digests } = checkAnswerSchema.parse(await checked.json())
    const of = (claim: string) =>
      digestOf(records.filter((record: HubRecord) => record.event.claim === claim))
    expect(digests).toEqual({ 'CLM-1': of('CLM-1'), 'CLM-2': of('CLM-2') })
  })

  test('two devices that touch the same claims in other orders at once do not lock each other out', async context => {
    const { ws, hub, push } = await team(context)
    const claims = Array.from({ length: 8 }, (_, index) => `CLM-${index}`)
    const logs = await Promise.all(
      [claims, claims.toReversed(), claims, claims.toReversed()].map(async (order, place) => {
        const member = await hub.enrol(ws, 'reviewer')
        const log = createDeviceLog(member)
        for (const claim of order) log.add(claim, commentAdded(`${place}-${claim}`))
        return { member, log }
      }),
    )
    const answers = await Promise.all(logs.map(({ member, log }) => pushed(push(member, log.push()))))
    const numbers = answers.flatMap(({ results }) => results.map(({ n }) => n)).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1))
    expect(hub.defects).toEqual([])
  })
})

describe('limits', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub()
  }, 120_000)
  afterAll(() => hub.close())

  test('a body is counted as it arrives and as it is unpacked', async () => {
    const { ws, mina } = await aTeam(hub)
    const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      mina.ask(`/v1/ws/${ws}/push`, { method: 'POST', headers, body })
    const bomb = gzipSync(Buffer.alloc(limits.unpackedBytes + 1, ' '))
    expect(bomb.length).toBeLessThan(limits.packedBytes)
    expect((await send(bomb, { 'Content-Encoding': 'gzip' })).status).toBe(413)
    expect((await send(new Uint8Array(limits.packedBytes + 1), {})).status).toBe(413)
    expect((await send(Buffer.from('not gzip'), { 'Content-Encoding': 'gzip' })).status).toBe(400)
    expect((await send(Buffer.from('{}'), { 'Content-Encoding': 'br' })).status).toBe(400)
    expect((await send(Buffer.from([0xff, 0xfe]), {})).status).toBe(400)
    expect(hub.defects).toEqual([])
  })

  test('a flood waits, is told how long, and harms nobody else', async () => {
    const [mina, tomasz] = [await hub.enrol('flood', 'reviewer'), await hub.enrol('flood', 'reviewer')]
    const strict = appOf(hub.hub, { burst: 5, perSecond: 0.001 }, error => hub.defects.push(error))
    const ask = async (member: Member) =>
      strict.request('/v1/ws/flood/check?claims=CLM-1', {
        headers: { Authorization: `Bearer ${await member.token()}` },
      })
    for (let i = 0; i < 5; i++) expect((await ask(mina)).status).toBe(200)
    const flooded = await ask(mina)
    expect(flooded.status).toBe(429)
    expect(Number(flooded.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await ask(tomasz)).status).toBe(200)
    for (let i = 0; i < 5; i++) await strict.request('/v1/ws/flood/check?claims=CLM-1')
    expect((await strict.request('/v1/ws/flood/check?claims=CLM-1')).status).toBe(429)
  })

  test('pages of other origins are not served', async () => {
    const allowed = async (origin: string) => {
      const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' }
      const response = await hub.ask('/v1/hello', { method: 'OPTIONS', headers })
      return response.headers.get('Access-Control-Allow-Origin')
    }
    expect(await allowed('app://bundle')).toBe('app://bundle')
    expect(await allowed('http://127.0.0.1:5173')).toBe('http://127.0.0.1:5173')
    expect(await allowed('http://127.0.0.1.evil.example:5173')).toBeNull()
    expect(await allowed('https://evil.example')).toBeNull()
  })

  test('the description names every path, and the figures count what was asked', async () => {
    const description = (await (await hub.ask('/openapi.json')).json()) as { paths: object }
    expect(Object.keys(description.paths)).toContain('/v1/ws/{ws}/push')
    expect(await (await hub.ask('/health')).json()).toEqual({ status: 'ok' })
    expect(await (await hub.ask('/ready')).json()).toEqual({ ready: true })
    expect(await (await hub.ask('/metrics')).text()).toMatch(
      /hub_requests_total\{route="GET \/health",status="200"\} \d+/,
    )
  })
})
