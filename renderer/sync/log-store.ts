/**
 * The sync core's store over the profile's database. Each change is one strict transaction: the hub's records, the rows
 * of the queue projected from them, what needs a person, and the marks move together or not at all. It runs between two
 * acts of this window (`claims.between`), so that nobody decides on what it is about to change.
 */
import { digestOf } from '../../shared/sync/digest.ts'
import type { OwnLog, StoreChange, SyncMarks, SyncStore } from '../../shared/sync/sync-store.ts'
import type { Claims } from '../data/claims.ts'
import type { LogMark, ProofdeskDb, StoredEvent, SyncMark } from '../data/db.ts'
import { bareEvent, recordOf } from '../data/event-order.ts'
import { type QueueRow, type RowContext, toQueueRow } from '../data/queue-row.ts'
import { type ClaimFolds, createClaimFolds, type Fold, foldAnew } from './claim-folds.ts'
import { type WrittenRows, writeRecords, writeReissue } from './write-records.ts'

export interface LogStoreDeps {
  readonly db: ProofdeskDb
  readonly claims: Pick<Claims, 'between'>
  readonly row: () => RowContext
  /** Rows as they were and are, after the commit: who has taken a claim from whom shows here. */
  readonly onRows: (changes: readonly RowChange[]) => void
}

export interface RowChange {
  readonly before: QueueRow | null
  readonly after: QueueRow
}

const nothingSynced: SyncMark = {
  key: 'sync',
  cursor: 0,
  epoch: null,
  order: 1,
  workspace: null,
  forkedAt: null,
}

export function createLogStore(deps: LogStoreDeps): SyncStore {
  const { db } = deps
  const folds = createClaimFolds()

  const inChange = async (
    read: (marks: SyncMarks) => Promise<(own: OwnLog) => StoreChange | null>,
    ownSeqs: readonly number[],
  ): Promise<StoreChange | null> => {
    let written: StoreChange | null = null
    await deps.claims.between(async () => {
      const done = await db.transaction('rw', tablesOf(db), async () => {
        const marks = await readSyncMarks(db)
        const plan = await read(marks)
        const change = plan({ marks, hashes: await hashesOf(db, marks, ownSeqs) })
        return change && { change, ...(await write(deps, folds, { before: marks, change })) }
      })
      if (!done) return []
      written = done.change
      folds.keep(done.marks, done.folds)
      deps.onRows(done.rows)
      return done.rows.map(({ after }) => after.id)
    })
    return written
  }

  /** Every own event up to here was told in this order; a look goes on behind it, a portion at a time. */
  let told = { order: -1, through: 0 }

  const untold = async ({ device, acked, order }: SyncMarks): Promise<readonly string[]> => {
    if (told.order !== order) told = { order, through: 0 }
    const own = await db.events
      .where('[device+seq]')
      .between([device, told.through + 1], [device, acked], true, true)
      .limit(TOLD_AT_ONCE)
      .toArray()
    const missing = own.filter(({ said }) => said?.order !== order)
    told = { order, through: missing[0] ? missing[0].seq - 1 : (own.at(-1)?.seq ?? told.through) }
    return [...new Set(missing.map(({ claim }) => claim))]
  }

  return {
    marks: () => db.transaction('r', db.marks, () => readSyncMarks(db)),
    async own(from, most) {
      const { device } = await this.marks()
      return (await ownFrom(db, device, from).limit(most).toArray()).map(bareEvent)
    },
    change: (ownSeqs, plan) => inChange(async () => plan, ownSeqs),
    reissue: plan =>
      inChange(async marks => {
        const tail = await ownFrom(db, marks.device, marks.forkedAt ?? Infinity).toArray()
        return own => plan(own, tail.map(bareEvent))
      }, []),
    digests: () =>
      db.transaction('r', db.events, db.marks, db.unchecked, async () => {
        const { epoch, cursor, order } = await readSyncMarks(db)
        const claims = (await db.unchecked.limit(CHECKED_AT_ONCE).primaryKeys()) as string[]
        const events = await db.events.where('claim').anyOf(claims).toArray()
        const told = events.flatMap(event => (event.said?.order === order ? (recordOf(event) ?? []) : []))
        const byClaim = Map.groupBy(told, ({ event }) => event.claim)
        return {
          epoch,
          cursor,
          untold: await untold(await readSyncMarks(db)),
          digests: Object.fromEntries([...byClaim].map(([claim, records]) => [claim, digestOf(records)])),
        }
      }),
    agreed: claims => db.unchecked.bulkDelete([...claims]),
  }
}

/** Own events that one round looks at for a place in the hub's order. */
const TOLD_AT_ONCE = 2000

/** Claims whose digests one round compares; the rest has its turn in the next ones. */
const CHECKED_AT_ONCE = 200

