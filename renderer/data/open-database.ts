/** Opens the profile's database and makes sure the log has its mark: the device id and the start of its chain. */
import type { IdSource } from '../../shared/base/id.ts'
import { CHAIN_START } from '../../shared/log/chain.ts'
import { type LogMark, ProofdeskDb } from './db.ts'

export async function openDatabase(
  ids: IdSource,
  name?: string,
): Promise<{ readonly db: ProofdeskDb; readonly mark: LogMark }> {
  const db = new ProofdeskDb(name)
  await db.open()
  const mark = await db.transaction('rw', db.marks, async () => {
    const known = await db.marks.get('log')
    if (known?.key === 'log') return known
    const fresh: LogMark = { key: 'log', device: ids.create('device'), seq: 0, hash: CHAIN_START, acked: 0 }
    await db.marks.add(fresh)
    return fresh
  })
  return { db, mark }
}
