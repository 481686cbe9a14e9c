/**
 * Pushing 10,000 entries in messages of 500 and reading them back, through the hub's whole app without a socket: token,
 * schemas, hash chain, law, the push transaction. On PGlite in a folder, and on PostgreSQL where its programs are. The
 * peer is the floor under it: the same entries as JSON into a bare table of the same engine, 500 to a statement, and back
 * out. More is better here.
 */
import { performance } from 'node:perf_hooks'
import type { Database } from '../../hub/database/database.ts'
import { feedPageSchema, helloAnswerSchema } from '../../shared/sync/protocol.ts'
import { aClaim, commentAdded, imported } from '../support/builders.ts'
import { createDeviceLog, type DeviceLog } from '../support/hub/device-log.ts'
import { startPostgres, whyNoPostgres } from '../support/hub/postgres-cluster.ts'
import { type Member, openTestHub } from '../support/hub/test-hub.ts'
import { type Bench, type BenchRow, compared, median } from './bench.ts'

const ENTRIES = 10_000
const BATCH = 500
const CLAIMS = 100
const RUNS = 3

export const sync: Bench = {
  name: 'sync',
  async run() {
    const rows = await timeEngine('PGlite', null)
    if (whyNoPostgres()) return rows
    const cluster = await startPostgres()
    try {
      return [...rows, ...(await timeEngine('PostgreSQL', await cluster.createDatabase()))]
    } finally {
      await cluster.stop()
    }
  },
}

async function timeEngine(engine: string, databaseUrl: string | null): Promise<readonly BenchRow[]> {
  const hub = await openTestHub(databaseUrl ? { databaseUrl } : {})
  try {
    const turns: Turn[] = []
    for (let turn = 0; turn < RUNS; turn++) {
      const member = await hub.enrol(`bench-${turn}`, 'reviewer')
      const log = writeLog(member)
      const ours = { push: await timePush(member, log), pull: await timePull(member) }
      turns.push({ ours, peer: await timeBare(hub.hub.database, log, `bare_${turn}`) })
    }
    return (['push', 'pull'] as const).map(way =>
      compared({
        name: `${way} 10,000 entries, ${engine}`,
        ours: median(turns.map(({ ours }) => ours[way])),
        peer: median(turns.map(({ peer }) => peer[way])),
        unit: 'entries/s',
        runs: RUNS,
      }),
    )
  } finally {
    await hub.close()
  }
}

interface Speed {
  readonly push: number
  readonly pull: number
}

interface Turn {
  readonly ours: Speed
  readonly peer: Speed
}

function writeLog(member: Member): DeviceLog {
  const log = createDeviceLog(member)
  for (let claim = 0; claim < CLAIMS; claim++) {
    const id = `CLM-${claim}`
    log.add(id, imported({ facts: aClaim({ id }) }))
    for (let nth = 1; nth < ENTRIES / CLAIMS; nth++) log.add(id, commentAdded(`${claim}-${nth}`))
  }
  return log
}

async function timePush(member: Member, log: DeviceLog): Promise<number> {
  const epoch = await epochOf(member)
  return perSecond(async () => {
    for (let from = 1; from <= ENTRIES; from += BATCH) {
      const pushed = await member.post(`/v1/ws/${member.workspace}/push`, { ...log.push(from, BATCH), epoch })
      if (!pushed.ok) throw new Error(await pushed.text())
      await pushed.json()
    }
  })
}

async function timePull(member: Member): Promise<number> {
  const epoch = await epochOf(member)
  return perSecond(async () => {
    for (let after = 0; after < ENTRIES; ) {
      const answer = await member.post(`/v1/ws/${member.workspace}/feed`, { after, epoch, limit: BATCH })
      after = feedPageSchema.parse(await answer.json()).next
    }
  })
}

async function epochOf(member: Member): Promise<string> {
  const head = { seq: 0, hash: '0'.repeat(64) }
  const { device, workspace: ws } = member
  const hello = { device, ws, protocol: 1, head, acked: 0, cursor: 0, epoch: null }
  return helloAnswerSchema.parse(await (await member.post('/v1/hello', hello)).json()).epoch
}

async function timeBare(database: Database, { events }: DeviceLog, table: string): Promise<Speed> {
  await database.asOwner(sql => sql.rows(`CREATE TABLE ${table} (n int PRIMARY KEY, event text NOT NULL)`))
  const push = await perSecond(async () => {
    for (let from = 0; from < ENTRIES; from += BATCH) {
      const batch = events.slice(from, from + BATCH)
      const insert = `INSERT INTO ${table} SELECT * FROM unnest($1::int[], $2::text[])`
      const values = [batch.map(({ seq }) => seq), batch.map(event => JSON.stringify(event))]
      await database.asOwner(sql => sql.rows(insert, values))
    }
  })
  const pull = await perSecond(async () => {
    for (let after = 0; after < ENTRIES; after += BATCH) {
      const select = `SELECT event FROM ${table} WHERE n > $1 ORDER BY n LIMIT ${BATCH}`
      const rows = await database.asOwner(sql => sql.rows<{ readonly event: string }>(select, [after]))
      for (const { event } of rows) JSON.parse(event)
    }
  })
  return { push, pull }
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (ENTRIES / (performance.now() - start)) * 1000
}
