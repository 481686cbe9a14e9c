/** Who belongs to a workspace, by the subject their tokens carry. */
import type { HubRole } from '../../shared/sync/protocol.ts'
import type { Sql } from '../database/database.ts'

export interface Member {
  readonly workspace: string
  readonly subject: string
  readonly role: HubRole
  readonly person: { readonly id: string; readonly name: string }
  readonly partner: string | null
  /** Epoch milliseconds. */
  readonly at: number
}

/** A member who is there already gets the new role and name, and is let in again if it was shut out. */
export async function addMember(
  sql: Sql,
  { workspace, subject, role, person, partner, at }: Member,
): Promise<void> {
  await sql.rows(
    `INSERT INTO member (workspace_id, subject, role, person_id, name, partner, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, subject) DO UPDATE
     SET role = excluded.role, person_id = excluded.person_id, name = excluded.name, partner = excluded.partner,
         revoked_at = NULL`,
    [workspace, subject, role, person.id, person.name, partner, at],
  )
}
