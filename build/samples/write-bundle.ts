/*
 * Puts claims and their documents into one .poecase archive, byte for byte the same each time: entries in a fixed order,
 * one fixed timestamp, a pure-JavaScript deflate. Called by make-samples.ts.
 */
import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { SampleBundle, SampleClaim } from './claims/claim-shape.ts'

type Contents = Map<string, Uint8Array>

export async function writeBundle(bundle: SampleBundle): Promise<Uint8Array> {
  const contents: Contents = new Map()
  const claims = []
  for (const claim of bundle.claims) claims.push(await manifestClaim(claim, contents))
  const manifest = {
    format: 'poecase',
    version: 1,
    exportedAt: bundle.exportedAt,
    ruleset: bundle.ruleset,
    claims,
  }
  const entries: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) }
  for (const [sha256, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[`documents/${sha256}`] = bytes
  // ZIP stores local time without a zone, so the date parts are given, not a moment.
  return zipSync(entries, { level: 9, mtime: new Date(2021, 0, 1), os: 3 })
}

async function manifestClaim({ documents, ...facts }: SampleClaim, contents: Contents) {
  const listed = []
  for (const document of documents) {
    const bytes = await document.recipe()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (document.inArchive !== false) contents.set(sha256, bytes)
    listed.push({
      id: document.id,
      fileName: document.fileName,
      mediaType: 'application/pdf',
      sha256,
      size: bytes.length,
      uploadedAt: document.uploadedAt,
    })
  }
  return { ...facts, documents: listed }
}
