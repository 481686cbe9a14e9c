/**
 * The store under hub-core's push, in SQL: one transaction of one workspace. Locks are taken in one order everywhere
 * (device, claims sorted, counter), so two pushes never wait for each other in a circle; the counter comes last and is
 * held only while the rows are written, so its order is the order of the commits.
 */
import type { DeviceId } from '../../shared/base/id.ts'
import { CHAIN_START } from '../../shared/log/chain.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { foldRecords, type HubRecord } from '../../shared/log/record.ts'
import { addToDigest, EMPTY_DIGEST } from '../../shared/sync/digest.ts'
import type { ClaimAtHub, DeviceRow, HubTransaction, HubWrite } from '../../shared/sync/hub-core.ts'
import type { Sql } from '../database/database.ts'
import type { ClaimCache } from './claim-cache.ts'
import { insertRecords, type RecordRow, recordColumns, recordOf } from './record-rows.ts'
import { findDevice, recordsOf } from './sql-view.ts'

export interface SqlTransaction extends HubTransaction {
  /** The claim as it stands, without a lock. */
  claim(claim: string): Promise<ClaimState | null>
  /** To be called once the transaction is committed: what it folded may now be reused. */
  keep(): void
}

interface Scope {
  readonly sql: Sql
  readonly workspace: string
  readonly epoch: string
  /** Who a device not heard of will belong to. */
  readonly owner: string
  readonly cache: ClaimCache
  /** Epoch milliseconds. */
  readonly now: number
}

interface ClaimRow {
  readonly claim_id: string
  readonly last_n: number
  readonly digest: string
}

export function createSqlTransaction(scope: Scope): SqlTransaction {
  const { sql, workspace, epoch } = scope
  const locked = new Map<string, ClaimRow>()
  let chain = CHAIN_START
  let folded: readonly (readonly [claim: string, n: number, state: ClaimState])[] = []
  return {
    epoch: async () => epoch,
    lockDevice: device => lockDevice(scope, device),
    recordsOf: (device, from, through) => recordsOf(sql, workspace, { device, from, through }),
    async takenIds(ids) {
      const rows = await sql.rows<{ event_id: string }>(
        `SELECT event_id FROM event
         WHERE workspace_id = $1 AND event_id = ANY($2::text[]) AND status <> 'rejected'`,
        [workspace, ids],
      )
      return new Set(rows.map(({ event_id }) => event_id))
    },
    async lockClaims(claims) {
      for (const row of await lockClaims(scope, claims)) locked.set(row.claim_id, row)
      return statesOf(scope, [...locked.values()])
    },
    async takeNumbers(count) {
      const taken = await takeNumbers(scope, count)
      chain = taken.hash
      return taken.first
    },
    async append(write) {
      chain = await insertRecords(sql, workspace, { records: write.records, previous: chain })
      await sql.rows('UPDATE feed_counter SET hash = $2 WHERE workspace_id = $1', [workspace, chain])
      await sql.rows(
        'UPDATE device SET last_seq = $3, last_hash = $4 WHERE workspace_id = $1 AND device_id = $2',
        [workspace, write.device.device, write.device.last.seq, write.device.last.hash],
      )
      folded = await updateClaims(scope, { write, locked })
    },
    async claim(claim) {
      const rows = await sql.rows<ClaimRow>(
        'SELECT claim_id, last_n, digest FROM claim WHERE workspace_id = $1 AND claim_id = $2',
        [workspace, claim],
      )
      return (await statesOf(scope, rows)).get(claim)?.state ?? null
    },
    keep: () => {
      for (const [claim, n, state] of folded) scope.cache.put(workspace, claim, { n, state })
    },
  }
}

/** A row is made for a device not heard of, so that a second push of it waits here; a refused push takes it back. */
async function lockDevice(
  { sql, workspace, owner, now }: Scope,
  device: DeviceId,
): Promise<DeviceRow | null> {
  const known = await findDevice(sql, workspace, { device, lock: true })
  if (known) return known
  await sql.rows(
    `INSERT INTO device (workspace_id, device_id, subject, last_seq, last_hash, created_at)
     VALUES ($1, $2, $3, 0, $4, $5) ON CONFLICT (workspace_id, device_id) DO NOTHING`,
    [workspace, device, owner, CHAIN_START, now],
  )
  return findDevice(sql, workspace, { device, lock: true })
}

