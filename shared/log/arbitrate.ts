/**
 * One decision over several competing claims → each claim's commands, or a refusal for all. The caller records them in
 * one transaction, planned on the states inside it. No message may tell one partner of another; who is preferred is the
 * reviewer's choice and comes in, it is never worked out here.
 */
import type { ArbitrationId, CommentId, ThreadId } from '../base/id.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { isReviewable } from '../claim/status.ts'
import {
  type ArbitratedOutcome,
  type ArbitrationChoice,
  newestPoeAt,
  type OtherSide,
  outcomeOf,
  type TieBreakFact,
  tieBreakFact,
  wordsOfOthers,
} from '../compare/arbitration.ts'
import { competesWith } from '../compare/competing.ts'
import type { Outcome } from '../decision/decision.ts'
import { type RejectionReason, requestReasonOf } from '../decision/reasons.ts'
import type { ClaimState } from './claim-state.ts'
import type { Command } from './command.ts'
import { roundsOf } from './decide-comparison.ts'
import { recommendationFor } from './review-answers.ts'

export interface ArbitrationPlan {
  readonly arbitration: ArbitrationId
  readonly claims: readonly string[]
  readonly choice: ArbitrationChoice
  readonly rationale: string
  readonly rejectionReason: RejectionReason
  /** What each claim's partner is told. */
  readonly messages: ReadonlyMap<string, string>
  /** Ids for the comment that a waiting claim gets. */
  readonly notices: ReadonlyMap<string, { readonly comment: CommentId; readonly thread: ThreadId }>
  readonly reviewer: string
}

type Plan = Result<ReadonlyMap<string, readonly Command[]>>

export function arbitrate(states: ReadonlyMap<string, ClaimState>, plan: ArbitrationPlan): Plan {
  const compared = plan.claims.map(claim => states.get(claim))
  const here = compared.filter(state => state !== undefined)
  if (here.length < plan.claims.length) return refuse('claim-not-here')
  const lonely = here.find(
    state => !here.some(other => other !== state && competesWith(state.facts, other.facts)),
  )
  if (lonely) return refuse('not-competing', { claim: lonely.facts.id })
  if (!here.some(({ status }) => isReviewable(status))) return refuse('nothing-to-decide')
  if (plan.choice.kind === 'ask' && plan.choice.claims.length === 0) return refuse('nobody-asked')
  const commands = new Map<string, readonly Command[]>()
  for (const state of here) {
    const told = messageRefused(state, here, plan)
    if (told) return told
    commands.set(state.facts.id, commandsFor(state, here, plan))
  }
  return ok(commands)
}

export function tieBreakOf(states: readonly ClaimState[]): TieBreakFact {
  return tieBreakFact(
    states.map(({ facts, documents }) => ({ claim: facts.id, newestPoeAt: newestPoeAt(documents) })),
  )
}

/** Takes back this claim's share; recorded for all claims of the arbitration together. */
export function undoCommands(state: ClaimState): readonly Command[] {
  if (!state.arbitration) return []
  return isDecidedTogether(state)
    ? [{ type: 'undoArbitration' }, { type: 'undoDecision' }]
    : [{ type: 'undoArbitration' }]
}

/** The claim's decision is its share of an arbitration: the log has the one right after the other. */
export function isDecidedTogether({ arbitration, decision }: ClaimState): boolean {
  if (!arbitration || !decision) return false
  return arbitration.device === decision.device && arbitration.seq + 1 === decision.seq
}

/** The claims that were decided together with this one, itself among them; for a report on the whole comparison. */
export function arbitratedClaims({ arbitration }: ClaimState): readonly string[] {
  return arbitration?.claims ?? []
}

export function otherSides(state: ClaimState, states: readonly ClaimState[]): readonly OtherSide[] {
  const own = new Set(state.documents.map(({ fileName }) => fileName))
  return states
    .filter(other => other.facts.id !== state.facts.id)
    .map(({ facts, documents }) => ({
      claim: facts.id,
      partner: facts.partner.name,
      mpnId: facts.partner.mpnId,
      // Two partners may have given a file the same name; then it tells nothing.
      fileNames: documents.map(({ fileName }) => fileName).filter(name => !own.has(name)),
    }))
}

function messageRefused(state: ClaimState, states: readonly ClaimState[], plan: ArbitrationPlan) {
  const { id } = state.facts
  const message = plan.messages.get(id) ?? ''
  const [words] = wordsOfOthers(message, otherSides(state, states))
  return words === undefined ? null : refuse('message-names-competitor', { claim: id, words })
}

function commandsFor(
  state: ClaimState,
  states: readonly ClaimState[],
  plan: ArbitrationPlan,
): readonly Command[] {
  const { id } = state.facts
  const outcome = outcomeOf(plan.choice, id, isReviewable(state.status))
  const notice = outcome === 'kept' ? plan.notices.get(id) : undefined
  const share: Command = {
    type: 'arbitrateClaim',
    arbitration: plan.arbitration,
    claims: plan.claims,
    outcome,
    preferred: plan.choice.kind === 'prefer' ? plan.choice.claim : null,
    rationale: plan.rationale,
    newestPoe: tieBreakOf(states).newest,
    notice: notice?.comment ?? null,
    rounds: roundsOf(states),
  }
  const start: readonly Command[] =
    state.status === 'submitted' && outcome !== 'stands' ? [{ type: 'startReview' }] : []
  const message = plan.messages.get(id) ?? ''
  const told: readonly Command[] = notice
    ? [
        {
          type: 'addComment',
          ...notice,
          replyTo: null,
          target: { kind: 'claim' },
          visibility: 'partner',
          text: message,
        },
      ]
    : []
  const decided = decisionFor(outcome, state, plan)
  const decision: readonly Command[] = decided
    ? [{ type: 'decideClaim', outcome: decided, message, overrideReason: plan.rationale }]
    : []
  return [...start, share, ...decision, ...told]
}

function decisionFor(outcome: ArbitratedOutcome, state: ClaimState, plan: ArbitrationPlan): Outcome | null {
  if (outcome === 'approved') return { name: 'approve' }
  if (outcome === 'rejected') return { name: 'reject', reason: plan.rejectionReason }
  if (outcome !== 'asked') return null
  const open = recommendationFor(state, plan.reviewer)?.findings ?? []
  // Nothing is missing by itself: what decides between the claims is how recent the proof is [WA].
  const reasons =
    open.length > 0 ? open.map(name => requestReasonOf[name]) : ['missing-or-old-dates' as const]
  return { name: 'request-information', reasons }
}
