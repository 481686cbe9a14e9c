/** Rows of the table `event` ↔ records of the protocol, and the hub's own chain over them. */
import { CHAIN_START, hashEvent } from '../../shared/log/chain.ts'
import type { HubRecord, RecordStatus } from '../../shared/log/record.ts'
import type { Sql } from '../database/database.ts'
import { textHash } from './text-hash.ts'

export const recordColumns = 'n, event, status, reason, claim_version, received_at'

export interface RecordRow {
  readonly n: number
  readonly event: string
  readonly status: RecordStatus
  readonly reason: string | null
  readonly claim_version: number
  /** Epoch milliseconds. */
  readonly received_at: number
}

export function recordOf(row: RecordRow): HubRecord {
  return {
    n: row.n,
    event: JSON.parse(row.event) as HubRecord['event'],
    status: row.status,
    reason: row.reason,
    claimVersion: row.claim_version,
    receivedAt: Temporal.Instant.fromEpochMilliseconds(row.received_at).toString({
      smallestUnit: 'millisecond',
    }),
  }
}

/**
 * The hub's chain: each link names the place, the event by its hash, what became of it, and the link before. An event
 * that is changed, dropped, put in or judged anew later on breaks it from there; a head written elsewhere proves the tail.
 */
function chainAfter(
  previous: string,
  { n, event, status }: Pick<HubRecord, 'n' | 'event' | 'status'>,
): string {
  return textHash(`${previous} ${n} ${event.hash} ${status}`)
}

/** JSON has no line breaks of its own, so the events travel as lines: an array's text would escape each of their quotes. */
const insertEvents = `INSERT INTO event (workspace_id, n, device_id, seq, event_id, claim_id, hash, status, reason,
    claim_version, event, chain, received_at)
  SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::bigint[], string_to_array($11::text, chr(10)), $12::text[], $13::bigint[])`

/** Answers the head of the chain behind them. */
export async function insertRecords(
  sql: Sql,
  workspace: string,
  { records, previous }: { readonly records: readonly HubRecord[]; readonly previous: string },
): Promise<string> {
  let head = previous
  const chain = records.map(record => {
    head = chainAfter(head, record)
    return head
  })
  await sql.rows(insertEvents, [
    workspace,
    records.map(({ n }) => n),
    records.map(({ event }) => event.device),
    records.map(({ event }) => event.seq),
    records.map(({ event }) => event.id),
    records.map(({ event }) => event.claim),
    records.map(({ event }) => event.hash),
    records.map(({ status }) => status),
    records.map(({ reason }) => reason),
    records.map(({ claimVersion }) => claimVersion),
    records.map(({ event }) => JSON.stringify(event)).join('\n'),
    chain,
    records.map(({ receivedAt }) => Temporal.Instant.from(receivedAt).epochMilliseconds),
  ])
  return head
}

export type ChainVerdict =
  | { readonly ok: true; readonly n: number }
  | { readonly ok: false; readonly n: number }

const PAGE = 1000

/** Walks a workspace's whole log: events that hash to their hash, places without gaps, links that fit, a counter that agrees. */
export async function verifyLog(
  read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>,
  workspace: string,
): Promise<ChainVerdict> {
  let previous = CHAIN_START
  let n = 0
  for (;;) {
    const rows = await read(sql =>
      sql.rows<RecordRow & { readonly chain: string }>(
        `SELECT ${recordColumns}, chain FROM event WHERE workspace_id = $1 AND n > $2 ORDER BY n LIMIT ${PAGE}`,
        [workspace, n],
      ),
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const record = recordOf(row)
      const link = chainAfter(previous, record)
      const isWhole =
        row.n === n + 1 && row.chain === link && hashEvent(record.event, textHash) === record.event.hash
      if (!isWhole) return { ok: false, n: n + 1 }
      previous = link
      n = row.n
    }
  }
  const [counter] = await read(sql =>
    sql.rows<{ n: number; hash: string }>('SELECT n, hash FROM feed_counter WHERE workspace_id = $1', [
      workspace,
    ]),
  )
  const agrees = (counter?.n ?? 0) === n && (counter?.hash ?? CHAIN_START) === previous
  return agrees ? { ok: true, n } : { ok: false, n: n + 1 }
}