export async function readSyncMarks(db: ProofdeskDb): Promise<SyncMarks> {
  const [log, ack, sync = nothingSynced] = await db.marks.bulkGet(['log', 'ack', 'sync'])
  if (log?.key !== 'log') throw new Error('the log has no mark: the database was not prepared')
  if (sync.key !== 'sync') throw new Error('the mark of the sync is another one')
  const { key: _, ...rest } = sync
  const acked = ack?.key === 'ack' ? ack.through : 0
  return { device: log.device, head: { seq: log.seq, hash: log.hash }, acked, ...rest }
}

/** Own events from this `seq` on, in order. */
export function ownFrom(db: ProofdeskDb, device: string, from: number) {
  return db.events.where('[device+seq]').between([device, from], [device, Infinity])
}

function tablesOf(db: ProofdeskDb) {
  return [db.events, db.claims, db.marks, db.twins, db.aside, db.unchecked, db.concerns, db.transfers]
}

/** Own events stand in the feed in runs, and a run is read at once in a fraction of the time. */
async function hashesOf(db: ProofdeskDb, { device }: SyncMarks, seqs: readonly number[]) {
  if (seqs.length === 0) return new Map<number, string>()
  const [from, through] = [Math.min(...seqs), Math.max(...seqs)]
  const isRun = through - from < 2 * seqs.length
  const run = db.events.where('[device+seq]').between([device, from], [device, through], true, true)
  const rows = isRun ? await run.toArray() : await db.events.bulkGet(seqs.map(seq => [device, seq]))
  return new Map(rows.flatMap(row => (row ? [[row.seq, row.hash] as const] : [])))
}

interface Written {
  readonly marks: SyncMarks
  readonly folds: ReadonlyMap<string, Fold>
  readonly rows: readonly RowChange[]
}

async function write(
  { db, row }: LogStoreDeps,
  folds: ClaimFolds,
  { before, change }: { readonly before: SyncMarks; readonly change: StoreChange },
): Promise<Written> {
  const marks = { ...before, ...change.marks }
  const carriedOn = folds.carriedOn(before, change.records)
  const touched: WrittenRows = await writeRecords(db, { change, marks, device: before.device })
  if (change.reissue)
    for (const claim of await writeReissue(db, { reissue: change.reissue, device: before.device }))
      touched.add(claim)
  if (marks.order !== before.order) {
    const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
    await db.unchecked.bulkPut(claims.map(claim => ({ claim })))
  }
  await putMarks(db, before, marks)
  const now = await foldAll(db, [...touched], { marks, known: carriedOn })
  return { marks, folds: now, rows: await project(db, now, row()) }
}

/** Each mark only where it moved: recording writes the log's own, and neither may take back the other's. */
async function putMarks(db: ProofdeskDb, before: SyncMarks, marks: SyncMarks): Promise<void> {
  const { device, head, acked, cursor, epoch, order, workspace, forkedAt } = marks
  const log: LogMark = { key: 'log', device, ...head }
  if (device !== before.device || head.seq !== before.head.seq) await db.marks.put(log)
  if (device !== before.device) await db.marks.put({ key: `left/${before.device}` })
  if (acked !== before.acked) await db.marks.put({ key: 'ack', through: acked })
  await db.marks.put({ key: 'sync', cursor, epoch, order, workspace, forkedAt })
}

/** The claims as they are after the change; one without an event that makes a claim of it is left out. */
async function foldAll(
  db: ProofdeskDb,
  claims: readonly string[],
  { marks, known }: { readonly marks: SyncMarks; readonly known: ReadonlyMap<string, Fold> },
): Promise<ReadonlyMap<string, Fold>> {
  const unknown = claims.filter(claim => !known.has(claim))
  const events = unknown.length === 0 ? [] : await db.events.where('claim').anyOf(unknown).toArray()
  const folds = new Map(known)
  for (const [claim, own] of Map.groupBy<string, StoredEvent>(events, event => event.claim)) {
    const fold = foldAnew(own, marks)
    if (fold) folds.set(claim, fold)
  }
  return folds
}

async function project(
  db: ProofdeskDb,
  folds: ReadonlyMap<string, Fold>,
  context: RowContext,
): Promise<readonly RowChange[]> {
  if (folds.size === 0) return []
  const rows = await db.claims.bulkGet([...folds.keys()])
  const known = new Map(rows.flatMap(row => (row ? [[row.id as string, row] as const] : [])))
  const changes = [...folds.values()].map(({ state }) => ({
    before: known.get(state.facts.id) ?? null,
    after: toQueueRow(state, context),
  }))
  await db.claims.bulkPut(changes.map(({ after }) => after))
  const added = changes.filter(({ before }) => !before).length
  const counts = await db.marks.get('counts')
  if (added > 0 && counts?.key === 'counts') await db.marks.put({ ...counts, claims: counts.claims + added })
  return changes
}
