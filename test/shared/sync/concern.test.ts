import { describe, expect, test } from 'vitest'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import type { HubRecord, JudgedEvent } from '../../../shared/log/record.ts'
import { type Concern, concernChange, openConcerns } from '../../../shared/sync/concern.ts'
import { commentAdded, decided, imported, reviewStarted } from '../../support/builders.ts'
import { eventId, stamp } from '../../support/stamp.ts'

const receivedAt = '2021-06-03T09:00:00Z'
const undone: NewClaimEvent = {
  type: 'DecisionUndone',
  v: 1,
  guarded: true,
  body: { decision: eventId(3) },
}
const [, started, decision, undo, comment] = stamp([
  imported(),
  reviewStarted,
  decided(),
  undone,
  commentAdded('1'),
]) as [LoggedEvent, LoggedEvent, LoggedEvent, LoggedEvent, LoggedEvent]

function record(event: LoggedEvent, status: HubRecord['status'], reason: string | null = null): HubRecord {
  return { n: event.seq, event, status, reason, claimVersion: 1, receivedAt }
}

function raised(...records: readonly HubRecord[]): readonly Concern[] {
  return concernChange(records, new Map()).put
}

function judged(event: LoggedEvent, status: HubRecord['status']): JudgedEvent {
  return { ...event, said: { status, reason: null, receivedAt } }
}

describe('what did not count', () => {
  test('concerns its author, unless nobody has to do anything about it', () => {
    const put = raised(
      record(decision, 'conflict', 'version'),
      record(comment, 'rejected', 'actor-of-another'),
      record(started, 'conflict', 'version'),
      record(undo, 'rejected', 'recorded-elsewhere'),
    )
    expect(put.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      [decision.id, 'conflict', 'version'],
      [comment.id, 'rejected', 'actor-of-another'],
    ])
  })

  test('concerns nobody once a later life of the hub has taken it, and anew where that life says something else', () => {
    const [seen] = raised(record(decision, 'rejected', 'not-for-this-role'))
    const known = new Map(seen ? [[seen.id, { ...seen, isSeen: true }]] : [])
    expect(concernChange([record(decision, 'applied')], known)).toEqual({ put: [], gone: [decision.id] })
    expect(concernChange([record(decision, 'rejected', 'not-for-this-role')], known).put).toEqual([])
    expect(concernChange([record(decision, 'conflict', 'version')], known).put).toMatchObject([
      { status: 'conflict', isSeen: false },
    ])
  })

  test('needs nobody where its author took it back before the hub had looked at either', () => {
    const concerns = raised(record(decision, 'conflict', 'version'), record(undo, 'conflict', 'version'))
    expect(openConcerns(concerns, [judged(decision, 'conflict')])).toHaveLength(2)
    expect(openConcerns(concerns, [judged(decision, 'conflict'), judged(undo, 'conflict')])).toEqual([])
  })

  test('needs somebody where only the taking back came too late', () => {
    const concerns = raised(record(undo, 'conflict', 'version'))
    expect(openConcerns(concerns, [judged(decision, 'applied'), judged(undo, 'conflict')])).toHaveLength(1)
  })
})
