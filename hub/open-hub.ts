/** The composition root: configuration in, a hub out that commands can use and a server can serve. Alone reads clock and chance. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createCalendar } from '../shared/sla/calendar.ts'
import type { HubConfig } from './config.ts'
import { createDatabase, type Engine } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { openPglite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import { epochOf } from './database/workspaces.ts'
import { createDocumentFiles } from './documents/document-files.ts'
import type { HubParts } from './hub-parts.ts'
import { createHubLog } from './log/hub-log.ts'
import { createMetrics } from './server/metrics.ts'

export interface Hub extends HubParts {
  close(): Promise<void>
}

export async function openHub(
  config: HubConfig,
  now: () => Temporal.Instant = Temporal.Now.instant,
): Promise<Hub> {
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const database = createDatabase(await openEngine(config), chance)
  await migrate(database, newEpoch())
  const metrics = createMetrics()
  const calendar = createCalendar(config.calendar)
  const log = createHubLog({
    database,
    metrics,
    epoch: await epochOf(database),
    random: bytes => crypto.getRandomValues(bytes),
    time: () => ({ now: now(), calendar }),
  })
  return {
    config,
    database,
    metrics,
    log,
    now,
    documents: createDocumentFiles(join(config.data, 'documents')),
    milliseconds: () => performance.now(),
    close: () => database.close(),
  }
}

export function newEpoch(): string {
  return randomUUID().replaceAll('-', '')
}

async function openEngine({ databaseUrl, data }: HubConfig): Promise<Engine> {
  return databaseUrl ? openPostgres(databaseUrl) : openPglite(join(data, 'database'))
}

function chance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number / 2 ** 32
}
