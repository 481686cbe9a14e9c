/** Which rows of the queue compete: an index by shared competition key, kept as rows come and change. */
import type { QueueRow } from './queue-row.ts'

export interface Competition {
  put(row: QueueRow): void
  /** Claims of other partners that share a key with this one, in the order of their ids [S4, B-I]. */
  of(row: QueueRow): readonly QueueRow[]
}

const none: readonly QueueRow[] = []

export function createCompetition(): Competition {
  const idsByKey = new Map<string, Set<string>>()
  const rowsById = new Map<string, QueueRow>()
  /** Sorting asks for the same answers many times; every change of a row throws them away. */
  let answers = new WeakMap<QueueRow, readonly QueueRow[]>()

  const find = (row: QueueRow): readonly QueueRow[] => {
    const ids = new Set<string>()
    for (const key of row.competition)
      for (const id of idsByKey.get(key) ?? []) if (id !== row.id) ids.add(id)
    if (ids.size === 0) return none
    const others = [...ids].sort().flatMap(id => rowsById.get(id) ?? [])
    return others.filter(other => row.mpnId === '' || other.mpnId !== row.mpnId)
  }

  return {
    put(row) {
      for (const key of rowsById.get(row.id)?.competition ?? []) idsByKey.get(key)?.delete(row.id)
      for (const key of row.competition) {
        const ids = idsByKey.get(key)
        if (ids) ids.add(row.id)
        else idsByKey.set(key, new Set([row.id]))
      }
      rowsById.set(row.id, row)
      answers = new WeakMap()
    },
    of(row) {
      const known = answers.get(row)
      if (known) return known
      const found = find(row)
      answers.set(row, found)
      return found
    },
  }
}
