import { describe, expect, test } from 'vitest'
import type { DeviceId } from '../../../shared/base/id.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import type { HubRecord } from '../../../shared/log/record.ts'
import { planReissue } from '../../../shared/sync/fork.ts'
import type { HelloAnswer } from '../../../shared/sync/protocol.ts'
import {
  FORK_SOMEWHERE,
  nextBatch,
  planAck,
  planGap,
  planGreeting,
  planPage,
} from '../../../shared/sync/sync-state.ts'
import type { OwnLog, SyncMarks } from '../../../shared/sync/sync-store.ts'
import { commentAdded, imported } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const log = stamp([imported(), commentAdded('1'), commentAdded('2'), commentAdded('3')])
const head = (events: readonly LoggedEvent[]) => {
  const last = events.at(-1)
  return { seq: last?.seq ?? 0, hash: last?.hash ?? '0'.repeat(64) }
}

function own(marks: Partial<SyncMarks> = {}, events: readonly LoggedEvent[] = log): OwnLog {
  return {
    marks: {
      device: 'dev_1' as DeviceId,
      head: head(events),
      acked: 2,
      cursor: 2,
      epoch: 'e1',
      order: 1,
      workspace: 'team',
      forkedAt: null,
      ...marks,
    },
    hashes: new Map(events.map(({ seq, hash }) => [seq, hash])),
  }
}

function answer(overrides: Partial<HelloAnswer> = {}): HelloAnswer {
  return {
    epoch: 'e1',
    last: head(log.slice(0, 2)),
    atHead: null,
    feedHead: 9,
    limits: { events: 500, packedBytes: 1000 },
    minProtocol: 1,
    serverTime: '2021-06-03T09:00:00Z',
    role: 'reviewer',
    ...overrides,
  }
}

function told(n: number, event: LoggedEvent): HubRecord {
  const receivedAt = '2021-06-03T09:00:00Z'
  return { n, event, status: 'applied', reason: null, claimVersion: 0, receivedAt }
}

const page = (records: readonly HubRecord[], from = 2) => ({
  epoch: 'e1',
  from,
  records: [...records],
  next: records.at(-1)?.n ?? from,
  head: 9,
})

describe('a greeting', () => {
  test('makes pending again what the hub has forgotten', () => {
    expect(planGreeting(own({ acked: 4 }), 'team', answer()).marks).toMatchObject({
      acked: 2,
      forkedAt: null,
    })
  })

  test('begins the order anew when the hub was restored', () => {
    expect(planGreeting(own(), 'team', answer({ epoch: 'e2' })).marks).toMatchObject({
      epoch: 'e2',
      cursor: 0,
      order: 2,
    })
    expect(planGreeting(own(), 'team', answer({ feedHead: 1 })).marks).toMatchObject({ cursor: 0, order: 2 })
  })

  test('notices another log under this device’s id', () => {
    const other = answer({ last: { seq: 2, hash: 'f'.repeat(64) } })
    expect(planGreeting(own(), 'team', other).marks).toMatchObject({ forkedAt: FORK_SOMEWHERE })
  })

  test('tells a disk that was set back from a fork', () => {
    const short = own({ acked: 1 }, log.slice(0, 2))
    const ahead = answer({ last: head(log), atHead: log[1]?.hash ?? null })
    expect(planGreeting(short, 'team', ahead).marks).toMatchObject({ acked: 2, forkedAt: null })
    expect(planGreeting(short, 'team', { ...ahead, atHead: 'f'.repeat(64) }).marks).toMatchObject({
      forkedAt: FORK_SOMEWHERE,
    })
  })
})

