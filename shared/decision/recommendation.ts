/**
 * Checklist → recommended outcome and the reason for it. It is a fact shown to the reviewer, never an action: choosing
 * otherwise is allowed, asks for a reason and is recorded. `because` is a message key under `checklist.recommendation.*`.
 */
import type { Status } from '../claim/status.ts'
import type { FindingReason, Verdict } from '../review/verdict.ts'
import { type FindingName, findingNames } from '../thread/comment.ts'
import type { Outcome } from './decision.ts'
import { type RejectionReason, rejectionReasonOf, requestReasonOf } from './reasons.ts'

export interface FindingAnswer {
  readonly verdict: Verdict
  readonly reason: FindingReason | null
}

export interface ReviewAnswers {
  readonly status: Status
  /** How often the partner was asked for more before this round. */
  readonly requestsSoFar: number
  readonly answers: Readonly<Record<FindingName, FindingAnswer | null>>
  /** Claimed products, and those among them that no pin of a passing verdict supports, as the reviewer marked them. */
  readonly products: readonly string[]
  readonly unsupportedProducts: readonly string[]
}

export interface Recommendation {
  readonly outcome: Outcome
  readonly because:
    | 'all-met'
    | 'findings-open'
    | 'some-products-unsupported'
    | 'still-open-after-request'
    | 'dispute-not-met'
  readonly findings: readonly FindingName[]
}

/** null while a finding has no verdict: the decision is blocked until all five are set. */
export function recommend(review: ReviewAnswers): Recommendation | null {
  const open: FindingName[] = []
  for (const name of findingNames) {
    const answer = review.answers[name]
    if (!answer) return null
    if (answer.verdict === 'fail' || answer.verdict === 'unclear') open.push(name)
  }
  if (open.length === 0) return { outcome: { name: 'approve' }, because: 'all-met', findings: [] }
  if (review.status === 'dispute') return rejectFor(open, 'dispute-not-met')
  if (canDropProducts(review, open)) {
    return {
      outcome: { name: 'remove-products', products: [...review.unsupportedProducts] },
      because: 'some-products-unsupported',
      findings: open,
    }
  }
  const failed = open.filter(name => review.answers[name]?.verdict === 'fail')
  if (review.requestsSoFar > 0 && failed.length > 0) return rejectFor(failed, 'still-open-after-request')
  const reasons = open.map(name => requestReasonOf[name])
  return { outcome: { name: 'request-information', reasons }, because: 'findings-open', findings: open }
}

/** Only the products fail, and only some of them: the partner may be asked to remove those [S3, B-M]. */
function canDropProducts(review: ReviewAnswers, open: readonly FindingName[]): boolean {
  const some = review.unsupportedProducts.length
  return open.length === 1 && open[0] === 'products' && some > 0 && some < review.products.length
}

function rejectFor(open: readonly FindingName[], because: Recommendation['because']): Recommendation {
  const reasons = new Set(open.map(name => rejectionReasonOf[name]))
  const [only] = reasons
  const reason: RejectionReason = reasons.size === 1 && only ? only : 'insufficient-poe'
  return { outcome: { name: 'reject', reason }, because, findings: open }
}
