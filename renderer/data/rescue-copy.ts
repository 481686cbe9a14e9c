/** Everything in the database as one JSON file, table by table in portions, whether or not it makes sense. */
import type { Table } from 'dexie'
import type { ProofdeskDb } from './db.ts'

const PORTION = 1000

export async function writeRescueCopy(db: ProofdeskDb, writtenAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: string[] = [
    `{"format":"proofdesk-rescue","version":1,"writtenAt":${JSON.stringify(writtenAt)}`,
  ]
  // A rescue copy is handed to others; what this device signs in with is not.
  for (const table of db.tables.filter(({ name }) => name !== db.keys.name)) {
    pieces.push(`,\n${JSON.stringify(table.name)}:[`)
    await writeRows(table, pieces)
    pieces.push(']')
  }
  pieces.push('}\n')
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

async function writeRows(table: Table<unknown, unknown>, pieces: string[]): Promise<void> {
  for (let from = 0; ; from += PORTION) {
    const rows = await table.offset(from).limit(PORTION).toArray()
    if (rows.length > 0)
      pieces.push(from === 0 ? '\n' : ',\n', rows.map(row => JSON.stringify(row)).join(',\n'))
    if (rows.length < PORTION) return
  }
}
