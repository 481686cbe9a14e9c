import { describe, expect, test } from 'vitest'
import type { Queue, QueueSnapshot } from '../../../renderer/data/queue.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { createQueueView } from '../../../renderer/desk/queue-view.ts'

function queueOf(initial: readonly string[]) {
  const toSnapshot = (ids: readonly string[], version: number): QueueSnapshot => ({
    rows: ids.map(
      id => ({ id, search: id, status: 'submitted', postponed: false, dueKey: id }) as unknown as QueueRow,
    ),
    total: ids.length,
    complete: true,
    version,
  })
  let snapshot = toSnapshot(initial, 1)
  const queue = {
    snapshot: () => snapshot,
    subscribe: () => () => {},
    row: () => null,
    competitors: () => [],
  }
  const setTo = (ids: readonly string[]) => {
    snapshot = toSnapshot(ids, snapshot.version + 1)
  }
  return { queue: queue as unknown as Queue, setTo }
}

const context = () => ({
  reviewerId: '',
  now: '',
  endOfToday: '',
  endOfWeek: '',
  competitors: () => 0,
  compareText: () => 0,
})

describe('queue view', () => {
  test('walks the claims in the order on screen and stops at both ends', () => {
    const view = createQueueView(queueOf(['a', 'b', 'c']).queue, context)
    expect([view.neighbour('a', 1), view.neighbour('a', -1), view.neighbour('c', 1)]).toEqual([
      'b',
      null,
      null,
    ])
  })

  test('goes on from the place of a claim that was decided and left the view', () => {
    const { queue, setTo } = queueOf(['a', 'b', 'c'])
    const view = createQueueView(queue, context)
    view.neighbour('b', 1)
    setTo(['a', 'c'])
    expect([view.neighbour('b', 1), view.neighbour('b', -1)]).toEqual(['c', 'a'])
  })

  test('gives the first claim for one it never saw', () => {
    const view = createQueueView(queueOf(['a', 'b']).queue, context)
    expect(view.neighbour('elsewhere', 1)).toBe('a')
  })

  test('answers the same rows until the queue or the query changes', () => {
    const { queue, setTo } = queueOf(['a', 'b'])
    const view = createQueueView(queue, context)
    const before = view.rows()
    view.change({ active: 'a' })
    expect(view.rows()).toBe(before)
    setTo(['a', 'b'])
    expect(view.rows()).not.toBe(before)
  })
})
