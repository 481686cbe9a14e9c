/**
 * `npm run hub:hard`: what is too long for every test run. `-- --kills N` kills a hub N times on each engine (100),
 * `-- --transactions N` races N transactions of 8 writers against a reader on PostgreSQL (20,000).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { raceHub, raceSerial } from '../support/hub/cursor-race.ts'
import { killHub } from '../support/hub/kill-hub.ts'
import { startPostgres, whyNoPostgres } from '../support/hub/postgres-cluster.ts'
import { createRandom } from '../support/hub/random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    transactions: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
})
const kills = Number(values.kills)
const transactions = Number(values.transactions)
const missing = whyNoPostgres()

if (kills > 0) await kill('PGlite', null)
if (missing) console.log(`PostgreSQL skipped: ${missing}`)
else await onPostgres()

async function onPostgres(): Promise<void> {
  const cluster = await startPostgres()
  try {
    if (kills > 0) await kill('PostgreSQL', await cluster.createDatabase())
    if (transactions === 0) return
    const raced = await raceHub(await cluster.createDatabase(), { writers: 8, transactions })
    console.log(
      `counter: ${raced.committed} transactions, ${raced.missed} missed, in order: ${raced.inOrder}`,
    )
    if (raced.missed > 0 || !raced.inOrder) process.exitCode = 1
    const pool = new pg.Pool({ connectionString: await cluster.createDatabase(), max: 10 })
    const serial = await raceSerial(pool, { writers: 8, transactions })
    await pool.end()
    console.log(`serial id: ${serial.committed} transactions, ${serial.missed} missed`)
    // A race in which the wrong way loses nothing proves nothing about the right one.
    if (serial.missed === 0) process.exitCode = 1
  } finally {
    await cluster.stop()
  }
}

async function kill(engine: string, databaseUrl: string | null): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'proofdesk-kill-'))
  try {
    const progress = (kill: number, acknowledged: number, lost: number) => {
      console.log(`${engine}: ${kill} kills, ${acknowledged} acknowledged, ${lost} lost`)
    }
    const killed = await killHub({
      folder,
      databaseUrl,
      kills,
      random: createRandom(Number(values.seed)),
      progress,
    })
    console.log(`${engine}: ${JSON.stringify(killed)}`)
    if (killed.lost > 0 || killed.doubled > 0 || !killed.chainWhole) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
