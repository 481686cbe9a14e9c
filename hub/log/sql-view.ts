/** What hub-read asks of the store, in SQL: one moment of one workspace. */
import type { DeviceId } from '../../shared/base/id.ts'
import type { HubRecord } from '../../shared/log/record.ts'
import type { DeviceRow } from '../../shared/sync/hub-core.ts'
import type { HubView } from '../../shared/sync/hub-read.ts'
import type { Sql } from '../database/database.ts'
import { type RecordRow, recordColumns, recordOf } from './record-rows.ts'

export function createSqlView(sql: Sql, workspace: string, epoch: string): HubView {
  return {
    epoch: async () => epoch,
    head: () => headOf(sql, workspace),
    device: device => findDevice(sql, workspace, { device, lock: false }),
    recordsOf: (device, from, through) => recordsOf(sql, workspace, { device, from, through }),
    recordsAfter: (after, limit) => recordsAfter(sql, workspace, { after, limit }),
    digests: async claims => {
      const rows = await sql.rows<{ claim_id: string; digest: string }>(
        'SELECT claim_id, digest FROM claim WHERE workspace_id = $1 AND claim_id = ANY($2::text[]) AND last_n > 0',
        [workspace, claims],
      )
      return Object.fromEntries(rows.map(({ claim_id, digest }) => [claim_id, digest]))
    },
  }
}

async function headOf(sql: Sql, workspace: string): Promise<number> {
  const [row] = await sql.rows<{ n: number }>('SELECT n FROM feed_counter WHERE workspace_id = $1', [
    workspace,
  ])
  return row?.n ?? 0
}

async function recordsAfter(
  sql: Sql,
  workspace: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly HubRecord[]> {
  const rows = await sql.rows<RecordRow>(
    `SELECT ${recordColumns} FROM event WHERE workspace_id = $1 AND n > $2 ORDER BY n LIMIT $3`,
    [workspace, after, limit],
  )
  return rows.map(recordOf)
}

export async function recordsOfClaim(
  sql: Sql,
  workspace: string,
  claim: string,
): Promise<readonly HubRecord[]> {
  const rows = await sql.rows<RecordRow>(
    `SELECT ${recordColumns} FROM event WHERE workspace_id = $1 AND claim_id = $2 ORDER BY n`,
    [workspace, claim],
  )
  return rows.map(recordOf)
}

export async function recordsOf(
  sql: Sql,
  workspace: string,
  { device, from, through }: { readonly device: DeviceId; readonly from: number; readonly through: number },
): Promise<readonly HubRecord[]> {
  const rows = await sql.rows<RecordRow>(
    `SELECT ${recordColumns} FROM event
     WHERE workspace_id = $1 AND device_id = $2 AND seq BETWEEN $3 AND $4 ORDER BY seq`,
    [workspace, device, from, through],
  )
  return rows.map(recordOf)
}

export async function findDevice(
  sql: Sql,
  workspace: string,
  { device, lock }: { readonly device: DeviceId; readonly lock: boolean },
): Promise<DeviceRow | null> {
  const [row] = await sql.rows<{ subject: string; last_seq: number; last_hash: string }>(
    `SELECT subject, last_seq, last_hash FROM device
     WHERE workspace_id = $1 AND device_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [workspace, device],
  )
  return row ? { device, owner: row.subject, last: { seq: row.last_seq, hash: row.last_hash } } : null
}
