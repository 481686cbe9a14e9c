import { expect, type TestContext, test } from 'vitest'
import { APP_ROLE, sqlStateOf } from '../../hub/database/database.ts'
import { fencedTables } from '../../hub/database/migrate.ts'
import { routesOf } from '../../hub/server/routes.ts'
import { aClaim, commentAdded, imported } from '../support/builders.ts'
import { createDeviceLog } from '../support/hub/device-log.ts'
import { onBothEngines } from '../support/hub/engines.ts'
import type { Member, TestHub } from '../support/hub/test-hub.ts'

interface TwoTeams {
  readonly a: Member
  readonly b: Member
}

const teams = new WeakMap<TestHub, Promise<TwoTeams>>()

/** Two teams with a claim of the same name, a document and an invitation each; made once for each hub. */
function twoTeams(hub: TestHub): Promise<TwoTeams> {
  const made = teams.get(hub) ?? makeTwoTeams(hub)
  teams.set(hub, made)
  return made
}

async function makeTwoTeams(hub: TestHub): Promise<TwoTeams> {
  const [a, b] = [await hub.enrol('alpha', 'lead'), await hub.enrol('beta', 'lead')]
  for (const member of [a, b]) {
    const log = createDeviceLog(member)
    log.add('CLM-1', imported({ facts: aClaim({ id: 'CLM-1', name: `secret of ${member.workspace}` }) }))
    log.add('CLM-1', commentAdded(member.workspace))
    await member.post(`/v1/ws/${member.workspace}/push`, { epoch: hub.hub.log.epoch, ...log.push() })
    await member.ask(`/v1/ws/${member.workspace}/blobs/${hashOfHello}`, {
      method: 'PUT',
      headers: { 'Content-Length': '5', 'Content-Range': 'bytes 0-4/5' },
      body: 'hello',
    })
  }
  return { a, b }
}

const hashOfHello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

onBothEngines('workspaces', on => {
  const given = async (context: TestContext) => {
    const hub = on.hub(context)
    return { hub, ...(await twoTeams(hub)) }
  }

  test('a token of one is refused at every route of the other, in the words for one that does not exist', async context => {
    const { hub, a, b } = await given(context)
    for (const { endpoint } of routesOf(hub.hub).filter(({ endpoint }) => endpoint.roles.length > 0)) {
      const ask = async (workspace: string) => {
        const path = endpoint.path
          .replace('{ws}', workspace)
          .replace('{sha256}', hashOfHello)
          .replace('{claim}', 'CLM-1')
        const hello = { device: a.device, ws: workspace, protocol: 1, head: { seq: 0, hash: '0'.repeat(64) } }
        const body = JSON.stringify({ ...hello, acked: 0, cursor: 0, epoch: null })
        const init = endpoint.method === 'POST' ? { method: 'POST', body } : { method: endpoint.method }
        const response = await a.ask(path, init)
        return { status: response.status, body: await response.text() }
      }
      const other = await ask(b.workspace)
      expect(other, endpoint.path).toEqual(await ask('nowhere'))
      expect([401, 403], endpoint.path).toContain(other.status)
      expect(other.body).not.toContain('secret')
    }
  })

  test('the app’s role sees nothing of another workspace, whatever it asks, and nothing at all without one', async context => {
    const { hub } = await given(context)
    const { database } = hub.hub
    for (const table of fencedTables) {
      const inside = await database.inWorkspace('alpha', sql => sql.rows(`SELECT * FROM ${table}`))
      expect(inside.length, table).toBeGreaterThan(0)
      expect(new Set(inside.map(row => (row as { workspace_id: string }).workspace_id)), table).toEqual(
        new Set(['alpha']),
      )
      const named = await database.inWorkspace('alpha', sql =>
        sql.rows(`SELECT * FROM ${table} WHERE workspace_id = 'beta'`),
      )
      expect(named, table).toEqual([])
      const outside = await database.asOwner(async sql => {
        await sql.rows(`SET LOCAL ROLE ${APP_ROLE}`)
        return sql.rows(`SELECT * FROM ${table}`)
      })
      expect(outside, table).toEqual([])
    }
  })

  test('the app’s role cannot write into another workspace', async context => {
    const { hub } = await given(context)
    const attempts = [
      `INSERT INTO feed_counter (workspace_id, n, hash) VALUES ('gamma', 0, '')`,
      `UPDATE claim SET workspace_id = 'beta'`,
      `UPDATE member SET workspace_id = 'beta', role = 'lead'`,
      `INSERT INTO blob (workspace_id, sha256, size, stored_at, stored_by) VALUES ('beta', '1', 1, 1, '')`,
    ]
    for (const attempt of attempts) expect(await stateOf(hub, attempt), attempt).toBe('42501')
    await hub.hub.database.inWorkspace('alpha', sql =>
      sql.rows(`UPDATE claim SET version = 99 WHERE workspace_id = 'beta'`),
    )
    const claims = await hub.hub.database.inWorkspace('beta', sql => sql.rows('SELECT version FROM claim'))
    expect(claims).not.toContainEqual({ version: 99 })
  })

  test('the app’s role can neither change nor delete a record, nor list the workspaces, nor step up', async context => {
    const { hub } = await given(context)
    const attempts = [
      `UPDATE event SET status = 'applied'`,
      'DELETE FROM event',
      'TRUNCATE event',
      'DELETE FROM member',
      'SELECT * FROM workspace',
      `UPDATE hub SET epoch = 'mine'`,
      'ALTER TABLE event DISABLE ROW LEVEL SECURITY',
      'DROP POLICY own_workspace ON event',
    ]
    for (const attempt of attempts) expect(await stateOf(hub, attempt), attempt).toBe('42501')
  })

  test('the app’s role may not log in nor pass by the fence, and every table with a workspace has one', async context => {
    const { hub } = await given(context)
    const { database } = hub.hub
    const [role] = await database.asOwner(sql =>
      sql.rows('SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole FROM pg_roles WHERE rolname = $1', [
        APP_ROLE,
      ]),
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false })
    const tables = await database.asOwner(sql =>
      sql.rows<{ relname: string; forced: boolean }>(
        `SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
         WHERE c.relkind = 'r' AND c.relname <> 'workspace' ORDER BY c.relname`,
      ),
    )
    expect(tables).toEqual([...fencedTables].toSorted().map(relname => ({ relname, forced: true })))
    expect(hub.defects).toEqual([])
  })
})

async function stateOf(hub: TestHub, statement: string): Promise<string | null> {
  try {
    await hub.hub.database.inWorkspace('alpha', sql => sql.rows(statement))
    return null
  } catch (error) {
    return sqlStateOf(error)
  }
}
