import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordExpiries } from '../../hub/clock.ts'
import { partnerMoves, type Typed } from '../../hub/partner/partner-moves.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import { feedPageSchema, partnerViewSchema, pushAnswerSchema } from '../../shared/sync/protocol.ts'
import { aClaim, aDocument, allPassed, commentAdded, decided, reviewStarted } from '../support/builders.ts'
import { createDeviceLog, type DeviceLog } from '../support/hub/device-log.ts'
import { type Member, openTestHub, type TestHub } from '../support/hub/test-hub.ts'

let hub: TestHub
let mina: Member
let partner: Member
let desk: DeviceLog
let terminal: DeviceLog

beforeAll(async () => {
  hub = await openTestHub()
  mina = await hub.enrol('team', 'reviewer')
  partner = await hub.enrol('team', 'partner', { mpn: '1234567' })
  desk = createDeviceLog(mina)
  terminal = createDeviceLog(partner)
}, 120_000)
afterAll(() => hub.close())

const nothing: Typed = { changes: [], text: '', document: null }

async function send(member: Member, log: DeviceLog): Promise<string> {
  const body = { epoch: hub.hub.log.epoch, ...log.push(log.events.length, 1) }
  const answer = pushAnswerSchema.parse(await (await member.post('/v1/ws/team/push', body)).json())
  const [result] = answer.results
  return result?.reason ?? result?.status ?? ''
}

async function versionOf(claim: string): Promise<number> {
  return (await hub.hub.log.claim('team', claim))?.version ?? 0
}

function created(claim: string): NewClaimEvent {
  return {
    type: 'ClaimCreated',
    v: 1,
    guarded: false,
    body: { facts: aClaim({ id: claim }), ruleset: '2023' },
  }
}

/** What `npm run partner -- NAME CLAIM` sends. */
async function moves(name: string, claim: string, typed: Partial<Typed> = {}): Promise<string> {
  const move = partnerMoves[name]
  if (!move) throw new Error(`no such move: ${name}`)
  const by = { role: move.role, name: partner.person.name }
  const at = hub.now().toString({ smallestUnit: 'millisecond' })
  const entries = move.entries({ ...nothing, ...typed }).map(entry => ({ ...entry, at, by }))
  const documents = typed.document ? [typed.document] : []
  const event = {
    type: 'PartyMoved',
    v: 1,
    guarded: move.isGuarded,
    body: { entries, documents },
  } as NewClaimEvent
  const base = move.isGuarded ? await versionOf(claim) : undefined
  const log = move.role === 'customer' ? terminal.as({ role: 'customer', ...partner.person }) : terminal
  log.add(claim, event, base)
  return send(partner, terminal)
}

async function decides(claim: string, overrides: Parameters<typeof decided>[0]): Promise<string> {
  if ((await hub.hub.log.claim('team', claim))?.status === 'submitted') {
    desk.add(claim, reviewStarted, await versionOf(claim))
    await send(mina, desk)
  }
  const state = await hub.hub.log.claim('team', claim)
  const documents = state?.documents.map(({ sha256 }) => sha256) ?? []
  const verdicts = []
  for (const verdict of allPassed()) {
    verdicts.push(desk.add(claim, { ...verdict, body: { ...verdict.body, documents } } as NewClaimEvent).id)
    await send(mina, desk)
  }
  desk.add(claim, decided({ ...overrides, basis: { verdicts, documents } }), await versionOf(claim))
  return send(mina, desk)
}

const ask = {
  outcome: { name: 'request-information' as const, reasons: ['missing-or-old-dates' as const] },
  message: 'Please add the date of the signature.',
  overrideReason: 'The scan is cut off.',
}

async function underRequest(claim: string): Promise<void> {
  terminal.add(claim, created(claim))
  await send(partner, terminal)
  await moves('attach', claim, { document: aDocument() })
  await moves('submit', claim)
  await decides(claim, ask)
}

