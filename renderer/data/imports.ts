/**
 * Opening case bundles: the contract of the import. Reading runs in a worker; documents go to the host's store, claims
 * to the log, one transaction per batch of whole claims, so that a cancelled or killed import leaves whole claims only.
 */
import type { Refusal } from '../../shared/base/result.ts'
import type { GrantedFile } from '../../shared/bridge/host.ts'

export interface ImportProgress {
  readonly fileName: string
  readonly phase: 'reading' | 'documents' | 'claims'
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly claimsDone: number
  readonly claimsTotal: number
}

export interface ImportSummary {
  readonly fileName: string
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Documents the manifest names and the archive lacks. */
  readonly missingDocuments: readonly { readonly claim: string; readonly fileName: string }[]
  readonly differences: readonly { readonly claim: string; readonly fields: readonly string[] }[]
}

export type ImportOutcome =
  | { readonly kind: 'done'; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly kind: 'cancelled'; readonly summary: ImportSummary }

export interface Imports {
  run(file: GrantedFile, options: { readonly onProgress: (progress: ImportProgress) => void; readonly signal: AbortSignal }): Promise<ImportOutcome>
}
