/**
 * Writers against a polling reader. `raceHub` goes through the hub's own push transaction and feed query (the protocol's
 * core and its SQL, without HTTP); `raceSerial` is the same race with `id > cursor` over a serial id.
 */
import type pg from 'pg'
import { createDatabase } from '../../../hub/database/database.ts'
import { migrate } from '../../../hub/database/migrate.ts'
import { openPostgres } from '../../../hub/database/open-postgres.ts'
import { createHubLog, type HubLog } from '../../../hub/log/hub-log.ts'
import { createMetrics } from '../../../hub/server/metrics.ts'
import type { DeviceId } from '../../../shared/base/id.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { readFeed } from '../../../shared/sync/hub-read.ts'
import { aClaim, commentAdded, imported } from '../builders.ts'
import { createDeviceLog } from './device-log.ts'

export interface Race {
  readonly writers: number
  readonly transactions: number
}

export interface Raced {
  readonly committed: number
  readonly missed: number
}

const ws = 'race'

export async function raceHub(
  url: string,
  { writers, transactions }: Race,
): Promise<Raced & { readonly inOrder: boolean }> {
  const database = createDatabase(openPostgres(url, writers + 2), () => 0.5)
  await migrate(database, 'epoch')
  const calendar = createCalendar({ country: 'US', timeZone: 'UTC', closures: [] })
  const log = createHubLog({
    database,
    epoch: 'epoch',
    metrics: createMetrics(),
    random: bytes => crypto.getRandomValues(bytes),
    time: () => ({ now: Temporal.Instant.from('2026-03-02T09:00:00Z'), calendar }),
  })
  const committed = new Set<string>()
  const reader = startReader(log)
  await Promise.all(
    Array.from({ length: writers }, (_, writer) =>
      writeAll(log, { writer, count: transactions / writers, done: id => committed.add(id) }),
    ),
  )
  const seen = await reader.end()
  await database.close()
  const missed = [...committed].filter(id => !seen.ids.has(id)).length
  return { committed: committed.size, missed, inOrder: seen.inOrder }
}

interface Writing {
  readonly writer: number
  readonly count: number
  done(id: string): void
}

async function writeAll(log: HubLog, { writer, count, done }: Writing): Promise<void> {
  const person = { id: `reviewer-${writer}`, name: 'Reviewer' }
  const device = `dev_${writer}` as DeviceId
  const desk = createDeviceLog({ device, workspace: ws, role: 'reviewer', person })
  const claim = `CLM-${writer}`
  const rights = { actsAs: ['reviewer' as const], actors: [person.id], mpnId: null }
  for (let i = 1; i <= count; i++) {
    const event = i === 1 ? imported({ facts: aClaim({ id: claim }) }) : commentAdded(`${writer}-${i}`)
    const { id } = desk.add(claim, event)
    const pushed = await log.push(ws, { epoch: log.epoch, ...desk.push(i, 1) }, { owner: device, rights })
    if (!pushed.ok) throw new Error(pushed.error.type)
    done(id)
  }
}

/** Reads page after page without waiting for anything, as a reader would who is always a moment too early. */
function startReader(log: HubLog) {
  const ids = new Set<string>()
  let inOrder = true
  let after = 0
  let isOver = false
  const readPage = async () => {
    const page = await log.read(ws, view => readFeed(view, { after, epoch: log.epoch, limit: 1000, wait: 0 }))
    if (!page.ok) throw new Error(page.error.type)
    for (const { n, event } of page.value.records) {
      inOrder &&= n === after + 1
      after = n
      ids.add(event.id)
    }
    return page.value.records.length
  }
  const reading = (async () => {
    while (!isOver) await readPage()
    while ((await readPage()) > 0);
  })()
  return {
    async end() {
      isOver = true
      await reading
      return { ids, inOrder }
    },
  }
}

export async function raceSerial(pool: pg.Pool, { writers, transactions }: Race): Promise<Raced> {
  await pool.query('CREATE TABLE serial_event (id bigserial PRIMARY KEY, name text NOT NULL)')
  const seen = new Set<string>()
  let isOver = false
  let cursor = 0
  const reading = (async () => {
    for (let last = false; !last; ) {
      last = isOver
      const { rows } = await pool.query<{ id: string; name: string }>(
        'SELECT id, name FROM serial_event WHERE id > $1 ORDER BY id',
        [cursor],
      )
      for (const { id, name } of rows) {
        cursor = Number(id)
        seen.add(name)
      }
    }
  })()
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const client = await pool.connect()
      for (let i = 0; i < transactions / writers; i++) {
        await client.query('BEGIN')
        await client.query('INSERT INTO serial_event (name) VALUES ($1)', [`${writer}-${i}`])
        // What a push does between taking its place and its commit.
        await new Promise(resolve => setTimeout(resolve, (writer * 3 + i) % 8))
        await client.query('COMMIT')
      }
      client.release()
    }),
  )
  isOver = true
  await reading
  return { committed: transactions, missed: transactions - seen.size }
}
