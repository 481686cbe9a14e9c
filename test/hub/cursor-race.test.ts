/**
 * The race that a serial id loses: a transaction that took its number earlier may commit later, and a reader that has
 * passed it never sees it. It needs a real PostgreSQL; the embedded one has a single connection and would hide it.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raceHub, raceSerial } from '../support/hub/cursor-race.ts'
import { type PostgresCluster, startPostgres, whyNoPostgres } from '../support/hub/postgres-cluster.ts'

/** `npm run hub:hard` does 20,000. */
const TRANSACTIONS = 1600

const missing = whyNoPostgres()
let cluster: PostgresCluster

beforeAll(async () => {
  if (!missing) cluster = await startPostgres()
}, 120_000)
afterAll(async () => {
  if (!missing) await cluster.stop()
})

describe('a reader of the feed, while 8 writers push', () => {
  test('misses none of their transactions', async context => {
    if (missing) context.skip(missing)
    const raced = await raceHub(await cluster.createDatabase(), { writers: 8, transactions: TRANSACTIONS })
    expect(raced).toEqual({ committed: TRANSACTIONS, missed: 0, inOrder: true })
  }, 300_000)

  test('would miss some if the order were a serial id: the race is there', async context => {
    if (missing) context.skip(missing)
    const pool = new pg.Pool({ connectionString: await cluster.createDatabase(), max: 10 })
    try {
      const raced = await raceSerial(pool, { writers: 8, transactions: TRANSACTIONS })
      expect(raced.committed).toBe(TRANSACTIONS)
      expect(raced.missed).toBeGreaterThan(0)
    } finally {
      await pool.end()
    }
  }, 120_000)
})
