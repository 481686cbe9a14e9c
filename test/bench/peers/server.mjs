/**
 * The peers' server, a process of its own: express-pouchdb on LevelDB, and for RxDB's HTTP replication a handler that
 * holds each assumed state against the master's in SQL, in an embedded PostgreSQL in a folder, as our hub has it.
 * `node server.mjs FOLDER PAGE`: FOLDER takes the databases, PAGE is the built page. Prints its address; loopback only.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import express from 'express'
import expressPouchdb from 'express-pouchdb'
import PouchDB from 'pouchdb'

const [, , folder, page] = process.argv
mkdirSync(join(folder, 'pouch'), { recursive: true })
const Stored = PouchDB.defaults({ prefix: `${join(folder, 'pouch')}/` })
const sql = new PGlite(join(folder, 'rx'))
await sql.exec('CREATE TABLE doc (id text PRIMARY KEY, n bigserial, body text NOT NULL)')

const app = express()
app.use(express.static(page))
app.use(
  '/db',
  expressPouchdb(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log') }),
)
app.post('/rx/push', express.json({ limit: '64mb' }), async (request, response) => {
  response.json(await pushed(request.body))
})
app.post('/rx/pull', express.json(), async ({ body: { after, limit } }, response) => {
  const { rows } = await sql.query('SELECT n, body FROM doc WHERE n > $1 ORDER BY n LIMIT $2', [after, limit])
  response.json({
    documents: rows.map(({ body }) => JSON.parse(body)),
    checkpoint: { n: rows.at(-1)?.n ?? after },
  })
})
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`)
})

/** Documents whose assumed state is not the master's come back as conflicts; the others are the new masters. */
function pushed(rows) {
  return sql.transaction(async transaction => {
    const ids = rows.map(({ newDocumentState }) => newDocumentState.id)
    const known = await transaction.query('SELECT id, body FROM doc WHERE id = ANY($1)', [ids])
    const masters = new Map(known.rows.map(({ id, body }) => [id, body]))
    const isAsAssumed = ({ newDocumentState: { id }, assumedMasterState }) =>
      masters.has(id) ? masters.get(id) === JSON.stringify(assumedMasterState ?? null) : !assumedMasterState
    const taken = rows.filter(isAsAssumed).map(({ newDocumentState }) => newDocumentState)
    await transaction.query(
      `INSERT INTO doc (id, body) SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
      [taken.map(({ id }) => id), taken.map(state => JSON.stringify(state))],
    )
    return rows
      .filter(row => !isAsAssumed(row))
      .map(({ newDocumentState: { id } }) => JSON.parse(masters.get(id)))
  })
}
