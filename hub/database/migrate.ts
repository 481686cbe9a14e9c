/**
 * Brings the tables to this version: schema.sql is step 1, migrations/002-….sql and on are the rest. Each statement is a
 * transaction of its own, because engines differ on changing tables inside one; every statement may run twice, so two
 * hubs that start together, or one killed half-way, do no harm. A database newer than this hub is left alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP_ROLE, type Database, sqlStateOf } from './database.ts'

/** Every table with a workspace_id; row-level security fences each of them. */
export const fencedTables = [
  'member',
  'enrolment',
  'device',
  'feed_counter',
  'event',
  'claim',
  'blob',
] as const

export class DatabaseIsNewer extends Error {
  constructor(found: number, known: number) {
    super(`the database is at step ${found}, this hub knows ${known}: start a newer hub`)
  }
}

export async function migrate(database: Database, newEpoch: string): Promise<void> {
  const steps = readSteps()
  const done = await stepsDone(database)
  if (done > steps.length) throw new DatabaseIsNewer(done, steps.length)
  if (done === steps.length) return
  for (const step of steps.slice(done)) {
    for (const statement of statementsOf(step)) await run(database, statement)
  }
  await fence(database)
  await run(database, 'INSERT INTO hub (only_row, epoch) VALUES (1, $1) ON CONFLICT DO NOTHING', [newEpoch])
  // Noted last: a start that was killed half-way does all of it again.
  await run(database, 'INSERT INTO schema_step (version) VALUES ($1) ON CONFLICT DO NOTHING', [steps.length])
}

function readSteps(): readonly string[] {
  const folder = join(import.meta.dirname, 'migrations')
  const later = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .toSorted()
  return [join(import.meta.dirname, 'schema.sql'), ...later.map(name => join(folder, name))].map(readText)
}

async function stepsDone(database: Database): Promise<number> {
  await run(database, 'CREATE TABLE IF NOT EXISTS schema_step (version int PRIMARY KEY)')
  const rows = await run<{ version: number }>(database, 'SELECT version FROM schema_step')
  return Math.max(0, ...rows.map(row => row.version))
}

async function fence(database: Database): Promise<void> {
  const roles = await run(database, 'SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
  if (roles.length === 0) await runUnlessThere(database, `CREATE ROLE ${APP_ROLE} NOLOGIN NOBYPASSRLS`)
  await runUnlessThere(database, `GRANT ${APP_ROLE} TO CURRENT_USER`)
  const grants = readText(join(import.meta.dirname, 'row-security.sql'))
  for (const statement of statementsOf(grants)) await run(database, statement)
  for (const table of fencedTables) await fenceTable(database, table)
}

async function fenceTable(database: Database, table: string): Promise<void> {
  const isOwn = `workspace_id = current_setting('proofdesk.workspace', true)`
  await run(database, `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`)
  await run(database, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`)
  await runUnlessThere(
    database,
    `CREATE POLICY own_workspace ON ${table} USING (${isOwn}) WITH CHECK (${isOwn})`,
  )
}

/** SQLSTATEs of "there already": role, policy, and the race of two hubs that both add a row to a catalogue. */
const there = new Set(['42710', '23505', '42P07'])

async function runUnlessThere(database: Database, statement: string): Promise<void> {
  try {
    await run(database, statement)
  } catch (error) {
    if (!there.has(sqlStateOf(error) ?? '')) throw error
  }
}

function run<Row>(database: Database, statement: string, parameters: readonly unknown[] = []) {
  return database.asOwner(sql => sql.rows<Row>(statement, parameters))
}

/** Our SQL holds no function bodies, so a line that ends in a semicolon ends a statement. */
function statementsOf(text: string): readonly string[] {
  return text
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}

function readText(file: string): string {
  return readFileSync(file, 'utf8')
}
