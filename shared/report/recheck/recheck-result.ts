/** What a re-check answers: plain data, the same for the command line and for the page. Texts are under `recheck.*`. */
import type { FindingName } from '../../thread/comment.ts'

/**
 * `confirmed`: found again. `not-found`: could not be found again with what was given. `changed`: it is there and says
 * something else. `uncheckable`: this edition holds nothing that it could be checked against.
 */
export type Outcome = 'confirmed' | 'not-found' | 'changed' | 'uncheckable'

export type PlaceReason =
  | 'document-missing'
  | 'document-changed'
  | 'document-unreadable'
  | 'document-not-on-claim'
  | 'page-missing'
  | 'quote-missing'
  | 'region-off-page'
  | 'not-as-recorded'
  | 'page-shows-other'
  | 'event-changed'
  | 'event-missing'
  | 'nothing-to-check'

export interface CheckedPlace {
  readonly pin: string
  readonly fileName: string
  readonly page: number
  readonly quote: string
  readonly outcome: Outcome
  readonly reason: PlaceReason | null
}

export interface CheckedVerdict {
  readonly claim: string
  readonly finding: FindingName
  readonly verdict: string
  readonly by: string
  readonly event: string
  readonly outcome: Outcome
  /** Why it is not confirmed; empty when it is. */
  readonly reasons: readonly PlaceReason[]
  readonly places: readonly CheckedPlace[]
}

export interface CheckedDecision {
  readonly claim: string
  readonly outcome: Outcome
  readonly reasons: readonly PlaceReason[]
}

export interface CheckedDocument {
  readonly claim: string
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly outcome: Outcome
  /** Hash of the file of this name that was given instead. */
  readonly given: string | null
}

export type ChainFaultName =
  | 'changed'
  | 'not-linked'
  | 'out-of-order'
  | 'twice'
  | 'other-claim'
  | 'link-differs'
  | 'beyond-head'
  | 'head-differs'

export interface ChainFinding {
  readonly claim: string
  readonly device: string
  readonly seq: number
  readonly fault: ChainFaultName
}

/** What an earlier report wrote down and this one does not bear out. */
export interface AnchorFinding {
  readonly claim: string
  readonly device: string
  readonly seq: number
  readonly fault: 'head-cut' | 'step-missing' | 'step-changed'
}

export interface CheckedChain {
  /** Steps whose hashes were computed again. */
  readonly computed: number
  /** Steps of which the file holds the hash alone. */
  readonly hashOnly: number
  /** Links between neighbouring steps that were compared. */
  readonly linked: number
  /** Numbers missing between the steps: other claims' steps, or steps left out. */
  readonly elsewhere: number
  readonly faults: readonly ChainFinding[]
}

export interface Recheck {
  readonly verdicts: readonly CheckedVerdict[]
  readonly decisions: readonly CheckedDecision[]
  readonly documents: readonly CheckedDocument[]
  readonly chain: CheckedChain
  readonly anchors: readonly AnchorFinding[]
  /** Where a report says something else than its own steps amount to, as `CLM-1: findings.0.verdicts`. */
  readonly differences: readonly string[]
  /** Everything was confirmed and nothing speaks against it. */
  readonly isConfirmed: boolean
}