describe('an acknowledgment', () => {
  const sent = { device: 'dev_1' as DeviceId, epoch: 'e1', from: 3, events: log.slice(2) }
  const acked = { epoch: 'e1', ackedThrough: 4, hash: log[3]?.hash ?? '', results: [] }

  test('counts for exactly what was sent', () => {
    expect(planAck(own(), sent, acked)?.marks).toEqual({ acked: 4 })
  })

  test.each([
    ['another hash', { ...acked, hash: 'f'.repeat(64) }],
    ['another number', { ...acked, ackedThrough: 3 }],
    ['another life of the hub', { ...acked, epoch: 'e2' }],
  ])('counts for nothing with %s', (_, other) => {
    expect(planAck(own(), sent, other)).toBeNull()
  })

  test('never takes back what an earlier one confirmed', () => {
    expect(
      planAck(
        own({ acked: 4 }),
        { ...sent, events: log.slice(2, 3) },
        { ...acked, ackedThrough: 3, hash: log[2]?.hash ?? '' },
      )?.marks,
    ).toEqual({ acked: 4 })
  })

  test('goes back to where the hub has a gap', () => {
    expect(planGap(own({ acked: 4 }), 2).marks).toEqual({ acked: 1 })
  })
})

describe('a page of the feed', () => {
  const foreign = stamp([commentAdded('9')], 'dev_2')[0] as LoggedEvent

  test('moves rows and cursor in one change', () => {
    expect(planPage(own(), page([told(3, foreign)]))).toMatchObject({
      marks: { cursor: 3 },
      records: [{ n: 3 }],
    })
  })

  test('from elsewhere in the order, or of another one, is left alone', () => {
    expect(planPage(own(), page([told(4, foreign)], 3))).toBeNull()
    expect(planPage(own(), { ...page([told(3, foreign)]), epoch: 'e2' })).toBeNull()
  })

  test('brings home what this disk has lost', () => {
    const short = own({ acked: 2 }, log.slice(0, 2))
    const change = planPage(short, page([told(3, log[2] as LoggedEvent), told(4, log[3] as LoggedEvent)]))
    expect(change?.marks).toMatchObject({ head: head(log), acked: 4, cursor: 4 })
  })

  test('that shows a fork without its beginning has the order read again', () => {
    const later = { ...(log[3] as LoggedEvent), prev: 'e'.repeat(64), hash: 'f'.repeat(64) }
    expect(planPage(own(), page([told(3, later)]))?.marks).toEqual({ cursor: 0, order: 2 })
  })

  test('keeps the other branch of a fork apart', () => {
    const other = { ...(log[2] as LoggedEvent), hash: 'f'.repeat(64) }
    const change = planPage(own(), page([told(3, other)]))
    expect(change).toMatchObject({ marks: { forkedAt: 3, cursor: 3 }, records: [], twins: [{ n: 3 }] })
  })
})

describe('a batch', () => {
  test('holds what fits, and always one', () => {
    expect(nextBatch(log, { events: 2, bytes: 1e9 })).toHaveLength(2)
    expect(nextBatch(log, { events: 500, bytes: 10 })).toHaveLength(1)
    expect(nextBatch(log, { events: 500, bytes: 1e9 })).toHaveLength(4)
  })
})

describe('a fork', () => {
  test('is not resolved before the feed has shown where it begins', () => {
    const somewhere = own({ forkedAt: FORK_SOMEWHERE })
    expect(planReissue(somewhere, log, 'dev_9' as DeviceId)).toBeNull()
    const other = { ...(log[2] as LoggedEvent), hash: 'f'.repeat(64) }
    expect(planPage(somewhere, page([told(3, other)]))?.marks).toMatchObject({ forkedAt: 3 })
  })

  const reissued = () => planReissue(own({ forkedAt: 3 }), log.slice(2), 'dev_9' as DeviceId)

  test('records its tail again under a new device id, in order and chained', () => {
    const change = reissued()
    expect(change?.marks).toMatchObject({ device: 'dev_9', acked: 0, forkedAt: null, head: { seq: 2 } })
    expect(change?.reissue?.events.map(({ body }) => body)).toEqual(log.slice(2).map(({ body }) => body))
    expect(change?.reissue?.events[1]?.prev).toBe(change?.reissue?.events[0]?.hash)
  })

  test('gives the same act the same id at every copy of the profile', () => {
    const again = planReissue(own({ forkedAt: 3 }), log.slice(2), 'dev_8' as DeviceId)
    expect(again?.reissue?.events.map(({ id }) => id)).toEqual(
      reissued()?.reissue?.events.map(({ id }) => id),
    )
  })
})
