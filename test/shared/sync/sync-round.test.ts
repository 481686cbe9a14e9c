import { describe, expect, test } from 'vitest'
import type { DeviceId } from '../../../shared/base/id.ts'
import { err, ok } from '../../../shared/base/result.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import { runRound, syncRules } from '../../../shared/sync/sync-round.ts'
import type { HubPort, SyncMarks, SyncStore } from '../../../shared/sync/sync-store.ts'
import { commentAdded, imported } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const log = stamp([imported(), ...Array.from({ length: 6 }, (_, nth) => commentAdded(`${nth}`))])
const serverTime = '2026-03-02T09:00:00.000Z'

/** A desk with seven entries that the hub has not got, in messages of two, and what it asked the hub for. */
async function play(refuse: (asked: readonly string[]) => boolean = () => false) {
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
      asked.push('feed')
      return ok({ epoch, from: after, records: [], next: after, head: after })
    },
    async check() {
      return err({ type: 'unreachable' })
    },
  }
  const control = { isStopped: () => false, progress: () => {}, forked: () => {} }
  const end = await runRound(
    {
      ...{ store, hub, newDevice: () => 'dev_other' as DeviceId, workspace: 'team', rules: syncRules },
      ...{ batch: { events: 2, bytes: 1_000_000 }, page: () => 100 },
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
    const { asked, marks } = await play(sofar => sofar.at(-1) === 'push 3–4')
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
})
