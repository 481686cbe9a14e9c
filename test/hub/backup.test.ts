import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../hub/commands/commands.ts'
import { readConfig } from '../../hub/config.ts'
import { DatabaseIsNewer, migrate } from '../../hub/database/migrate.ts'
import { verifyLog } from '../../hub/log/record-rows.ts'
import { type Hub, openHub } from '../../hub/open-hub.ts'
import type { DeviceId } from '../../shared/base/id.ts'
import { helloAnswerSchema } from '../../shared/sync/protocol.ts'
import { commentAdded, imported } from '../support/builders.ts'
import { caseBundle, documentRef, history, manifestClaim } from '../support/case-bundle.ts'
import { createDeviceLog } from '../support/hub/device-log.ts'
import { type PostgresCluster, startPostgres, whyNoPostgres } from '../support/hub/postgres-cluster.ts'
import { openTestHub, type TestHub } from '../support/hub/test-hub.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofdesk-backup-'))
const file = (name: string) => join(folder, name)

let hub: TestHub
let cluster: PostgresCluster | null = null

beforeAll(async () => {
  hub = await openTestHub()
  if (!whyNoPostgres()) cluster = await startPostgres()
}, 120_000)
afterAll(async () => {
  await hub.close()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function run(target: Hub, name: string, ...args: readonly string[]) {
  return runCommand(target, { name, args, folder })
}

async function emptyHub(name: string, databaseUrl?: string): Promise<Hub> {
  return openHub(
    readConfig(['--data', file(name)], databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    hub.now,
  )
}

const poe = new TextEncoder().encode('a signed statement of work')

function aBundle(...more: readonly string[]): Uint8Array {
  return caseBundle({
    claims: [
      manifestClaim('CLM-1', {
        history: history('claim-created', 'claim-submitted', ...more),
        documents: [documentRef('DOC-1', poe)],
      }),
    ],
    documents: [poe],
  })
}

describe('a case bundle at the hub', () => {
  test('is taken in once, whatever often it comes, and a newer one adds what is new', async () => {
    writeFileSync(file('a.poecase'), aBundle())
    const lines = async (...args: readonly string[]) => (await run(hub.hub, ...(args as [string]))).lines
    expect(await lines('import', 'a.poecase', '--workspace', 'bundles')).toEqual([
      '1 claims read, 1 new or changed, 1 documents',
    ])
    expect(await lines('import', 'a.poecase', '--workspace', 'bundles')).toEqual([
      '1 claims read, 0 new or changed, 1 documents',
    ])
    writeFileSync(file('b.poecase'), aBundle('review-started'))
    expect(await lines('import', 'b.poecase', '--workspace', 'bundles')).toEqual([
      '1 claims read, 1 new or changed, 1 documents',
    ])
    expect((await hub.hub.log.claim('bundles', 'CLM-1'))?.status).toBe('under-review')
  })

  test('goes out again as it came in, and that is a bundle another hub takes', async () => {
    expect(await run(hub.hub, 'export', 'out.poecase', '--workspace', 'bundles')).toEqual({
      ok: true,
      lines: ['1 claims of the 2020 rules and 1 documents written'],
    })
    await run(hub.hub, 'import', 'out.poecase', '--workspace', 'copies')
    const [original, copy] = [
      await hub.hub.log.claim('bundles', 'CLM-1'),
      await hub.hub.log.claim('copies', 'CLM-1'),
    ]
    expect(copy?.history).toEqual(original?.history)
    expect(copy?.facts).toEqual(original?.facts)
    expect(copy?.documents).toEqual(original?.documents)
  })

  test('is refused with a reason, and no claim of it is taken in', async () => {
    const wrong = caseBundle({
      claims: [manifestClaim('CLM-9', { documents: [documentRef('DOC-1', poe)] })],
      entries: {
        [`documents/${documentRef('DOC-1', poe).sha256}`]: new TextEncoder().encode(
          'a signed statement of bork',
        ),
      },
    })
    writeFileSync(file('wrong.poecase'), wrong)
    writeFileSync(file('cut.poecase'), aBundle().subarray(0, 200))
    writeFileSync(file('escape.poecase'), caseBundle({ entries: { '../evil': new Uint8Array(1) } }))
    for (const [name, reason] of [
      ['wrong.poecase', 'does not hash to its name'],
      ['cut.poecase', 'cut short'],
      ['escape.poecase', 'unexpected entry'],
    ] as const) {
      const answer = await run(hub.hub, 'import', name, '--workspace', 'refused')
      expect(answer.ok).toBe(false)
      expect(answer.lines.join()).toContain(reason)
    }
    expect(await hub.hub.log.read('refused', view => view.head())).toBe(0)
  })
})

describe('a backup', () => {
  test('restores on the other engine under a new epoch, and a desk then sends what it does not have', async context => {
    const mina = await hub.enrol('team', 'lead')
    const log = createDeviceLog(mina)
    log.add('CLM-0412', imported())
    log.add('CLM-0412', commentAdded('1'))
    await mina.post('/v1/ws/team/push', { epoch: hub.hub.log.epoch, ...log.push() })
    expect((await run(hub.hub, 'backup', 'whole.gz')).ok).toBe(true)
    log.add('CLM-0412', commentAdded('2'))
    await mina.post('/v1/ws/team/push', { epoch: hub.hub.log.epoch, ...log.push() })

    if (!cluster) context.skip(whyNoPostgres() ?? '')
    const url = await cluster?.createDatabase()
    const target = await emptyHub('restored', url)
    expect(await run(target, 'restore', 'whole.gz')).toMatchObject({ ok: true })
    expect((await run(target, 'restore', 'whole.gz')).lines).toEqual([
      'this hub is not empty: restore into a new data folder or database',
    ])
    await target.close()

    const restored = await openTestHub(url ? { databaseUrl: url } : {})
    try {
      const { epoch } = restored.hub.log
      expect(epoch).not.toBe(hub.hub.log.epoch)
      const headers = { Authorization: `Bearer ${await mina.token()}`, 'Content-Type': 'application/json' }
      const post = (path: string, body: unknown) =>
        restored.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
      expect((await post('/v1/ws/team/push', { epoch: hub.hub.log.epoch, ...log.push() })).status).toBe(410)
      const head = { seq: 3, hash: log.events[2]?.hash }
      const hello = {
        device: mina.device as DeviceId,
        ws: 'team',
        protocol: 1,
        head,
        acked: 3,
        cursor: 3,
        epoch: null,
      }
      const { last } = helloAnswerSchema.parse(await (await post('/v1/hello', hello)).json())
      expect(last.seq).toBe(2)
      expect((await post('/v1/ws/team/push', { epoch, ...log.push(3) })).status).toBe(200)
      const verdict = await verifyLog(work => restored.hub.database.inWorkspace('team', work), 'team')
      expect(verdict).toEqual({ ok: true, n: 3 })
    } finally {
      await restored.close()
    }
  })

  test('that was cut short or changed is refused', async () => {
    await run(hub.hub, 'backup', 'good.gz')
    const text = gunzipSync(readFileSync(file('good.gz'))).toString()
    const lines = text.trim().split('\n')
    writeFileSync(file('short.gz'), gzipSync(lines.slice(0, -2).join('\n')))
    const changed = text.replace('"status":"applied"', '"status":"rejected"')
    expect(changed).not.toBe(text)
    writeFileSync(file('changed.gz'), gzipSync(changed))
    for (const [name, reason] of [
      ['short', 'cut short'],
      ['changed', 'is broken at 1'],
    ] as const) {
      const target = await emptyHub(`from-${name}`, await cluster?.createDatabase())
      const answer = await run(target, 'restore', `${name}.gz`)
      await target.close()
      expect(answer.ok).toBe(false)
      expect(answer.lines.join()).toContain(reason)
    }
  })

  test('of a hub’s log whose rows were changed, swapped or dropped is told by its chain', async () => {
    const { database } = hub.hub
    const verify = () => verifyLog(work => database.inWorkspace('copies', work), 'copies')
    const whole = await verify()
    expect(whole.ok).toBe(true)
    for (const tamper of [
      `UPDATE event SET event = replace(event, 'Contoso', 'Contoso2')`,
      `UPDATE event SET status = 'rejected' WHERE n = 1`,
      `UPDATE feed_counter SET n = n + 1`,
      'DELETE FROM event WHERE n = 1',
    ]) {
      const found = await undone(() =>
        database.asOwner(async sql => {
          await sql.rows(`SELECT set_config('proofdesk.workspace', 'copies', true)`)
          await sql.rows(`${tamper}${tamper.includes('WHERE') ? ' AND' : ' WHERE'} workspace_id = 'copies'`)
          throw new Verdict(await verifyLog(work => work(sql), 'copies'))
        }),
      )
      expect(found.ok, tamper).toBe(false)
    }
    expect(await verify()).toEqual(whole)
  })
})

class Verdict extends Error {
  readonly verdict: Awaited<ReturnType<typeof verifyLog>>
  constructor(verdict: Awaited<ReturnType<typeof verifyLog>>) {
    super('taken back')
    this.verdict = verdict
  }
}

/** Runs it in a transaction that is taken back. */
async function undone(work: () => Promise<never>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Verdict) return error.verdict
    throw error
  }
}

describe('the tables', () => {
  test('are brought up to date as often as one likes, and a newer database is left alone', async () => {
    const { database } = hub.hub
    await migrate(database, 'another')
    expect(hub.hub.log.epoch).not.toBe('another')
    await database.asOwner(sql => sql.rows('INSERT INTO schema_step (version) VALUES (99)'))
    await expect(migrate(database, 'another')).rejects.toThrow(DatabaseIsNewer)
    await database.asOwner(sql => sql.rows('DELETE FROM schema_step WHERE version = 99'))
  })
})
