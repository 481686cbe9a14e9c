/**
 * Records what the clock has done to claims: a request nobody answered, an approval the customer did not decline. The
 * law says what is due (`passTime`); under the claim's lock it says so once, also with several hubs on one database.
 */
import type { Actor } from '../shared/log/event.ts'
import { passTime } from '../shared/log/expiry.ts'
import { workspacesOf } from './database/workspaces.ts'
import type { HubParts } from './hub-parts.ts'

/** Milliseconds between two looks; a term is a matter of days. */
const EVERY = 60_000
/** Claims per transaction. */
const AT_ONCE = 100

const clockActor: Actor = { role: 'system', id: 'hub', name: 'Hub' }

export function startClock(parts: HubParts, onDefect: (error: unknown) => void): () => Promise<void> {
  let looking: Promise<void> | null = null
  const look = () => {
    looking ??= recordExpiries(parts)
      .then(() => {}, onDefect)
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(look, EVERY)
  look()
  return async () => {
    clearInterval(timer)
    await looking
  }
}

/** Answers how many expiries were recorded. */
export async function recordExpiries(parts: HubParts): Promise<number> {
  let recorded = 0
  for (const { id } of await workspacesOf(parts.database)) recorded += await expireIn(parts, id)
  return recorded
}

async function expireIn({ database, log }: HubParts, workspace: string): Promise<number> {
  let recorded = 0
  for (let after = ''; ; ) {
    const rows = await database.inWorkspace(workspace, sql =>
      sql.rows<{ claim_id: string }>(
        `SELECT claim_id FROM claim WHERE workspace_id = $1 AND waits AND claim_id > $2
         ORDER BY claim_id LIMIT ${AT_ONCE}`,
        [workspace, after],
      ),
    )
    if (rows.length === 0) return recorded
    const claims = rows.map(({ claim_id }) => claim_id)
    after = claims.at(-1) ?? after
    const written = await log.record(workspace, {
      claims,
      actor: clockActor,
      decide: (_, state, time) => {
        const due = state && passTime(state, { actor: clockActor, isSent: () => true, ...time })
        return due?.ok ? due.value : []
      },
    })
    if (written.ok) recorded += written.value?.results.length ?? 0
  }
}
