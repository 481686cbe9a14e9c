/**
 * The reviewer's own consistency: a sample of own past decisions, answered once more without seeing the first answers.
 * Which claims are in the sample follows from their decision alone, so nobody chooses them, not even by looking twice.
 * Agreement says how alike one person answered twice. It does not say which answer was right.
 */
import { hashText } from '../base/sha256.ts'
import { type FindingName, findingNames } from '../thread/comment.ts'
import type { ClaimCourse } from './claim-course.ts'
import type { Answers, CountedDecision } from './counted-decision.ts'
import { apartOf } from './decision-counts.ts'

/** One claim answered again. `decision` is the event it is held against. */
export interface Recheck {
  readonly claim: string
  readonly decision: string
  readonly answers: Answers
  /** Instant text. */
  readonly at: string
}

export interface RecheckCandidate {
  readonly claim: string
  readonly decision: string
  readonly answers: Answers
}

/** One in eight: about an hour of re-reading for a week of forty claims a day. */
const ONE_IN = 8
/** Sooner than this a reviewer remembers the answers and tests nothing. */
const REST_DAYS = 14
const DAY = 24 * 3_600_000

export function isInSample(decision: string): boolean {
  return Number.parseInt(hashText(`recheck ${decision}`).slice(0, 8), 16) % ONE_IN === 0
}

/** Own decisions of this claim that are in the sample and old enough. */
export function recheckCandidates(
  { claim, decisions }: Pick<ClaimCourse, 'claim' | 'decisions'>,
  { reviewer, now }: { readonly reviewer: string; readonly now: number },
): readonly RecheckCandidate[] {
  return decisions
    .filter(decision => isOwn(decision, reviewer))
    .flatMap(decision => {
      const { event, at, answers } = decision
      if (event === null || at > now - REST_DAYS * DAY || !isInSample(event)) return []
      return [{ claim, decision: event, answers }]
    })
}

export interface Agreement {
  readonly finding: FindingName
  readonly asked: number
  readonly agreed: number
}

export function agreementOf(
  rechecks: readonly Recheck[],
  firstAnswers: ReadonlyMap<string, Answers>,
): readonly Agreement[] {
  return findingNames.map(finding => {
    const pairs = rechecks.flatMap(({ decision, answers }) => {
      const [first, again] = [firstAnswers.get(decision)?.[finding], answers[finding]]
      return first && again ? [first === again] : []
    })
    return { finding, asked: pairs.length, agreed: pairs.filter(same => same).length }
  })
}

function isOwn(decision: CountedDecision, reviewer: string): boolean {
  return reviewer !== '' && decision.reviewer === reviewer && apartOf(decision) === null
}
