/**
 * The one way to the tables. Every read and write names its workspace and runs as the role `proofdesk_app`, which
 * row-level security holds to that workspace, so a query that forgets its predicate finds nothing of another team. Two
 * engines stand behind it (open-pglite.ts, open-postgres.ts) and get the same SQL.
 */

export interface Sql {
  /** Parameters are $1, $2…; values never become part of the text. */
  rows<Row>(text: string, parameters?: readonly unknown[]): Promise<readonly Row[]>
}

/** `snapshot`: all queries of the transaction see one moment (REPEATABLE READ), and it only reads. */
export type Reading = 'current' | 'snapshot'

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** One transaction in one workspace; run again from its start when the engine asks for it (SQLSTATE 40001, 40P01). */
  inWorkspace<T>(workspace: string, work: (sql: Sql) => Promise<T>, reading?: Reading): Promise<T>
  /** As the owner of the tables, outside any workspace: migrations, the list of workspaces, the hub's epoch. */
  asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Without BYPASSRLS and without LOGIN: the hub steps down to it for every request. */
export const APP_ROLE = 'proofdesk_app'

export interface TransactionRole {
  readonly role: string
  readonly reading: Reading
}

/** What an engine offers; `transaction` begins, commits, and rolls back when `work` throws. */
export interface Engine {
  readonly name: Database['engine']
  transaction<T>(work: (sql: Sql) => Promise<T>, as?: TransactionRole): Promise<T>
  close(): Promise<void>
}

const TRIES = 5
/** Milliseconds; doubled with each try, and the wait is a random part of it. */
const FIRST_WAIT = 20

export function createDatabase(engine: Engine, random: () => number): Database {
  return {
    engine: engine.name,
    inWorkspace: (workspace, work, reading = 'current') =>
      retried(random, () =>
        engine.transaction(
          async sql => {
            await sql.rows(`SELECT set_config('proofdesk.workspace', $1, true)`, [workspace])
            return work(sql)
          },
          { role: APP_ROLE, reading },
        ),
      ),
    asOwner: work => retried(random, () => engine.transaction(work)),
    close: () => engine.close(),
  }
}

async function retried<T>(random: () => number, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries >= TRIES || !isRetryable(error)) throw error
      await waitFor(random() * FIRST_WAIT * 2 ** tries)
    }
  }
}

/** Serialization failure and deadlock: nothing was committed, and the same work may succeed a moment later. */
function isRetryable(error: unknown): boolean {
  const code = sqlStateOf(error)
  return code === '40001' || code === '40P01'
}

export function sqlStateOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
