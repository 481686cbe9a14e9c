/** A decision as figures count it, whoever made it and wherever it is told. */
import type { ActorRole } from '../claim/status.ts'
import type { OutcomeName } from '../decision/decision.ts'
import type { Verdict } from '../review/verdict.ts'
import type { FindingName } from '../thread/comment.ts'

export type Answers = Readonly<Partial<Record<FindingName, Verdict>>>

/** What ended a round, whoever ended it. `reviewer` is empty for decisions made at another desk. */
export interface CountedDecision {
  readonly at: number
  readonly by: ActorRole
  readonly reviewer: string
  readonly outcome: OutcomeName
  /** Request or rejection reasons in the documents' codes; none for an approval. */
  readonly reasons: readonly string[]
  /** The event of this desk's log; null = told by a bundle or done by the clock. */
  readonly event: string | null
  /** The verdicts it stood on, where it was made here. */
  readonly answers: Answers
}
