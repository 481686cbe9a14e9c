/**
 * The `.poecase` manifest, version 1: the project's public interchange format, so it is read with suspicion and never
 * changed without a new `version`. Unknown fields and history types are kept. Limits are part of the format.
 */
import { z } from 'zod'
import { claimFactsSchema } from '../claim/claim.ts'
import { historyEntrySchema } from '../claim/history-entry.ts'
import { documentRefSchema } from '../evidence/document.ts'

const MiB = 1024 * 1024

export const bundleLimits = {
  manifestBytes: 64 * MiB,
  documentBytes: 512 * MiB,
  totalBytes: 8 * 1024 * MiB,
  /** Compression ratio no entry over `ratioFrom` bytes may exceed. */
  ratio: 200,
  ratioFrom: MiB,
  claims: 100_000,
} as const

export const manifestClaimSchema = claimFactsSchema.extend({
  history: z.array(historyEntrySchema).max(10_000),
  documents: z.array(documentRefSchema).max(1000),
})
export type ManifestClaim = z.infer<typeof manifestClaimSchema>

export const bundleManifestSchema = z.looseObject({
  format: z.literal('poecase'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  ruleset: z.enum(['2020', '2023']),
  claims: z.array(manifestClaimSchema).max(bundleLimits.claims),
})
export type BundleManifest = z.infer<typeof bundleManifestSchema>
