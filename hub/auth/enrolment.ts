/**
 * How a person comes in at a hub without an identity provider: a lead makes a code, the device redeems it with the
 * public half of its key. A code is random (125 bits), expires, is stored as its hash, and works once: a second device
 * is refused, while the same device asking again (its answer was lost) gets the same answer.
 */
import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import { CHAIN_START } from '../../shared/log/chain.ts'
import type { HubRole } from '../../shared/sync/protocol.ts'
import type { Sql } from '../database/database.ts'
import { deviceSubject } from './authenticate.ts'
import type { Identity } from './identity.ts'
import { addMember } from './members.ts'

export interface Invitation {
  readonly workspace: string
  readonly role: HubRole
  readonly person: { readonly id: string; readonly name: string }
  readonly partner: string | null
}

/** Crockford's alphabet: no I, L, O, U to be misread on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 5
const GROUP = 5

export function createCode(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): string {
  const letters = [...random(new Uint8Array(GROUPS * GROUP))].map(byte => alphabet.charAt(byte % 32))
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}

export async function invite(
  sql: Sql,
  invitation: Invitation,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: Temporal.Instant },
): Promise<void> {
  const { workspace, role, person, partner } = invitation
  await sql.rows(
    `INSERT INTO enrolment (workspace_id, code_hash, role, person_id, name, partner, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [workspace, hashOfCode(code), role, person.id, person.name, partner, expiresAt.epochMilliseconds],
  )
}

export interface Redeeming {
  readonly workspace: string
  readonly code: string
  readonly device: string
  /** The public key as JSON Web Key, in canonical field order. */
  readonly publicKey: string
  readonly now: Temporal.Instant
}

interface EnrolmentRow {
  readonly role: HubRole
  readonly person_id: string
  readonly name: string
  readonly partner: string | null
  readonly used_by: string | null
  readonly expires_at: number
}

export async function redeem(sql: Sql, redeeming: Redeeming): Promise<Result<Identity>> {
  const { workspace, code, device, publicKey, now } = redeeming
  const [row] = await sql.rows<EnrolmentRow>(
    `SELECT role, person_id, name, partner, used_by, expires_at FROM enrolment
     WHERE workspace_id = $1 AND code_hash = $2 FOR UPDATE`,
    [workspace, hashOfCode(code)],
  )
  if (!row || row.expires_at < now.epochMilliseconds) return refuse('code-not-valid')
  const known = await knownDevice(sql, workspace, device)
  const isRepeated = row.used_by === device && known?.public_key === publicKey
  if (row.used_by !== null && !isRepeated) return refuse('code-not-valid')
  if (row.used_by === null) {
    // A device that already pushed must not be taken over by whoever knows its id; its own person may have lost its key.
    if (known && known.public_key !== publicKey && known.person_id !== row.person_id)
      return refuse('device-of-another')
    await bind(sql, redeeming, row)
  }
  const subject = deviceSubject(device)
  const person = { id: row.person_id, name: row.name }
  return ok({ workspace, subject, role: row.role, person, partner: row.partner, device })
}

async function bind(sql: Sql, { workspace, code, device, publicKey, now }: Redeeming, row: EnrolmentRow) {
  const at = now.epochMilliseconds
  await sql.rows(
    'UPDATE enrolment SET used_at = $3, used_by = $4 WHERE workspace_id = $1 AND code_hash = $2',
    [workspace, hashOfCode(code), at, device],
  )
  const person = { id: row.person_id, name: row.name }
  await addMember(sql, {
    workspace,
    subject: deviceSubject(device),
    role: row.role,
    person,
    partner: row.partner,
    at,
  })
  await sql.rows(
    `INSERT INTO device (workspace_id, device_id, subject, public_key, last_seq, last_hash, created_at)
     VALUES ($1, $2, $3, $4, 0, $5, $6)
     ON CONFLICT (workspace_id, device_id) DO UPDATE
     SET subject = excluded.subject, public_key = excluded.public_key`,
    [workspace, device, deviceSubject(device), publicKey, CHAIN_START, at],
  )
}

interface KnownDevice {
  /** null = its person signs in at the identity provider, or with the key of another device of theirs. */
  readonly public_key: string | null
  /** Of whom it belongs to. */
  readonly person_id: string | null
}

async function knownDevice(sql: Sql, workspace: string, device: string): Promise<KnownDevice | null> {
  const [row] = await sql.rows<KnownDevice>(
    `SELECT d.public_key, m.person_id
     FROM device d LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.subject = d.subject
     WHERE d.workspace_id = $1 AND d.device_id = $2`,
    [workspace, device],
  )
  return row ?? null
}

/** Spoken or typed codes come with other dashes and cases. */
function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest('hex')
}
