/**
 * A workspace as a case bundle: each claim's facts as they are now, its documents, and its history with what was decided
 * here. Internal comments, notes, verdicts and pins stay in the log: a bundle is what the other side may read.
 */
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js'
import type { BundleManifest, ManifestClaim } from '../../shared/bundle/manifest.ts'
import type { RulesetId } from '../../shared/claim/ruleset.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { HubParts } from '../hub-parts.ts'
import { recordsOfClaim } from '../log/sql-view.ts'
import { historyOf } from './history-of.ts'

export interface ExportedBundle {
  readonly claims: number
  readonly documents: number
}

interface Exporting {
  readonly workspace: string
  readonly ruleset: RulesetId
}

export async function exportBundle(
  parts: HubParts,
  file: string,
  exporting: Exporting,
): Promise<ExportedBundle> {
  const claims: ManifestClaim[] = []
  for (const { state, id } of await statesIn(parts, exporting))
    claims.push(await manifestClaimOf(parts, { ...exporting, id, state }))
  const manifest: BundleManifest = {
    format: 'poecase',
    version: 1,
    exportedAt: parts.now().toString({ smallestUnit: 'second' }),
    ruleset: exporting.ruleset,
    claims,
  }
  // Under its name only once it is whole.
  const unfinished = `${file}.part`
  const documents = await writeZip(parts, { file: unfinished, manifest, workspace: exporting.workspace })
  await rename(unfinished, file)
  return { claims: claims.length, documents }
}

async function statesIn({ database, log }: HubParts, { workspace, ruleset }: Exporting) {
  const rows = await database.inWorkspace(workspace, sql =>
    sql.rows<{ claim_id: string }>('SELECT claim_id FROM claim WHERE workspace_id = $1 ORDER BY claim_id', [
      workspace,
    ]),
  )
  const found: { readonly id: string; readonly state: ClaimState }[] = []
  for (const { claim_id: id } of rows) {
    const state = await log.claim(workspace, id)
    if (state?.ruleset === ruleset) found.push({ id, state })
  }
  return found
}

async function manifestClaimOf(
  { database }: HubParts,
  { workspace, id, state }: Exporting & { readonly id: string; readonly state: ClaimState },
): Promise<ManifestClaim> {
  const records = await database.inWorkspace(workspace, sql => recordsOfClaim(sql, workspace, id))
  return { ...state.facts, history: [...historyOf(records)], documents: [...state.documents] }
}

async function writeZip(
  { documents }: HubParts,
  {
    file,
    manifest,
    workspace,
  }: { readonly file: string; readonly manifest: BundleManifest; readonly workspace: string },
): Promise<number> {
  configure({ useWebWorkers: false, useCompressionStream: true })
  const zip = new ZipWriter(
    Writable.toWeb(createWriteStream(file, { flush: true })) as WritableStream<Uint8Array>,
  )
  await zip.add('manifest.json', new TextReader(JSON.stringify(manifest, null, 2)))
  const hashes = new Set(manifest.claims.flatMap(claim => claim.documents.map(({ sha256 }) => sha256)))
  let written = 0
  for (const sha256 of hashes) {
    const size = await documents.sizeOf({ workspace, sha256 })
    // A document the hub has not got yet is named and absent, as in every bundle.
    if (size === null || size === 0) continue
    const bytes = documents.read({ workspace, sha256 }, { from: 0, to: size - 1 })
    await zip.add(`documents/${sha256}`, bytes)
    written++
  }
  await zip.close()
  return written
}
