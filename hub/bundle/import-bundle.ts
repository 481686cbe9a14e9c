/**
 * Takes a case bundle into a workspace, as a desk would: every document hashed and kept first, then the claims by the
 * same merge. The same bundle twice adds nothing. The events are the hub's own and reach every desk with its next feed.
 */

import type { ManifestClaim } from '../../shared/bundle/manifest.ts'
import { type BundleSource, mergeClaim } from '../../shared/bundle/merge-claim.ts'
import type { Actor, LoggedEvent } from '../../shared/log/event.ts'
import { upcast } from '../../shared/log/upcast.ts'
import { noteDocument } from '../documents/document-rows.ts'
import type { HubParts } from '../hub-parts.ts'
import { type BundleFile, BundleRefused } from './open-bundle-file.ts'

export interface ImportedBundle {
  readonly claims: number
  /** Claims that brought something new. */
  readonly changed: number
  readonly documents: number
  /** Named by the manifest, absent from the archive. */
  readonly missing: number
}

interface Importing {
  readonly workspace: string
  readonly fileName: string
  readonly actor: Actor
}

const CLAIMS_AT_ONCE = 50

export async function importBundle(
  parts: HubParts,
  bundle: BundleFile,
  importing: Importing,
): Promise<ImportedBundle> {
  const named = bundle.manifest.claims.flatMap(claim => claim.documents)
  const documents = new Map(named.map(({ sha256, size }) => [sha256, size]))
  const kept = await keepDocuments(parts, bundle, { workspace: importing.workspace, documents })
  let changed = 0
  for (let from = 0; from < bundle.manifest.claims.length; from += CLAIMS_AT_ONCE) {
    changed += await importClaims(parts, bundle, {
      ...importing,
      claims: bundle.manifest.claims.slice(from, from + CLAIMS_AT_ONCE),
    })
  }
  return { claims: bundle.manifest.claims.length, changed, documents: kept, missing: documents.size - kept }
}

async function keepDocuments(
  { documents: files, database, now }: HubParts,
  bundle: BundleFile,
  { workspace, documents }: { readonly workspace: string; readonly documents: ReadonlyMap<string, number> },
): Promise<number> {
  const kept: { readonly sha256: string; readonly size: number }[] = []
  for (const [sha256, size] of documents) {
    const entry = bundle.documents.get(sha256)
    if (!entry) continue
    if (entry.size !== size)
      throw new BundleRefused(`documents/${sha256} has another size than the manifest says`)
    const appended = await files.append({ workspace, sha256 }, { from: 0, size, bytes: entry.inflate() })
    if (!appended.ok || appended.value !== size)
      throw new BundleRefused(`documents/${sha256} does not hash to its name`)
    kept.push({ sha256, size })
  }
  const by = { subject: 'hub', at: now().epochMilliseconds }
  await database.inWorkspace(workspace, async sql => {
    for (const document of kept) await noteDocument(sql, { ...document, workspace, by })
  })
  return kept.length
}

async function importClaims(
  { database, log }: HubParts,
  { manifest }: BundleFile,
  { workspace, fileName, actor, claims }: Importing & { readonly claims: readonly ManifestClaim[] },
): Promise<number> {
  const source: BundleSource = { exportedAt: manifest.exportedAt, fileName, ruleset: manifest.ruleset }
  const arriving = new Map<string, ManifestClaim>(claims.map(claim => [claim.id, claim]))
  const rows = await database.inWorkspace(workspace, sql =>
    sql.rows<{ claim_id: string; event: string }>(
      `SELECT claim_id, event FROM event
       WHERE workspace_id = $1 AND claim_id = ANY($2::text[]) AND status = 'applied'`,
      [workspace, [...arriving.keys()]],
    ),
  )
  const before = Map.groupBy(rows, row => row.claim_id)
  const recorded = await log.record(workspace, {
    claims: [...arriving.keys()],
    actor,
    decide: (id, state) => {
      const claim = arriving.get(id)
      const exports = (before.get(id) ?? []).flatMap(({ event }) =>
        exportedAt(JSON.parse(event) as LoggedEvent),
      )
      return claim ? mergeClaim(claim, state && { state, exports }, source) : []
    },
  })
  if (!recorded.ok) throw new Error(`the hub refused its own import: ${recorded.error.type}`)
  return recorded.value?.results.length ?? 0
}

/** When the bundle was exported that this event took in. */
function exportedAt(logged: LoggedEvent): readonly string[] {
  const read = upcast(logged)
  if (read.kind === 'unknown') return []
  const { event } = read
  return event.type === 'ClaimImported' || event.type === 'BundleMerged' ? [event.body.bundle.exportedAt] : []
}
