import { describe, expect, test } from 'vitest'
import type { DeviceId } from '../../../shared/base/id.ts'
import { err, ok } from '../../../shared/base/result.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import type { HubRecord } from '../../../shared/log/record.ts'
import { runRound, syncRules } from '../../../shared/sync/sync-round.ts'
import type { HubPort, SyncMarks, SyncStore } from '../../../shared/sync/sync-store.ts'
import { commentAdded, imported } from '../../support/builders.ts'
import { aPlan, arbitrated, bothReady } from '../../support/competing-claims.ts'
import { stamp } from '../../support/stamp.ts'

const seven = stamp([imported(), ...Array.from({ length: 6 }, (_, nth) => commentAdded(`${nth}`))])
const serverTime = '2026-03-02T09:00:00.000Z'

interface Played {
  readonly refuse?: (asked: readonly string[]) => boolean
  /** What the hub has from others, told two at a time. */
  readonly told?: readonly HubRecord[]
  readonly log?: readonly LoggedEvent[]
}

/** A desk with entries, seven where nothing else is said, that the hub has not got, in messages of two, and what it asked the hub for. */
async function play({ refuse = () => false, told = [], log = seven }: Played = {}) {
  const asked: string[] = []
  let marks: SyncMarks = {
    device: log[0]?.device as DeviceId,
    head: { seq: log.length, hash: log.at(-1)?.hash ?? CHAIN_START },
    ...{ acked: 0, cursor: 0, epoch: null, order: 1, workspace: null, forkedAt: null },
  }
  const store: SyncStore = {
    marks: async () => marks,
    own: async (from, most) => log.slice(from - 1, from - 1 + most),
    async change(_, plan) {
      const change = plan({ marks, hashes: new Map() })
      marks = { ...marks, ...change?.marks }
      if (change && change.records.length > 0) asked.push(`written ${change.records.map(({ n }) => n)}`)
      return change
    },
    reissue: async () => null,
    digests: async () => ({ epoch: marks.epoch, cursor: marks.cursor, digests: {}, untold: [] }),
    agreed: async () => {},
  }
  const hub: HubPort = {
    async hello() {
      asked.push('hello')
      const last = { seq: 0, hash: CHAIN_START }
      const limits = { events: 1000, packedBytes: 1_000_000 }
      const place = { epoch: 'first', last, atHead: null, feedHead: 0 }
      return ok({ ...place, limits, minProtocol: 1, serverTime, role: 'reviewer' })
    },
    async push({ epoch, from, events }) {
      const last = events.at(-1)
      asked.push(`push ${from}–${last?.seq}`)
      if (refuse(asked)) return err({ type: 'too-large' })
      return ok({ epoch, ackedThrough: last?.seq ?? 0, hash: last?.hash ?? '', results: [] })
    },
    async feed({ epoch, after }) {
      asked.push(told.length === 0 ? 'feed' : `feed after ${after}`)
      const records = told.slice(after, after + 2)
      return ok({ epoch, from: after, records, next: after + records.length, head: told.length })
    },
    async check() {
      return err({ type: 'unreachable' })
    },
  }
  const control = { isStopped: () => false, progress: () => {}, forked: () => {} }
  const end = await runRound(
    {
      ...{ store, hub, newDevice: () => 'dev_other' as DeviceId, workspace: 'team', rules: syncRules },
      ...{ batch: { events: 2, bytes: 1_000_000 }, page: () => 2 },
    },
    control,
    { isGreeted: false },
  )
  return { asked, end, marks }
}

describe('a round with the hub', () => {
  test('reads the feed to its end, then sends all that is pending, and only then reads again', async () => {
    const { asked, end } = await play()
    expect(asked).toEqual(['hello', 'feed', 'push 1–2', 'push 3–4', 'push 5–6', 'push 7–7', 'feed'])
    expect(end).toEqual({ kind: 'quiet' })
  })

  test('sends half as much after a message that was too large, and goes on from where it was', async () => {
    const { asked, marks } = await play({ refuse: sofar => sofar.at(-1) === 'push 3–4' })
    expect(asked.slice(2)).toEqual([
      'push 1–2',
      'push 3–4',
      'push 3–3',
      'push 4–4',
      'push 5–5',
      'push 6–6',
      'push 7–7',
      'feed',
    ])
    expect(marks.acked).toBe(7)
  })

  test('does not tear a comparison into two messages, however small they are', async () => {
    const before = bothReady()
    const after = arbitrated(aPlan(), before)
    if (!after.ok) throw new Error(JSON.stringify(after.error))
    const shares = Object.entries(after.value).flatMap(([claim, events]) =>
      stamp(events.slice(before[claim]?.length)).map(event => ({ ...event, claim })),
    )
    expect(shares.map(({ type }) => type)).toEqual([
      ...['ClaimArbitrated', 'ClaimDecided', 'ClaimArbitrated', 'ClaimDecided'],
    ])
    const log = [...seven.slice(0, 1), ...shares].map((event, index) => ({ ...event, seq: index + 1 }))
    const { asked } = await play({ log })
    expect(asked.filter(what => what.startsWith('push'))).toEqual(['push 1–1', 'push 2–5'])
    const { end } = await play({ log, refuse: sofar => sofar.at(-1) === 'push 2–5' })
    expect(end).toEqual({ kind: 'failed', failure: { type: 'too-large' } })
  })

  test('asks for the next page before the one it has got is written, and for none behind the last', async () => {
    const other = stamp([imported(), ...[1, 2, 3, 4].map(nth => commentAdded(`other ${nth}`))])
    const device = 'dev_other' as DeviceId
    const told = other.map((event, index) => ({ n: index + 1, event: { ...event, device }, ...said(index) }))
    const { asked, marks } = await play({ told })
    expect(asked.slice(1, 7)).toEqual([
      ...['feed after 0', 'feed after 2', 'written 1,2'],
      ...['feed after 4', 'written 3,4', 'written 5'],
    ])
    expect(marks.cursor).toBe(5)
  })
})

function said(index: number): Pick<HubRecord, 'status' | 'reason' | 'claimVersion' | 'receivedAt'> {
  return { status: 'applied', reason: null, claimVersion: index + 1, receivedAt: serverTime }
}