describe('the partner’s side of the loop', () => {
  test('goes from a draft over a request to an approval, and through a dispute to its end', async () => {
    const claim = 'CLM-LOOP'
    terminal.add(claim, created(claim))
    expect(await send(partner, terminal)).toBe('applied')
    expect(await moves('submit', claim)).toBe('poe-missing')
    expect(await moves('attach', claim, { document: aDocument() })).toBe('applied')
    expect(await moves('submit', claim)).toBe('applied')
    expect(await moves('edit', claim, { changes: ['mpnId="99"'] })).toBe('edit-not-in-status')
    expect(await decides(claim, ask)).toBe('applied')
    expect(await moves('edit', claim, { changes: ['activity=pre-sales'] })).toBe('activity-fixed')
    expect(
      await moves('attach', claim, { document: aDocument({ id: 'DOC-2', sha256: 'c'.repeat(64) }) }),
    ).toBe('applied')
    expect(await moves('answer', claim)).toBe('applied')
    const reject = { name: 'reject' as const, reason: 'insufficient-poe' as const }
    expect(
      await decides(claim, { outcome: reject, message: 'No signature.', overrideReason: 'Forged.' }),
    ).toBe('applied')
    expect(await moves('dispute', claim, { text: 'It is signed on page 3.' })).toBe('applied')
    expect(await decides(claim, {})).toBe('applied')
    expect(await moves('decline', claim)).toBe('applied')
    expect((await hub.hub.log.claim('team', claim))?.status).toBe('rejected')
    expect(await moves('dispute', claim, { text: 'Once more.' })).toBe('dispute-used')
  })

  test('sees its own claim without the team’s inside, and nothing of another partner’s', async () => {
    await underRequest('CLM-SEEN')
    desk.add('CLM-SEEN', commentAdded('inside', { visibility: 'internal', text: 'looks forged to me' }))
    await send(mina, desk)
    const response = await partner.ask('/v1/ws/team/claims/CLM-SEEN')
    const text = await response.text()
    const view = partnerViewSchema.parse(JSON.parse(text))
    expect(view).toMatchObject({ status: 'partner-action-required', message: ask.message })
    expect(view.history.map(({ type }) => type)).toContain('decided-request-information')
    expect(text).not.toContain('forged')
    expect(text).not.toContain(ask.overrideReason)
    expect(text).not.toContain(mina.person.name)
    const other = await hub.enrol('team', 'partner', { mpn: '7654321' })
    const refused = await other.ask('/v1/ws/team/claims/CLM-SEEN')
    const unknown = await other.ask('/v1/ws/team/claims/CLM-NONE')
    expect([refused.status, await refused.text()]).toEqual([unknown.status, await unknown.text()])
  })

  test('cannot move another partner’s claim, nor speak as a reviewer', async () => {
    await underRequest('CLM-MINE')
    const other = await hub.enrol('team', 'partner', { mpn: '7654321' })
    const log = createDeviceLog(other)
    const entries = [
      { type: 'claim-resubmitted', at: '2026-03-02T09:00:00Z', by: { role: 'partner' as const, name: '' } },
    ]
    log.add(
      'CLM-MINE',
      { type: 'PartyMoved', v: 1, guarded: true, body: { entries, documents: [] } },
      await versionOf('CLM-MINE'),
    )
    expect(await send(other, log)).toBe('claim-not-here')
    log.as({ role: 'reviewer', ...mina.person }).add('CLM-MINE', commentAdded('forged'))
    expect(await send(other, log)).toBe('not-for-this-role')
  })
})

describe('the hub’s clock', () => {
  test('rejects a request that nobody answered, once, also with two hubs looking at the same time', async () => {
    await underRequest('CLM-LATE')
    expect(await recordExpiries(hub.hub)).toBe(0)
    hub.pass({ hours: 24 * 40 })
    await Promise.all([recordExpiries(hub.hub), recordExpiries(hub.hub), recordExpiries(hub.hub)])
    expect(await recordExpiries(hub.hub)).toBe(0)
    expect((await hub.hub.log.claim('team', 'CLM-LATE'))?.status).toBe('rejected')
    const feed = await mina.post('/v1/ws/team/feed', { after: 0, limit: 1000, epoch: hub.hub.log.epoch })
    const { records } = feedPageSchema.parse(await feed.json())
    const expiries = records.filter(
      ({ event }) => event.claim === 'CLM-LATE' && event.type === 'ClockExpired',
    )
    expect(expiries.map(({ status, event }) => [status, event.actor.role])).toEqual([['applied', 'system']])
    expect(await moves('answer', 'CLM-LATE')).toBe('party-move-not-allowed')
    expect(hub.defects).toEqual([])
  })
})
