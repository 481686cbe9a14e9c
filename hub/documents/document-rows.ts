/** The table `blob`: which documents are whole and flushed, and who may know of them. */
import type { Identity } from '../auth/identity.ts'
import type { Database, Sql } from '../database/database.ts'
import type { HubLog } from '../log/hub-log.ts'
import type { DocumentName } from './document-files.ts'

export async function knownSize(sql: Sql, { workspace, sha256 }: DocumentName): Promise<number | null> {
  const [row] = await sql.rows<{ size: number }>(
    'SELECT size FROM blob WHERE workspace_id = $1 AND sha256 = $2',
    [workspace, sha256],
  )
  return row?.size ?? null
}

interface StoredDocument extends DocumentName {
  readonly size: number
  readonly by: { readonly subject: string; readonly at: number }
}

/** The same document twice is one document, its first bringer stays. */
export async function noteDocument(sql: Sql, { workspace, sha256, size, by }: StoredDocument): Promise<void> {
  await sql.rows(
    `INSERT INTO blob (workspace_id, sha256, size, stored_at, stored_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, sha256) DO NOTHING`,
    [workspace, sha256, size, by.at, by.subject],
  )
}

/** Stored by this partner, or on a claim of its organisation. */
export async function isOnOwnClaim(
  { database, log }: { readonly database: Database; readonly log: HubLog },
  { workspace, subject, partner }: Identity,
  { sha256 }: DocumentName,
): Promise<boolean> {
  const [stored, claims] = await database.inWorkspace(workspace, async sql => [
    await sql.rows('SELECT 1 FROM blob WHERE workspace_id = $1 AND sha256 = $2 AND stored_by = $3', [
      workspace,
      sha256,
      subject,
    ]),
    await sql.rows<{ claim_id: string }>(
      'SELECT claim_id FROM claim WHERE workspace_id = $1 AND partner = $2',
      [workspace, partner],
    ),
  ])
  if (stored.length > 0) return true
  for (const { claim_id } of claims) {
    const state = await log.claim(workspace, claim_id)
    if (state?.documents.some(document => document.sha256 === sha256)) return true
  }
  return false
}
