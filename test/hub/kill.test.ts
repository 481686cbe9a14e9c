import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { killHub } from '../support/hub/kill-hub.ts'
import { startPostgres, whyNoPostgres } from '../support/hub/postgres-cluster.ts'
import { createRandom } from '../support/hub/random.ts'

/** `npm run hub:hard` does it a hundred times on each engine. */
const KILLS = 5

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdesk-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const nothingLost = { kills: KILLS, lost: 0, doubled: 0, chainWhole: true }

describe('a hub killed while desks push', () => {
  test('has every acknowledged event once, on PGlite', async () => {
    expect(await killHub({ folder, databaseUrl: null, kills: KILLS, random: createRandom(1) })).toMatchObject(
      nothingLost,
    )
  }, 300_000)

  test('has every acknowledged event once, on PostgreSQL', async context => {
    const missing = whyNoPostgres()
    if (missing) context.skip(missing)
    const cluster = await startPostgres()
    try {
      const databaseUrl = await cluster.createDatabase()
      expect(await killHub({ folder, databaseUrl, kills: KILLS, random: createRandom(2) })).toMatchObject(
        nothingLost,
      )
    } finally {
      await cluster.stop()
    }
  }, 300_000)
})
