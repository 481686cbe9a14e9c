import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredEvent } from '../../../renderer/data/db.ts'
import { createClaimFolds, type Fold, foldAnew } from '../../../renderer/sync/claim-folds.ts'
import type { DeviceId } from '../../../shared/base/id.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import type { HubRecord } from '../../../shared/log/record.ts'
import type { SyncMarks } from '../../../shared/sync/sync-store.ts'
import {
  commentAdded,
  decided,
  imported,
  mina,
  reviewStarted,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { createDeviceLog, type DeviceLog } from '../../support/hub/device-log.ts'

const own = 'dev_own' as DeviceId
const CLAIM = 'CLM-1'

/** What happens at a desk, one after the other. A number chooses among the events that are possible then. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('record' as const), which: fc.nat(3) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('page' as const),
      told: fc.array(fc.nat(19), { maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const) }) },
)

describe('a claim’s fold', () => {
  test('carried on over pages is the one that folding anew gives', () => {
    let carried = 0
    const property = fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const desk = createDesk()
      desk.page([0])
      for (const next of steps) {
        if (next.kind === 'record') desk.record(next.which)
        else if (next.kind === 'page') carried += desk.page(next.told)
        else desk.elsewhere()
      }
    })
    fc.assert(property, { numRuns: 400 })
    expect(carried).toBeGreaterThan(300)
  })

  test.each([
    ['an own event comes home before an earlier one', {}, 2],
    ['the hub’s order began anew', { order: 2 }, 1],
  ])('is not carried on where %s', (_, moved, seq) => {
    const log = logOf(own, mina)
    const events = [
      log.add(CLAIM, imported()),
      log.add(CLAIM, commentAdded('a')),
      log.add(CLAIM, commentAdded('b')),
    ]
    const marks = { device: own, head: { seq: 3, hash: '' }, order: 1, cursor: 0 } as SyncMarks
    const folds = createClaimFolds()
    const fold = foldAnew(
      events.map(event => ({ ...event, n: null })),
      marks,
    )
    if (!fold) throw new Error('there is no claim')
    const after = { ...marks, ...moved }
    folds.keep(marks, new Map([[CLAIM, fold]]))
    expect(folds.carriedOn(marks, [toldOf(events[0])]).size).toBe(1)
    folds.keep(after, new Map())
    expect(folds.carriedOn(after, [toldOf(events[seq - 1])]).size).toBe(0)
  })
})

function toldOf(event: LoggedEvent | undefined): HubRecord {
  if (!event) throw new Error('there is no such event')
  return {
    n: 1,
    event,
    status: 'applied',
    reason: null,
    claimVersion: 1,
    receivedAt: '2021-06-12T08:00:00.000Z',
  }
}

function createDesk() {
  const folds = createClaimFolds()
  const logs = [logOf(own, mina), logOf('dev_other' as DeviceId, tomasz)] as const
  const stored = new Map<string, StoredEvent>()
  let marks = { device: own, head: { seq: 0, hash: '' }, order: 1, cursor: 0 } as SyncMarks
  let home = 0

  const put = (event: StoredEvent) => stored.set(`${event.device} ${event.seq}`, event)
  const record = (which: number) => {
    const event = logs[0].add(CLAIM, anEvent(which), which % 2 === 1 ? 1 : undefined)
    put({ ...event, n: null })
    marks = { ...marks, head: event }
  }
  /** One of twenty: the next own event, or one of the other desk; two in ten did not count. */
  const told = (choice: number, n: number): HubRecord => {
    const mine = choice >= 10 ? logs[0].events[home] : undefined
    if (mine) home++
    const isFirst = logs[1].events.length === 0
    const event =
      mine ?? logs[1].add(CLAIM, isFirst ? imported() : anEvent(choice % 4), choice % 2 === 1 ? 1 : undefined)
    const status = isFirst || choice % 10 < 8 ? 'applied' : 'conflict'
    return { n, event, status, reason: null, claimVersion: n, receivedAt: '2021-06-12T08:00:00.000Z' }
  }
  return {
    record,
    elsewhere() {
      // Another window takes over a page.
      const cursor = marks.cursor + 1
      const { event, ...said } = told(0, cursor)
      put({ ...event, n: cursor, said: { ...said, order: 1 } })
      marks = { ...marks, cursor }
    },
    /** Answers how many claims' folds were carried on. */
    page(choices: readonly number[]): number {
      const records = choices.map((choice, index) => told(choice, marks.cursor + index + 1))
      const carried = folds.carriedOn(marks, records)
      for (const { n, event, ...said } of records) put({ ...event, n, said: { ...said, order: 1 } })
      marks = { ...marks, cursor: marks.cursor + records.length }
      const anew = foldAnew([...stored.values()], marks)
      if (!anew) throw new Error('there is no claim')
      const known = carried.get(CLAIM)
      if (known) expect(known).toEqual(anew)
      folds.keep(marks, records.length > 0 ? new Map<string, Fold>([[CLAIM, known ?? anew]]) : new Map())
      return carried.size
    },
  }
}

function logOf(device: DeviceId, actor: typeof mina): DeviceLog {
  return createDeviceLog({ device, workspace: 'team', role: 'reviewer', person: actor as never }, actor)
}

let comments = 0

function anEvent(which: number): NewClaimEvent {
  comments++
  const all = [commentAdded(`c-${comments}`), reviewStarted, verdictRecorded('dates', 'pass'), decided()]
  return all[which] ?? reviewStarted
}
