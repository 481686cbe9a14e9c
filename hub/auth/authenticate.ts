/** Authorization header → who is asking in this workspace, or why not. The answer is the same for a workspace that does not exist. */
import type { JWK } from 'jose'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { HubRole } from '../../shared/sync/protocol.ts'
import type { Database, Sql } from '../database/database.ts'
import { claimedDevice, verifyDeviceToken } from './device-token.ts'
import type { Identity } from './identity.ts'
import type { ProviderTokens } from './provider-token.ts'

export interface Authenticating {
  readonly database: Database
  readonly audience: string
  /** null when the hub has no identity provider. */
  readonly providerTokens: ProviderTokens | null
  now(): Temporal.Instant
}

export async function authenticate(
  { database, audience, providerTokens, now }: Authenticating,
  workspace: string,
  header: string | undefined,
): Promise<Result<Identity>> {
  const token = /^Bearer ([\w.~+/-]+=*)$/.exec(header ?? '')?.[1]
  if (!token) return refuse('token-missing')
  const moment = new Date(now().epochMilliseconds)
  const device = claimedDevice(token)
  if (device !== null) {
    const found = await database.inWorkspace(workspace, sql => findDevice(sql, workspace, device))
    const publicKey = found?.public_key ? (JSON.parse(found.public_key) as JWK) : null
    const verified = await verifyDeviceToken(token, { device, publicKey, audience, now: moment })
    if (!verified.ok) return verified
    return identityOf(found, { workspace, subject: deviceSubject(device), device })
  }
  if (!providerTokens) return refuse('token-not-valid')
  const subject = await providerTokens(token, moment)
  if (!subject.ok) return subject
  const found = await database.inWorkspace(workspace, sql => findMember(sql, workspace, subject.value))
  return identityOf(found, { workspace, subject: subject.value, device: null })
}

export function deviceSubject(device: string): string {
  return `device ${device}`
}

interface MemberRow {
  readonly role: HubRole | null
  readonly person_id: string
  readonly name: string
  readonly partner: string | null
}

/** The key, and the membership when it is in force: a revoked device still signs well, but is nobody here. */
async function findDevice(sql: Sql, workspace: string, device: string) {
  const [row] = await sql.rows<MemberRow & { readonly public_key: string | null }>(
    `SELECT d.public_key, m.role, m.person_id, m.name, m.partner
     FROM device d LEFT JOIN member m
       ON m.workspace_id = d.workspace_id AND m.subject = $3 AND m.revoked_at IS NULL
     WHERE d.workspace_id = $1 AND d.device_id = $2`,
    [workspace, device, deviceSubject(device)],
  )
  return row ?? null
}

async function findMember(sql: Sql, workspace: string, subject: string) {
  const [row] = await sql.rows<MemberRow>(
    `SELECT role, person_id, name, partner FROM member
     WHERE workspace_id = $1 AND subject = $2 AND revoked_at IS NULL`,
    [workspace, subject],
  )
  return row ?? null
}

function identityOf(
  found: MemberRow | null,
  { workspace, subject, device }: Pick<Identity, 'workspace' | 'subject' | 'device'>,
): Result<Identity> {
  if (!found?.role) return refuse('not-a-member')
  const { role, person_id, name, partner } = found
  return ok({ workspace, subject, role, person: { id: person_id, name }, partner, device })
}
