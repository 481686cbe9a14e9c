/**
 * Opens the profile's database and makes sure the log has its marks: the device id, the start of its chain, the count
 * of claims. Tells the page what other windows do to it: a newer version closes it here, an older one keeps it out.
 */
import type { IdSource } from '../../shared/base/id.ts'
import { CHAIN_START } from '../../shared/log/chain.ts'
import { databasePlace } from './database-place.ts'
import { type LogMark, ProofdeskDb } from './db.ts'

/**
 * `blocked`: an older window holds the database. `outdated`: a newer window needed it, so it is closed here and only a
 * reload helps. A connection that the browser closes by itself is no trouble: the next use opens it again.
 */
export type DatabaseTrouble = 'blocked' | 'outdated'

export interface OpenDatabase {
  readonly db: ProofdeskDb
  readonly mark: LogMark
}

export async function openDatabase(
  ids: IdSource,
  name?: string,
  onTrouble: (trouble: DatabaseTrouble) => void = () => {},
): Promise<OpenDatabase> {
  const db = await connectDatabase(onTrouble, name)
  return { db, mark: await prepareMarks(db, ids) }
}

/** The database as it is; a new one has no marks yet, which is how it is told from one that was used. */
export async function connectDatabase(
  onTrouble: (trouble: DatabaseTrouble) => void,
  name?: string,
): Promise<ProofdeskDb> {
  const place = await databasePlace()
  const db = new ProofdeskDb(name ?? 'proofdesk', place)
  db.on('blocked', () => onTrouble('blocked'))
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    onTrouble('outdated')
  })
  await refuseNewerSchema(db, place)
  await db.open()
  return db
}

export function prepareMarks(db: ProofdeskDb, ids: IdSource): Promise<LogMark> {
  return db.transaction('rw', db.claims, db.marks, async () => {
    if (!(await db.marks.get('counts')))
      await db.marks.add({ key: 'counts', claims: await db.claims.count() })
    const known = await db.marks.get('log')
    if (known?.key === 'log') return known
    const fresh: LogMark = { key: 'log', device: ids.create('device'), seq: 0, hash: CHAIN_START }
    await db.marks.add(fresh)
    return fresh
  })
}

/**
 * The browser would refuse a schema newer than ours, but Dexie then opens it all the same, adds what it misses in it,
 * and goes on. What a newer version keeps there is not ours to write into, so the start ends here as the browser's does.
 */
async function refuseNewerSchema(db: ProofdeskDb, place: IDBFactory): Promise<void> {
  const stored = (await place.databases()).find(({ name }) => name === db.name)
  // Dexie counts in tenths of the browser's versions.
  if ((stored?.version ?? 0) > db.verno * 10)
    throw new DOMException('the database has a newer schema', 'VersionError')
}
