/** PostgreSQL by URL, over a pool. The only file that knows `pg`. */
import pg from 'pg'
import type { Engine, Sql } from './database.ts'

const CONNECTIONS = 10
/** OID of int8, which the driver would hand out as text: counters here stay far below 2^53. */
const INT8 = 20

const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

export function openPostgres(url: string, connections: number = CONNECTIONS): Engine {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: { getTypeParser } })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {})
  return {
    name: 'postgres',
    async transaction(work, as) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        // One round trip for both; the role's name is ours, never a part of a request.
        const begin = as?.reading === 'snapshot' ? BEGIN_SNAPSHOT : 'BEGIN'
        await client.query(as ? `${begin}; SET LOCAL ROLE ${as.role}` : begin)
        const result = await work(sqlOf(client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

function sqlOf(client: pg.PoolClient): Sql {
  return {
    async rows<Row>(text: string, parameters: readonly unknown[] = []) {
      const { rows } = await client.query(text, [...parameters])
      return rows as readonly Row[]
    },
  }
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')
}
