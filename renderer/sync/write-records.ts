/** The rows of one change: what the hub told, the twins of a fork, the tail that moves to another device id, the concerns. */
import type { HubRecord } from '../../shared/log/record.ts'
import { upcast } from '../../shared/log/upcast.ts'
import { concernChange } from '../../shared/sync/concern.ts'
import type { Reissue, StoreChange, SyncMarks } from '../../shared/sync/sync-store.ts'
import type { ProofdeskDb, StoredEvent, Transfer } from '../data/db.ts'

/** Ids of the claims whose events changed. */
export type WrittenRows = Set<string>

interface Writing {
  readonly change: StoreChange
  /** After the change. */
  readonly marks: SyncMarks
  /** This computer's device before the change. */
  readonly device: string
}

/** Runs inside the caller's transaction, like everything here. */
export async function writeRecords(
  db: ProofdeskDb,
  { change, marks, device }: Writing,
): Promise<WrittenRows> {
  const { records, twins } = change
  const touched: WrittenRows = new Set(records.map(({ event }) => event.claim))
  if (records.length > 0) await db.events.bulkPut(records.map(record => storedOf(record, marks.order)))
  if (twins.length > 0) await db.twins.bulkPut(twins.map(record => storedOf(record, marks.order)))
  await db.unchecked.bulkPut([...touched].map(claim => ({ claim })))
  await db.transfers.bulkPut(records.flatMap(transfersOf))
  await writeConcerns(
    db,
    records.filter(({ event }) => event.device === device),
  )
  return touched
}

export async function writeReissue(
  db: ProofdeskDb,
  { reissue, device }: { readonly reissue: Reissue; readonly device: string },
): Promise<WrittenRows> {
  const { asideFrom, events } = reissue
  const places: [[string, number], [string, number]] = [
    [device, asideFrom],
    [device, Infinity],
  ]
  const tail = db.events.where('[device+seq]').between(...places)
  await db.aside.bulkPut(await tail.toArray())
  await tail.delete()
  const twins = db.twins.where('[device+seq]').between(...places)
  const told = await twins.toArray()
  await db.events.bulkPut(told)
  await db.unchecked.bulkPut(told.map(({ claim }) => ({ claim })))
  await twins.delete()
  await db.events.bulkPut(events.map(event => ({ ...event, n: null })))
  return new Set([...told, ...events].map(({ claim }) => claim))
}

function storedOf({ n, event, ...said }: HubRecord, order: number): StoredEvent {
  return { ...event, n, said: { ...said, order } }
}

/** Each document an event names is once looked for on both sides; a hub that begins anew may have lost it. */
function transfersOf({ event, status }: HubRecord): readonly Transfer[] {
  const read = status === 'rejected' ? null : upcast(event)
  if (read?.kind !== 'known' || !('documents' in read.event.body)) return []
  const { type, claim, body } = read.event
  if (type === 'VerdictRecorded') return []
  return body.documents.map(({ sha256, fileName, size }) => ({
    sha256,
    fileName,
    size,
    claim,
    state: 'waiting',
  }))
}

async function writeConcerns(db: ProofdeskDb, own: readonly HubRecord[]): Promise<void> {
  const found = await db.concerns.bulkGet(own.map(({ event }) => event.id))
  const known = new Map(found.flatMap(concern => (concern ? [[concern.id, concern] as const] : [])))
  const { put, gone } = concernChange(own, known)
  if (gone.length > 0) await db.concerns.bulkDelete([...gone])
  if (put.length > 0) await db.concerns.bulkPut([...put])
}
