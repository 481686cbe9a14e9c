/**
 * Writes a backup while the hub runs. The small tables are read in one transaction, together with the counter; the
 * events up to that counter never change, so they are paged afterwards without holding anything up.
 */
import { buffer } from 'node:stream/consumers'
import type { Database, Sql } from '../database/database.ts'
import { epochOf, workspacesOf } from '../database/workspaces.ts'
import type { DocumentFiles } from '../documents/document-files.ts'
import { BACKUP_FORMAT, type BackupWriter, createBackupWriter } from './backup-file.ts'
import { type BackupRow, type BackupTable, backupTables } from './tables.ts'

const EVENTS_AT_ONCE = 1000
const DOCUMENT_PIECE = 1024 * 1024

export interface BackedUp {
  readonly workspaces: number
  readonly events: number
  readonly documents: number
}

interface Source {
  readonly database: Database
  readonly documents: DocumentFiles
}

export async function writeBackup(source: Source, file: string): Promise<BackedUp> {
  const writer = createBackupWriter(file)
  await writer.write({
    kind: 'hub',
    format: BACKUP_FORMAT,
    version: 1,
    epoch: await epochOf(source.database),
  })
  const workspaces = await workspacesOf(source.database)
  let events = 0
  let documents = 0
  for (const { id, createdAt } of workspaces) {
    await writer.write({ kind: 'workspace', workspace: id, createdAt })
    const small = await source.database.inWorkspace(id, sql => readSmallTables(sql, id), 'snapshot')
    for (const { table, row } of small) {
      if (table !== 'feed_counter') await writer.write({ kind: 'row', workspace: id, table, row })
    }
    const counter = small.find(({ table }) => table === 'feed_counter')
    const until = Number(counter?.row.n ?? 0)
    events += await writeEvents(source.database, writer, { workspace: id, until })
    if (counter) await writer.write({ kind: 'row', workspace: id, table: 'feed_counter', row: counter.row })
    for (const { table, row } of small) {
      if (table !== 'blob') continue
      await writeDocument(source.documents, writer, { workspace: id, sha256: String(row.sha256) })
      documents++
    }
  }
  await writer.close()
  return { workspaces: workspaces.length, events, documents }
}

interface TableRow {
  readonly table: BackupTable
  readonly row: BackupRow
}

async function readSmallTables(sql: Sql, workspace: string): Promise<readonly TableRow[]> {
  const found: TableRow[] = []
  for (const table of Object.keys(backupTables) as BackupTable[]) {
    if (table === 'event') continue
    const columns = backupTables[table].join(', ')
    const rows = await sql.rows<BackupRow>(`SELECT ${columns} FROM ${table} WHERE workspace_id = $1`, [
      workspace,
    ])
    found.push(...rows.map(row => ({ table, row })))
  }
  return found
}

async function writeEvents(
  database: Database,
  writer: BackupWriter,
  { workspace, until }: { readonly workspace: string; readonly until: number },
): Promise<number> {
  const text = `SELECT ${backupTables.event.join(', ')} FROM event
    WHERE workspace_id = $1 AND n > $2 AND n <= $3 ORDER BY n LIMIT ${EVENTS_AT_ONCE}`
  for (let after = 0; after < until; ) {
    const rows = await database.inWorkspace(workspace, sql =>
      sql.rows<BackupRow>(text, [workspace, after, until]),
    )
    for (const row of rows) await writer.write({ kind: 'row', workspace, table: 'event', row })
    after = Number(rows.at(-1)?.n ?? until)
  }
  return until
}

async function writeDocument(
  documents: DocumentFiles,
  writer: BackupWriter,
  name: { readonly workspace: string; readonly sha256: string },
): Promise<void> {
  const size = (await documents.sizeOf(name)) ?? 0
  for (let from = 0; from < size || from === 0; from += DOCUMENT_PIECE) {
    const to = Math.min(size, from + DOCUMENT_PIECE)
    const bytes = to > from ? await buffer(documents.read(name, { from, to: to - 1 })) : Buffer.alloc(0)
    await writer.write({ kind: 'document', ...name, from, size, base64: bytes.toString('base64') })
    if (size === 0) break
  }
}
