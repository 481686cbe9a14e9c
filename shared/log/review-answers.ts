/** From the folded claim to what `recommend` asks for: one reviewer's answers to the five findings. */
import { type Recommendation, type ReviewAnswers, recommend } from '../decision/recommendation.ts'
import { type FindingName, findingNames } from '../thread/comment.ts'
import { type ClaimState, type RecordedVerdict, verdictBy } from './claim-state.ts'

export function answersOf(
  state: ClaimState,
  reviewerId: string,
): Readonly<Record<FindingName, RecordedVerdict | null>> {
  return Object.fromEntries(findingNames.map(name => [name, verdictBy(state, name, reviewerId)])) as Record<
    FindingName,
    RecordedVerdict | null
  >
}

function reviewAnswersOf(state: ClaimState, reviewerId: string): ReviewAnswers {
  const answers = answersOf(state, reviewerId)
  return {
    status: state.decision?.before.status ?? state.status,
    requestsSoFar: state.requestsSoFar,
    answers,
    products: state.facts.products.map(product => product.name),
    unsupportedProducts: answers.products?.unsupportedProducts ?? [],
  }
}

export function recommendationFor(state: ClaimState, reviewerId: string): Recommendation | null {
  return recommend(reviewAnswersOf(state, reviewerId))
}
