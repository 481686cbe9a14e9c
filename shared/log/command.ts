/** What a person asks for, imperative. `decide` turns each into events or a refusal; nothing else writes to the log. */
import type { ArbitrationId, CommentId, PinId, ThreadId } from '../base/id.ts'
import type { RuleReadings } from '../claim/ruleset.ts'
import type { ArbitratedOutcome, Rounds } from '../compare/arbitration.ts'
import type { Outcome } from '../decision/decision.ts'
import type { Pin } from '../evidence/pin.ts'
import type { FindingReason, Verdict } from '../review/verdict.ts'
import type { Calendar } from '../sla/calendar.ts'
import type { CommentTarget, FindingName, Visibility } from '../thread/comment.ts'
import type { Actor } from './event.ts'

export type Command =
  | { readonly type: 'assignClaim'; readonly reviewer: { readonly id: string; readonly name: string } | null }
  | { readonly type: 'postponeClaim'; readonly postponed: boolean }
  | { readonly type: 'startReview' }
  | { readonly type: 'placePin'; readonly pin: Pin }
  | { readonly type: 'removePin'; readonly pin: PinId }
  | {
      readonly type: 'recordVerdict'
      readonly finding: FindingName
      readonly verdict: Verdict
      readonly reason: FindingReason | null
      readonly pins: readonly PinId[]
      readonly note: string
      readonly unsupportedProducts?: readonly string[]
    }
  | { readonly type: 'withdrawVerdict'; readonly finding: FindingName }
  | {
      readonly type: 'addComment'
      readonly comment: CommentId
      readonly thread: ThreadId
      readonly replyTo: CommentId | null
      readonly target: CommentTarget
      readonly visibility: Visibility
      readonly text: string
    }
  | { readonly type: 'editComment'; readonly comment: CommentId; readonly text: string }
  | { readonly type: 'resolveThread'; readonly thread: ThreadId }
  | { readonly type: 'reopenThread'; readonly thread: ThreadId }
  | {
      readonly type: 'decideClaim'
      readonly outcome: Outcome
      readonly message: string
      readonly overrideReason: string | null
      /** Where opinions on a comparison were asked for: the rounds of its claims. */
      readonly rounds?: Rounds | undefined
    }
  | { readonly type: 'undoDecision' }
  /** The app noticed that two claims compete; asked by the app itself, never by a person. */
  | {
      readonly type: 'linkCompetitor'
      readonly other: string
      readonly partner: string
      readonly products: readonly string[]
    }
  | { readonly type: 'freezeCriteria'; readonly claims: readonly string[] }
  | {
      readonly type: 'askSecondOpinion'
      readonly claims: readonly string[]
      readonly rounds?: Rounds | undefined
    }
  | {
      readonly type: 'withdrawSecondOpinion'
      readonly claims: readonly string[]
      readonly rounds?: Rounds | undefined
    }
  | {
      readonly type: 'giveOpinion'
      readonly claims: readonly string[]
      readonly rounds?: Rounds | undefined
      readonly preferred: string | null
      readonly rationale: string
    }
  /** This claim's share of a decision over several; arbitrate.ts plans all shares together. */
  | {
      readonly type: 'arbitrateClaim'
      readonly arbitration: ArbitrationId
      readonly claims: readonly string[]
      readonly outcome: ArbitratedOutcome
      readonly preferred: string | null
      readonly rationale: string
      readonly newestPoe: string | null
      readonly notice: CommentId | null
      readonly rounds?: Rounds | undefined
    }
  | { readonly type: 'undoArbitration' }
  | {
      readonly type: 'settleConflict'
      /** The event that did not count. */
      readonly event: string
      readonly how: 'withdrawn' | 'decided-again'
    }
  /** Records what the clock has done; asked by the app itself, never by a person. */
  | { readonly type: 'passTime' }
  | {
      readonly type: 'recordExport'
      readonly format: 'json' | 'html' | 'pdf' | 'csv' | 'xlsx'
      readonly sha256: string
      readonly head: string
    }

export interface CommandContext {
  readonly actor: Actor
  /** True once the hub has the event; a sent decision can no longer be undone here. */
  isSent(event: { readonly device: string; readonly seq: number }): boolean
  /** Only `passTime` asks for these two. */
  readonly now?: Temporal.Instant
  readonly calendar?: Calendar
  /** The readings the team chose where the documents contradict each other; without them, as printed. */
  readonly readings?: RuleReadings
}
