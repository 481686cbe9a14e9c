/**
 * The queue in memory: the first page comes straight from the due index, so opening does not depend on how many claims
 * there are; the rest is read behind it in portions, then search, filters and sorting run over memory.
 */
import type { Claims } from './claims.ts'
import { createCompetition } from './competition.ts'
import type { ProofdeskDb } from './db.ts'
import { pauseFor } from './pause.ts'
import { type QueueRow, type RowContext, toQueueRow } from './queue-row.ts'
import { rebuildRows } from './rebuild-rows.ts'

export interface QueueSnapshot {
  readonly rows: readonly QueueRow[]
  /** Claims on this computer; `rows` has fewer until `complete`. */
  readonly total: number
  readonly complete: boolean
  /** Changes with every change of `rows`. */
  readonly version: number
}

export interface Queue {
  /** Reads the first page, resolves, and reads the rest in idle time; `loaded` resolves at the end of that. */
  start(): Promise<void>
  loaded(): Promise<void>
  /** Shows at once what was committed so far; an import that is over does not wait for the next look at it. */
  catchUp(): Promise<void>
  snapshot(): QueueSnapshot
  subscribe(listener: () => void): () => void
  row(claim: string): QueueRow | null
  /** Other partners' claims on the same customer and product; of very many, as many as anybody reads. */
  competitors(row: QueueRow): readonly QueueRow[]
  /** How many there are. */
  competitorCount(row: QueueRow): number
  /** Projects every row anew (another calendar, another reviewer). */
  rebuild(): Promise<void>
}

export interface QueueDeps {
  readonly db: ProofdeskDb
  readonly claims: Pick<Claims, 'subscribe'>
  readonly row: () => RowContext
  /** Resolves when the page has a moment. */
  readonly idle?: () => Promise<void>
  /** Resolves when it is time to show what many changes at once left. */
  readonly pause?: () => Promise<void>
}

/** About two screens: each row of it is a read at another place of the disk. */
const FIRST_PAGE = 60
const PORTION = 2000
/** While the rest arrives it is shown at growing sizes, so that sorting it all is not repeated for every portion. */
const SHOWN_GROWTH = 4
/** Milliseconds between two looks at an import that is running. */
const SHOW_EVERY = 1000

export function createQueue(deps: QueueDeps): Queue {
  const { db, claims, row: rowContext, idle = idleMoment, pause = () => pauseFor(SHOW_EVERY) } = deps
  const listeners = new Set<() => void>()
  const placeById = new Map<string, number>()
  const competition = createCompetition()
  const rows: QueueRow[] = []
  let shown: QueueSnapshot = { rows: [], total: 0, complete: false, version: 0 }
  let loading = Promise.resolve()
  let changes = Promise.resolve()
  let showing: Promise<void> | null = null
  let isBehind = false

  const publish = (complete: boolean) => {
    isBehind = false
    shown = {
      rows: [...rows],
      total: complete ? rows.length : Math.max(shown.total, rows.length),
      complete,
      version: shown.version + 1,
    }
    for (const listener of listeners) listener()
  }

  const put = (row: QueueRow) => {
    const place = placeById.get(row.id)
    if (place === undefined) placeById.set(row.id, rows.push(row) - 1)
    else rows[place] = row
    competition.put(row)
  }

  const loadRest = async (last: QueueRow | undefined) => {
    let from = last
    let nextShown = FIRST_PAGE * SHOWN_GROWTH
    while (from) {
      await idle()
      const portion = await portionAfter(db, from)
      // A row that a commit brought meanwhile is newer than the one of this portion.
      for (const row of portion) if (!placeById.has(row.id)) put(row)
      from = portion.length === PORTION ? portion.at(-1) : undefined
      if (from && rows.length >= nextShown) {
        publish(false)
        nextShown = rows.length * SHOWN_GROWTH
      }
    }
    publish(true)
  }

  const refresh = async (changed: readonly string[]) => {
    for (let from = 0; from < changed.length; from += PORTION) {
      for (const row of await db.claims.bulkGet(changed.slice(from, from + PORTION))) if (row) put(row)
    }
    if (changed.length === 1) return publish(shown.complete)
    // An import commits batch after batch; sorting and drawing everything after each would cost more than the import.
    isBehind = true
    showing ??= pause().then(() => {
      showing = null
      if (isBehind) publish(shown.complete)
    })
  }

  // One after the other, so that an older answer never lands on a newer one; and not before the one who acted has
  // heard that it is saved.
  claims.subscribe(changed => {
    changes = changes
      .then(() => pauseFor(0))
      .then(() => refresh(changed))
      .catch(() => undefined)
  })

  return {
    async start() {
      const [counts, first] = await db.transaction('r', db.claims, db.marks, async () => [
        await db.marks.get('counts'),
        await db.claims.orderBy('[dueKey+id]').limit(FIRST_PAGE).toArray(),
      ])
      for (const row of first) put(row)
      const isAll = first.length < FIRST_PAGE
      shown = { ...shown, total: counts?.key === 'counts' ? counts.claims : first.length }
      publish(isAll)
      loading = isAll ? loading : loadRest(first.at(-1))
    },
    async loaded() {
      await loading
      await changes
      await showing
    },
    async catchUp() {
      await changes
      if (isBehind) publish(shown.complete)
    },
    snapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    row(claim) {
      const place = placeById.get(claim)
      return place === undefined ? null : (rows[place] ?? null)
    },
    competitors: row => competition.of(row),
    competitorCount: row => competition.count(row),
    async rebuild() {
      await loading
      await rebuildRows(db, {
        project: state => toQueueRow(state, rowContext()),
        took: taken => {
          for (const row of taken) put(row)
        },
        idle,
      })
      publish(shown.complete)
    },
  }
}

function portionAfter(db: ProofdeskDb, { dueKey, id }: QueueRow): Promise<QueueRow[]> {
  return db.claims.where('[dueKey+id]').above([dueKey, id]).limit(PORTION).toArray()
}

/** When the page has a moment. */
export function idleMoment(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 })
    else setTimeout(resolve)
  })
}
