/**
 * One line of the queue, projected from a claim's fold in the transaction that changes the claim. It may be thrown away
 * and rebuilt; it holds what columns, filters, search and preview need, so that the queue never folds a claim.
 */
import type { ClaimId } from '../../shared/claim/claim.ts'
import { competitionKeys, type NamedIncumbent, namedIncumbents } from '../../shared/compare/competing.ts'
import { blindComparison, blindView } from '../../shared/log/blind-view.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { answersOf } from '../../shared/log/review-answers.ts'
import type { Verdict } from '../../shared/review/verdict.ts'
import { findingNames } from '../../shared/thread/comment.ts'

export interface QueueRow {
  readonly id: ClaimId
  readonly name: string
  readonly customer: string
  readonly tenantId: string
  readonly country: string
  readonly publicSector: boolean
  readonly partner: string
  readonly mpnId: string
  readonly products: readonly string[]
  readonly solutionArea: string
  readonly activity: string
  readonly ruleset: string
  readonly status: string
  readonly statusSince: string
  readonly submittedAt: string | null
  /** Instant text of the running clock's due time; null when no clock of ours runs. */
  readonly dueAt: string | null
  /** Sort key of `dueAt`; claims without a clock come last. */
  readonly dueKey: string
  /** After this moment it is late by every reading; null without a clock and for a window, which makes nobody late. */
  readonly lateAt: string | null
  /** When the clock acts on the claim by itself; null where it does not. */
  readonly actsAt: string | null
  readonly round: number
  /** The reviewer's own answers in checklist order. */
  readonly verdicts: readonly (Verdict | null)[]
  readonly decision: string | null
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly postponed: boolean
  readonly documents: number
  readonly comments: number
  readonly differences: number
  /** Two claims compete when they share one of these. */
  readonly competition: readonly string[]
  /** Competing claims that the log has already linked with this one. */
  readonly linked: readonly string[]
  /** Whom the system of record names as holding a product of it. */
  readonly incumbents: readonly NamedIncumbent[]
  /** Lower-case NFKC text over which the search runs. */
  readonly search: string
}

/** Who reads the queue: the verdicts are theirs, and what others found may be hidden from them. */
export interface RowReader {
  readonly reviewerId: string
  readonly reviewerName: string
}

export interface RowContext extends RowReader {
  /** The due instant of the claim's running clock by the team's calendar. */
  dueAt(state: ClaimState): string | null
  lateAt(state: ClaimState): string | null
  /** When the clock acts on the claim by itself, by the same calendar. */
  actsAt(state: ClaimState): string | null
}

/**
 * Where the reviewer's blind opinion is wanted, the row is the one of the claim as this reviewer may see it: columns,
 * filters, counts and sorting cannot tell what others decided. A row knows no other claim's round, so it hides rather
 * too long than too short. When the clock acts is not shown and stays true.
 */
export function toQueueRow(claim: ClaimState, context: RowContext): QueueRow {
  const { reviewerId, reviewerName } = context
  const isBlind = blindComparison(claim, reviewerId) !== null
  const state = isBlind ? blindView(claim, { id: reviewerId, name: reviewerName }) : claim
  const { facts } = state
  const dueAt = context.dueAt(state)
  const answers = answersOf(state, context.reviewerId)
  const products = facts.products.map(product => product.name)
  return {
    id: facts.id,
    name: facts.name,
    customer: facts.customer.name,
    tenantId: facts.customer.tenantId,
    country: facts.customer.country,
    publicSector: facts.customer.publicSector,
    partner: facts.partner.name,
    mpnId: facts.partner.mpnId,
    products,
    solutionArea: facts.solutionArea,
    activity: facts.activity,
    ruleset: state.ruleset,
    status: state.status,
    statusSince: state.statusSince,
    submittedAt: state.submittedAt,
    dueAt,
    dueKey: dueAt ?? '9999',
    lateAt: context.lateAt(state),
    actsAt: context.actsAt(claim),
    round: state.round,
    verdicts: findingNames.map(name => answers[name]?.verdict ?? null),
    decision: state.decision?.decision.outcome.name ?? null,
    assignee: state.assignee,
    postponed: state.postponed,
    documents: state.documents.length,
    comments: state.comments.length,
    differences: state.differences.length,
    competition: competitionKeys(facts),
    linked: [...state.competitors.keys()],
    incumbents: namedIncumbents(facts),
    search: searchText([
      facts.id,
      facts.name,
      facts.partner.name,
      facts.partner.mpnId,
      facts.customer.name,
      ...products,
    ]),
  }
}

/** The same folding is applied to what the reviewer types. */
export function searchText(parts: readonly string[]): string {
  return parts.join('\n').normalize('NFKC').toLowerCase()
}
