/** From the claim on the desk to what composeRequest asks for: open findings with their places, and the claim's facts. */
import { POE_AGE_LIMIT_MONTHS, rulesets } from '../../../shared/claim/ruleset.ts'
import type { OpenFinding, RequestFacts, SeenPlace } from '../../../shared/decision/compose-request.ts'
import { pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import { type ClaimState, pinsOf, type RecordedVerdict, verdictBy } from '../../../shared/log/claim-state.ts'
import { findingNames } from '../../../shared/thread/comment.ts'

export function openFindings(state: ClaimState, reviewerId: string): readonly OpenFinding[] {
  return findingNames.flatMap(finding => {
    const answer = verdictBy(state, finding, reviewerId)
    if (answer?.verdict !== 'fail' && answer?.verdict !== 'unclear') return []
    const { reason, note, unsupportedProducts } = answer
    return [{ finding, reason, note, unsupportedProducts, places: placesOf(state, answer) }]
  })
}

function placesOf(state: ClaimState, answer: RecordedVerdict): readonly SeenPlace[] {
  return pinsOf(state, answer.pins).map(({ pin }) => ({
    document: state.documents.find(document => document.id === pin.documentId)?.fileName ?? pin.documentId,
    page: pinPage(pin),
    quote: pinQuote(pin),
  }))
}

export function requestFacts({ facts, ruleset, submittedAt }: ClaimState): RequestFacts {
  const submitted = submittedAt
    ? Temporal.Instant.from(submittedAt).toZonedDateTimeISO('UTC').toPlainDate()
    : null
  return {
    claim: facts.id,
    partner: facts.partner.name,
    customer: facts.customer.name,
    tenantId: facts.customer.tenantId,
    products: facts.products.map(product => product.name),
    acknowledgmentFrom: submitted?.subtract({ months: POE_AGE_LIMIT_MONTHS }).toString() ?? null,
    acknowledgmentTo: submitted?.toString() ?? null,
    answerDays: rulesets[ruleset].clocks.partnerResponse.days,
  }
}