async function lockClaims(
  { sql, workspace }: Scope,
  claims: readonly string[],
): Promise<readonly ClaimRow[]> {
  const select = () =>
    sql.rows<ClaimRow>(
      `SELECT claim_id, last_n, digest FROM claim
       WHERE workspace_id = $1 AND claim_id = ANY($2::text[]) ORDER BY claim_id FOR UPDATE`,
      [workspace, claims],
    )
  const found = await select()
  if (found.length === claims.length) return found
  await sql.rows(
    `INSERT INTO claim (workspace_id, claim_id, version, last_n, digest, partner, waits)
     SELECT $1, claim_id, 0, 0, $3, '', false FROM unnest($2::text[]) AS named (claim_id)
     ON CONFLICT (workspace_id, claim_id) DO NOTHING`,
    [workspace, claims, EMPTY_DIGEST],
  )
  return select()
}

/** Each claim as it stands: from the cache where its place is the locked row's, otherwise folded from its records. */
async function statesOf(
  { sql, workspace, cache }: Scope,
  rows: readonly ClaimRow[],
): Promise<ReadonlyMap<string, ClaimAtHub>> {
  const claims = new Map<string, ClaimAtHub>()
  const missing: string[] = []
  for (const { claim_id, last_n } of rows) {
    const state = last_n === 0 ? null : cache.get(workspace, claim_id, last_n)
    if (state || last_n === 0) claims.set(claim_id, { state, early: [] })
    else missing.push(claim_id)
  }
  if (missing.length === 0) return claims
  const records = await sql.rows<RecordRow & { readonly claim_id: string }>(
    `SELECT claim_id, ${recordColumns} FROM event
     WHERE workspace_id = $1 AND claim_id = ANY($2::text[]) AND status = 'applied' ORDER BY claim_id, n`,
    [workspace, missing],
  )
  const byClaim = Map.groupBy(records, ({ claim_id }) => claim_id)
  for (const claim of missing) claims.set(claim, claimAtHub((byClaim.get(claim) ?? []).map(recordOf)))
  return claims
}

function claimAtHub(applied: readonly HubRecord[]): ClaimAtHub {
  const state = foldRecords(applied)
  return { state, early: state ? [] : applied }
}

async function takeNumbers(
  { sql, workspace }: Scope,
  count: number,
): Promise<{ readonly first: number; readonly hash: string }> {
  const raise = () =>
    sql.rows<{ n: number; hash: string }>(
      'UPDATE feed_counter SET n = n + $2 WHERE workspace_id = $1 RETURNING n, hash',
      [workspace, count],
    )
  let [raised] = await raise()
  if (!raised) {
    await sql.rows(
      'INSERT INTO feed_counter (workspace_id, n, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
      [workspace, CHAIN_START],
    )
    ;[raised] = await raise()
  }
  if (!raised) throw new Error('the workspace has no counter')
  return { first: raised.n - count + 1, hash: raised.hash }
}

async function updateClaims(
  { sql, workspace }: Scope,
  { write, locked }: { readonly write: HubWrite; readonly locked: ReadonlyMap<string, ClaimRow> },
) {
  const byClaim = Map.groupBy(write.records, ({ event }) => event.claim)
  const rows = [...byClaim].map(([claim, records]) => {
    const state = write.claims.get(claim) ?? null
    const before = locked.get(claim)?.digest ?? EMPTY_DIGEST
    return { claim, state, n: records.at(-1)?.n ?? 0, digest: records.reduce(addToDigest, before) }
  })
  await sql.rows(
    `UPDATE claim SET version = named.version, last_n = named.last_n, digest = named.digest,
       partner = named.partner, waits = named.waits
     FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::boolean[])
       AS named (claim_id, version, last_n, digest, partner, waits)
     WHERE claim.workspace_id = $1 AND claim.claim_id = named.claim_id`,
    [
      workspace,
      rows.map(({ claim }) => claim),
      rows.map(({ state }) => state?.version ?? 0),
      rows.map(({ n }) => n),
      rows.map(({ digest }) => digest),
      rows.map(({ state }) => state?.facts.partner.mpnId ?? ''),
      rows.map(({ state }) => state !== null && waitsForClock(state)),
    ],
  )
  return rows.flatMap(({ claim, n, state }) => (state ? [[claim, n, state] as const] : []))
}

/** The two standings in which time alone moves a claim (shared/log/expiry). */
function waitsForClock({ status, sentToAssessmentAt }: ClaimState): boolean {
  return status === 'partner-action-required' || (status === 'approved' && sentToAssessmentAt === null)
}
