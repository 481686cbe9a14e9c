/**
 * Which rows of the queue compete: an index kept as rows come and change. Rows with the same competition keys stand in
 * one crowd, by partner, so that a wrong tenant id shared by every claim costs no more than a right one.
 */
import type { QueueRow } from './queue-row.ts'

export interface Competition {
  put(row: QueueRow): void
  /** How many claims of other partners share a key with this one [S4, B-I]. */
  count(row: QueueRow): number
  /** These claims in the order of their ids; where there are more than `LISTED_MOST`, only so many. */
  of(row: QueueRow): readonly QueueRow[]
}

/** Nobody reads a longer list, and a list of all for each of all grows with the square. */
export const LISTED_MOST = 100

interface Crowd {
  readonly keys: readonly string[]
  readonly byPartner: Map<string, Map<string, QueueRow>>
  size: number
}

const none: readonly QueueRow[] = []

export function createCompetition(): Competition {
  const crowds = new Map<string, Crowd>()
  const crowdsByKey = new Map<string, Set<Crowd>>()
  const rowsById = new Map<string, QueueRow>()
  /** Sorting asks for the same answers many times; every change of a row throws them away. */
  let counts = new WeakMap<QueueRow, number>()
  let lists = new WeakMap<QueueRow, readonly QueueRow[]>()

  const join = (row: QueueRow) => {
    if (row.competition.length === 0) return
    const name = crowdName(row)
    const crowd = crowds.get(name) ?? { keys: row.competition, byPartner: new Map(), size: 0 }
    crowds.set(name, crowd)
    for (const key of crowd.keys) crowdsByKey.set(key, (crowdsByKey.get(key) ?? new Set()).add(crowd))
    crowd.byPartner.set(row.mpnId, (crowd.byPartner.get(row.mpnId) ?? new Map()).set(row.id, row))
    crowd.size++
  }

  const leave = (row: QueueRow) => {
    const crowd = crowds.get(crowdName(row))
    if (!crowd?.byPartner.get(row.mpnId)?.delete(row.id)) return
    crowd.size--
    if (crowd.size > 0) return
    crowds.delete(crowdName(row))
    for (const key of crowd.keys) crowdsByKey.get(key)?.delete(crowd)
  }

  const around = (row: QueueRow): ReadonlySet<Crowd> =>
    new Set(row.competition.flatMap(key => [...(crowdsByKey.get(key) ?? [])]))

  const countOthers = (row: QueueRow): number => {
    let count = 0
    for (const crowd of around(row)) count += crowd.size - ownIn(crowd, row)
    return count
  }

  const list = (row: QueueRow): readonly QueueRow[] => {
    const others: QueueRow[] = []
    for (const { byPartner } of around(row)) {
      for (const [partner, rows] of byPartner) {
        if (partner === row.mpnId && partner !== '') continue
        for (const other of rows.values()) {
          if (others.length === LISTED_MOST) return sorted(others)
          if (other.id !== row.id) others.push(other)
        }
      }
    }
    return others.length === 0 ? none : sorted(others)
  }

  return {
    put(row) {
      const before = rowsById.get(row.id)
      if (before) leave(before)
      join(row)
      rowsById.set(row.id, row)
      counts = new WeakMap()
      lists = new WeakMap()
    },
    count: row => kept(counts, row, countOthers),
    of: row => kept(lists, row, list),
  }
}

function kept<Answer>(
  known: WeakMap<QueueRow, Answer>,
  row: QueueRow,
  find: (row: QueueRow) => Answer,
): Answer {
  const answer = known.get(row) ?? find(row)
  known.set(row, answer)
  return answer
}

function crowdName({ competition }: QueueRow): string {
  return competition.toSorted().join('\n')
}

/** What is not somebody else's: the same partner's claims; of a partner without an MPN ID, this claim alone. */
function ownIn({ byPartner }: Crowd, row: QueueRow): number {
  const own = byPartner.get(row.mpnId)
  if (row.mpnId === '') return own?.has(row.id) ? 1 : 0
  return own?.size ?? 0
}

function sorted(rows: readonly QueueRow[]): readonly QueueRow[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
