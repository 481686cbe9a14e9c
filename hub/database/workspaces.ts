/** The list of workspaces and the hub's epoch: what is outside of every workspace, read and written as the owner. */
import type { Database } from './database.ts'

export interface Workspace {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

export async function workspacesOf(database: Database): Promise<readonly Workspace[]> {
  const rows = await database.asOwner(sql =>
    sql.rows<{ workspace_id: string; created_at: number }>(
      'SELECT workspace_id, created_at FROM workspace ORDER BY workspace_id',
    ),
  )
  return rows.map(({ workspace_id, created_at }) => ({ id: workspace_id, createdAt: created_at }))
}

/** A name of 1 to 64 letters, digits, `.`, `_`, `-`: it is part of addresses. */
export function isWorkspaceName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name)
}

export async function addWorkspace(database: Database, { id, createdAt }: Workspace): Promise<void> {
  await database.asOwner(sql =>
    sql.rows('INSERT INTO workspace (workspace_id, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      id,
      createdAt,
    ]),
  )
}

export async function epochOf(database: Database): Promise<string> {
  const [row] = await database.asOwner(sql => sql.rows<{ epoch: string }>('SELECT epoch FROM hub'))
  if (!row) throw new Error('the hub has no epoch: its tables were not made by migrate')
  return row.epoch
}

export async function startEpoch(database: Database, epoch: string): Promise<void> {
  await database.asOwner(sql => sql.rows('UPDATE hub SET epoch = $1', [epoch]))
}
