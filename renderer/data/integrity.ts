/**
 * Is the log what was recorded? Verified on start and on demand, off the main thread. A broken chain makes the desk
 * read-only and names the first bad entry; the rescue export writes everything there is, broken or not.
 */
import type { ChainFault, ChainHead } from '../../shared/log/chain.ts'

export type IntegrityState =
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'sound'; readonly head: ChainHead; readonly checkedAt: string }
  | {
      readonly kind: 'broken'
      readonly first: ChainFault
      readonly claim: string | null
      readonly checkedAt: string
    }

export interface Integrity {
  state(): IntegrityState
  subscribe(listener: () => void): () => void
  check(): Promise<IntegrityState>
  /** All events, rows, drafts and marks as one JSON file. */
  rescueCopy(): Promise<Uint8Array<ArrayBuffer>>
}
