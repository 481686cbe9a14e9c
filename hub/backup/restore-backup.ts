/**
 * Brings a backup into an empty hub and starts a new epoch: clients see it, go back to what this hub has and send again
 * what it forgot. Documents are hashed again on their way in, and the log's chain is walked, so that a damaged backup is
 * found now and not when it is needed.
 */
import type { Database, Sql } from '../database/database.ts'
import { addWorkspace, startEpoch, workspacesOf } from '../database/workspaces.ts'
import type { DocumentFiles } from '../documents/document-files.ts'
import { readBackup } from './backup-file.ts'
import { type BackupRow, type BackupTable, backupTables } from './tables.ts'

const ROWS_AT_ONCE = 500

export interface Restored {
  readonly workspaces: number
  readonly events: number
  readonly documents: number
}

interface Target {
  readonly database: Database
  readonly documents: DocumentFiles
  readonly newEpoch: string
  /** Throws when a workspace's log does not hold together. */
  verify(workspace: string): Promise<void>
}

export async function restoreBackup(
  { database, documents, newEpoch, verify }: Target,
  file: string,
): Promise<Restored> {
  if ((await workspacesOf(database)).length > 0)
    throw new Error('this hub is not empty: restore into a new data folder or database')
  const counts = { workspaces: 0, events: 0, documents: 0 }
  const batches = createBatches(batch => database.inWorkspace(batch.workspace, sql => insertRows(sql, batch)))
  for await (const line of readBackup(file)) {
    switch (line.kind) {
      case 'hub':
        break
      case 'workspace':
        await addWorkspace(database, { id: line.workspace, createdAt: line.createdAt })
        counts.workspaces++
        break
      case 'row':
        await batches.add(line)
        if (line.table === 'event') counts.events++
        break
      case 'document':
        if (await restorePiece(documents, line)) counts.documents++
        break
    }
  }
  await batches.end()
  for (const { id } of await workspacesOf(database)) await verify(id)
  await startEpoch(database, newEpoch)
  return counts
}

interface Batch {
  readonly table: BackupTable
  readonly workspace: string
  readonly rows: readonly BackupRow[]
}

/** Rows of one table and workspace that follow each other are written together. */
function createBatches(write: (batch: Batch) => Promise<void>) {
  let batch: Batch | null = null
  const end = async () => {
    const full = batch
    batch = null
    if (full) await write(full)
  }
  return {
    end,
    async add({ table, workspace, row }: Omit<Batch, 'rows'> & { readonly row: BackupRow }) {
      const isSame = batch?.table === table && batch.workspace === workspace
      if (!isSame || (batch?.rows.length ?? 0) >= ROWS_AT_ONCE) await end()
      batch = { table, workspace, rows: [...(batch?.rows ?? []), row] }
    },
  }
}

async function insertRows(sql: Sql, { table, workspace, rows }: Batch): Promise<void> {
  const columns = backupTables[table]
  const width = columns.length + 1
  const places = rows.map(
    (_, index) =>
      `(${Array.from({ length: width }, (__, column) => `$${index * width + column + 1}`).join(', ')})`,
  )
  await sql.rows(
    `INSERT INTO ${table} (workspace_id, ${columns.join(', ')}) VALUES ${places.join(', ')}`,
    rows.flatMap(row => [workspace, ...columns.map(column => row[column] ?? null)]),
  )
}

interface DocumentPiece {
  readonly workspace: string
  readonly sha256: string
  readonly from: number
  readonly size: number
  readonly base64: string
}

/** Whether the document is whole now. */
async function restorePiece(documents: DocumentFiles, piece: DocumentPiece): Promise<boolean> {
  const { from, size } = piece
  const bytes = [Buffer.from(piece.base64, 'base64')]
  const kept = await documents.append(piece, { from, size, bytes: asAsync(bytes) })
  if (!kept.ok) throw new Error(`the document ${piece.sha256} of the backup is damaged: ${kept.error.type}`)
  return kept.value === size
}

async function* asAsync(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
