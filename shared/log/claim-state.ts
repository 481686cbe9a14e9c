/**
 * What a claim is right now: the fold of its events. Thrown away and rebuilt at will, never stored as truth. Verdicts
 * are kept per reviewer and belong to a round; a resubmission starts a new round and the old ones stay in the history.
 */
import type { CommentId, PinId, ThreadId } from '../base/id.ts'
import type { ClaimFacts } from '../claim/claim.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { RulesetId } from '../claim/ruleset.ts'
import type { Status } from '../claim/status.ts'
import type { Arbitration, AskedOpinion, Criteria } from '../compare/arbitration.ts'
import type { Decision } from '../decision/decision.ts'
import type { DocumentRef } from '../evidence/document.ts'
import type { Pin } from '../evidence/pin.ts'
import type { FindingReason, Verdict } from '../review/verdict.ts'
import type { StatusStay } from '../sla/overall-clock.ts'
import type { Comment, FindingName } from '../thread/comment.ts'
import type { Actor } from './event.ts'

export interface RecordedVerdict {
  readonly event: string
  readonly finding: FindingName
  readonly verdict: Verdict
  readonly reason: FindingReason | null
  readonly pins: readonly PinId[]
  readonly note: string
  readonly unsupportedProducts: readonly string[]
  readonly documents: readonly string[]
  readonly by: Actor
  readonly at: string
}

export interface PlacedPin {
  readonly pin: Pin
  readonly by: Actor
  readonly at: string
}

export interface MadeDecision {
  readonly event: string
  readonly device: string
  readonly seq: number
  readonly decision: Decision
  readonly by: Actor
  readonly at: string
  /** Status and review start before it, which an undo restores. */
  readonly before: {
    readonly status: Status
    readonly statusSince: string
    readonly path: readonly StatusStay[]
  }
}

export interface LinkedCompetitor {
  readonly claim: string
  readonly partner: string
  /** Product keys in common. */
  readonly products: readonly string[]
  readonly at: string
}

/** Once per comparison and round, or twice where two desks asked at the same time. */
export interface OpinionRequest extends AskedOpinion {
  readonly by: Actor
}

export interface GivenOpinion extends AskedOpinion {
  readonly preferred: string | null
  readonly rationale: string
  readonly by: Actor
  readonly at: string
}

export interface MadeArbitration extends Arbitration {
  readonly device: string
  readonly seq: number
  readonly by: Actor
  readonly at: string
}

export interface ClaimState {
  readonly facts: ClaimFacts
  readonly ruleset: RulesetId
  readonly status: Status
  /** When the claim entered its status; the clocks count from here. */
  readonly statusSince: string
  /** Every status it was in, oldest first; ends with the present one. */
  readonly path: readonly StatusStay[]
  readonly submittedAt: string | null
  /** 1 for the first submission, +1 per resubmission or dispute. */
  readonly round: number
  readonly requestsSoFar: number
  readonly disputes: number
  /** This round answers a dispute; 2020 has no status that says so. */
  readonly isDisputed: boolean
  /** When the rejection took effect that the unanswered request brought here; null for any other standing. */
  readonly expiredAt: string | null
  /** Approved, and the customer's time is over: eligibility for the incentive is checked elsewhere. */
  readonly sentToAssessmentAt: string | null
  /** When the newest bundle was exported: until then the system of record has told what happened. */
  readonly toldUntil: string
  /** Counts state changes; a decision names the version it was made against. */
  readonly version: number
  readonly documents: readonly DocumentRef[]
  readonly history: readonly HistoryEntry[]
  readonly differences: readonly { readonly field: string; readonly here: unknown; readonly there: unknown }[]
  readonly pins: ReadonlyMap<PinId, PlacedPin>
  /** Current round only, keyed `finding/reviewerId`, so one reviewer never overwrites another. */
  readonly verdicts: ReadonlyMap<string, RecordedVerdict>
  /** Answers of this round that the same reviewer replaced at another desk without having seen them: both are shown. */
  readonly concurrentVerdicts: readonly RecordedVerdict[]
  readonly comments: readonly Comment[]
  readonly resolvedThreads: ReadonlySet<ThreadId>
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly postponed: boolean
  /** The decision of the current round, null while open. */
  readonly decision: MadeDecision | null
  /** By claim id. */
  readonly competitors: ReadonlyMap<string, LinkedCompetitor>
  /** One for each comparison this claim stood in. */
  readonly criteria: readonly Criteria[]
  /** Comparisons for which a second reviewer is wanted. */
  readonly secondOpinions: readonly OpinionRequest[]
  /** Oldest first. */
  readonly opinions: readonly GivenOpinion[]
  /** The last comparison that was decided; null where none was, or where it was taken back. */
  readonly arbitration: MadeArbitration | null
}

export function verdictKey(finding: FindingName, reviewerId: string): string {
  return `${finding}/${reviewerId}`
}

export function verdictBy(
  state: ClaimState,
  finding: FindingName,
  reviewerId: string,
): RecordedVerdict | null {
  return state.verdicts.get(verdictKey(finding, reviewerId)) ?? null
}

export function pinsOf(state: ClaimState, ids: readonly PinId[]): readonly PlacedPin[] {
  return ids.flatMap(id => state.pins.get(id) ?? [])
}

export function findComment(state: ClaimState, id: CommentId): Comment | null {
  return state.comments.find(comment => comment.id === id) ?? null
}
