/** A desk with its sync, before a hub in the same process: real store, real requests, a wire that can be made bad. */

import { vi } from 'vitest'
import { createCode, invite } from '../../hub/auth/enrolment.ts'
import { addWorkspace } from '../../hub/database/workspaces.ts'
import { createSync, type Sync } from '../../renderer/sync/run-sync.ts'
import type { SyncWindows } from '../../renderer/sync/sync-windows.ts'
import { createIdSource } from '../../shared/base/id.ts'
import { readSettings } from '../../shared/bridge/settings.ts'
import { clock, type Desk, openDesk } from './desk.ts'
import type { TestHub } from './hub/test-hub.ts'

export type Wire = (path: string, send: () => Promise<Response>) => Promise<Response>

export interface SyncedDesk extends Desk {
  readonly sync: Sync
  /** Every path that was asked, in order. */
  readonly asked: readonly string[]
  /** What happens to requests from now on; null = nothing bad. */
  through(wire: Wire | null): void
  /** Resolves when hub and desk have the same and nothing waits. */
  settled(): Promise<void>
}

export interface Person {
  readonly id: string
  readonly name: string
}

const address = 'https://hub.example'

export interface Joining {
  readonly workspace: string
  readonly person: Person
  /** Another window or a copy of a profile that came in before. */
  readonly sharing?: Pick<Desk, 'db' | 'host' | 'ids'>
  /** How the windows of a profile meet; without them this is the only one. */
  readonly windows?: SyncWindows
}

export async function openSyncedDesk(
  hub: TestHub,
  { workspace, person, sharing, windows = alone() }: Joining,
): Promise<SyncedDesk> {
  const ids = createIdSource(clock, bytes => crypto.getRandomValues(bytes))
  const actor = { role: 'reviewer' as const, ...person }
  const desk = await openDesk({ actor, ids, ...(sharing ? { sharing } : {}) })
  const settings = readSettings({ reviewer: person, hub: { address, workspace, person } })
  let wire: Wire | null = null
  const asked: string[] = []
  const ask = async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input).slice(address.length)
    asked.push(path)
    const send = () => abortable(hub.ask(path, init), init?.signal ?? null)
    return wire ? wire(path, send) : send()
  }
  const sync = createSync({
    ...desk,
    host: { ...desk.host, hub: { allowed: address, allow: async () => false } },
    settings: { current: () => settings, subscribe: () => () => undefined },
    clock,
    row: () => desk.row,
    windows,
    fetch: ask,
    chance: () => 0,
    milliseconds: () => performance.now(),
  })
  if (!sharing) await comeIn(hub, sync, { workspace, person })
  return {
    ...desk,
    sync,
    asked,
    through: next => {
      wire = next
    },
    settled: () =>
      vi.waitFor(
        async () => {
          const { phase, unsent } = sync.status()
          const { seq, acked } = await desk.claims.mark()
          if (phase !== 'watching' || unsent > 0 || seq > acked)
            throw new Error(`${phase}, ${seq - acked} unsent`)
        },
        { timeout: 20_000, interval: 10 },
      ),
  }
}

/** By a code, as it may have been typed. */
export async function comeIn(
  hub: TestHub,
  sync: Sync,
  { workspace, person }: Pick<Joining, 'workspace' | 'person'>,
): Promise<void> {
  await addWorkspace(hub.hub.database, { id: workspace, createdAt: 0 })
  const code = createCode(bytes => crypto.getRandomValues(bytes))
  const invitation = { workspace, role: 'reviewer', person, partner: null } as const
  await hub.hub.database.inWorkspace(workspace, sql =>
    invite(sql, invitation, { code, expiresAt: hub.now().add({ hours: 1 }) }),
  )
  const enrolled = await sync.enrol(code.toLowerCase())
  if (!enrolled.ok) throw new Error(`enrolment: ${enrolled.error.type}`)
  sync.wake()
}

/** The only window there is. */
function alone(): SyncWindows {
  return {
    post: () => undefined,
    onMessage: () => () => undefined,
    lead: onLeading => {
      queueMicrotask(onLeading)
      return () => undefined
    },
  }
}

/** As many windows of one profile as are asked for: the first one leads, and the next when it stops. */
export function windowsOfOneProfile(): () => SyncWindows {
  const listeners = new Set<{ readonly hear: Parameters<SyncWindows['onMessage']>[0]; readonly of: object }>()
  const waiting: (() => void)[] = []
  const next = () => waiting[0]?.()
  return () => {
    const own = {}
    return {
      post(message) {
        for (const { hear, of } of listeners) if (of !== own) hear(message)
      },
      onMessage(hear) {
        const listener = { hear, of: own }
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      lead(onLeading) {
        const start = () => queueMicrotask(onLeading)
        waiting.push(start)
        if (waiting[0] === start) next()
        return () => {
          const isFirst = waiting[0] === start
          waiting.splice(waiting.indexOf(start), 1)
          if (isFirst) next()
        }
      },
    }
  }
}

function abortable(answer: Promise<Response>, signal: AbortSignal | null): Promise<Response> {
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([answer, aborted])
}
