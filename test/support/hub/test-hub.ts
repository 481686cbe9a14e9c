/** A hub in this process with people who have enrolled, asked without a port: what a request meets is the whole app. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { createKeyPair, signDeviceToken } from '../../../hub/auth/device-token.ts'
import { createCode, invite } from '../../../hub/auth/enrolment.ts'
import { type Environment, readConfig } from '../../../hub/config.ts'
import { addWorkspace } from '../../../hub/database/workspaces.ts'
import { type Hub, openHub } from '../../../hub/open-hub.ts'
import type { RateLimit } from '../../../hub/server/rate-limits.ts'
import { appOf } from '../../../hub/server/serve.ts'
import type { DeviceId } from '../../../shared/base/id.ts'
import type { HubRole } from '../../../shared/sync/protocol.ts'

export interface TestHub {
  readonly hub: Hub
  /** What went wrong without being told to the asker. */
  readonly defects: unknown[]
  ask(path: string, init?: RequestInit): Promise<Response>
  /** A person who has redeemed a code with a key of their own. */
  enrol(
    workspace: string,
    role: HubRole,
    options?: { readonly mpn?: string; readonly id?: string },
  ): Promise<Member>
  /** Moves the hub's clock on. */
  pass(duration: Temporal.DurationLike): void
  now(): Temporal.Instant
  close(): Promise<void>
}

export interface Member {
  readonly workspace: string
  readonly role: HubRole
  readonly device: DeviceId
  readonly person: { readonly id: string; readonly name: string }
  readonly privateKey: JWK
  readonly publicKey: JWK
  token(): Promise<string>
  ask(path: string, init?: RequestInit): Promise<Response>
  /** POSTs JSON. */
  post(path: string, body: unknown): Promise<Response>
}

export interface TestHubOptions {
  readonly databaseUrl?: string
  readonly environment?: Environment
  readonly rate?: RateLimit
}

const generous: RateLimit = { burst: 1_000_000, perSecond: 1_000_000 }

export async function openTestHub({ databaseUrl, environment, rate }: TestHubOptions = {}): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'proofdesk-hub-'))
  const config = readConfig(['--data', folder], {
    ...environment,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  })
  let moment = Temporal.Instant.from('2026-03-02T09:00:00Z')
  const now = () => moment
  const hub = await openHub(config, now)
  const defects: unknown[] = []
  const app = appOf(hub, rate ?? generous, error => defects.push(error))
  const ask = async (path: string, init?: RequestInit) => app.request(path, init)
  let people = 0
  return {
    hub,
    defects,
    ask,
    now,
    pass: duration => {
      moment = moment.add(duration)
    },
    async enrol(workspace, role, { mpn, id } = {}) {
      people++
      const place = people
      const person = { id: id ?? `${role}-${place}`, name: `${role} ${place}` }
      await addWorkspace(hub.database, { id: workspace, createdAt: 0 })
      const code = createCode(bytes => crypto.getRandomValues(bytes))
      const expiresAt = now().add({ hours: 1 })
      await hub.database.inWorkspace(workspace, sql =>
        invite(sql, { workspace, role, person, partner: mpn ?? null }, { code, expiresAt }),
      )
      const keys = await createKeyPair()
      const device = `dev_${role}_${place}` as DeviceId
      const member = memberOf(
        { workspace, role, device, person, ...keys },
        { ask, now, audience: config.audience },
      )
      const { kty, crv, x } = keys.publicKey
      const enrolled = await ask(
        '/v1/enrol',
        jsonRequest({ ws: workspace, code, device, key: { kty, crv, x } }),
      )
      if (!enrolled.ok) throw new Error(`enrolment failed: ${await enrolled.text()}`)
      return member
    },
    async close() {
      await hub.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function memberOf(
  facts: Pick<Member, 'workspace' | 'role' | 'device' | 'person' | 'privateKey' | 'publicKey'>,
  { ask, now, audience }: Pick<TestHub, 'ask' | 'now'> & { readonly audience: string },
): Member {
  const token = () =>
    signDeviceToken(facts, { audience, seconds: Math.floor(now().epochMilliseconds / 1000) })
  const asMember = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${await token()}`)
    return ask(path, { ...init, headers })
  }
  return { ...facts, token, ask: asMember, post: (path, body) => asMember(path, jsonRequest(body)) }
}

export function jsonRequest(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}
