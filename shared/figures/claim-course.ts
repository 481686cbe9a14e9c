/**
 * The course of a claim, as far as figures count it: where it was and since when, who decided what for which reasons.
 * Read off the claim's events through the same fold as everything else, and thrown away at will. Moments are epoch
 * milliseconds: figures compare a hundred thousand of them.
 */
import type { Status } from '../claim/status.ts'
import { blindComparison, blindView } from '../log/blind-view.ts'
import type { ClaimEvent } from '../log/claim-event.ts'
import type { ClaimState } from '../log/claim-state.ts'
import type { LoggedEvent } from '../log/event.ts'
import { evolve } from '../log/evolve.ts'
import { upcast } from '../log/upcast.ts'
import type { CountedDecision } from './counted-decision.ts'
import { decisionsToldBy } from './decisions-told.ts'

export interface CourseStay {
  readonly status: Status
  readonly since: number
}

export interface ClaimCourse {
  readonly claim: string
  readonly solutionArea: string
  readonly ruleset: string
  readonly assignee: string | null
  readonly status: Status
  readonly stays: readonly CourseStay[]
  readonly decisions: readonly CountedDecision[]
}

/**
 * For the reviewer with this id ('' = unnamed): where this reviewer's blind opinion is wanted, without what others decided.
 * As for the queue's rows, one claim knows no other's round, so it hides rather too long than too short. null when the
 * events do not start with an import.
 */
export function courseOf(events: readonly LoggedEvent[], reviewer: string): ClaimCourse | null {
  let state: ClaimState | null = null
  let decisions: readonly CountedDecision[] = []
  const verdicts = new Map<string, Pick<VerdictOf, 'finding' | 'verdict'>>()
  for (const logged of events) {
    const read = upcast(logged)
    if (read.kind === 'unknown') continue
    const { event } = read
    if (event.type === 'VerdictRecorded') verdicts.set(event.id, event.body)
    decisions = withDecisions(decisions, event, { state, verdicts })
    state = evolve(state, event)
  }
  if (!state || blindComparison(state, reviewer) === null) return state && toCourse(state, decisions)
  const own = decisions.filter(decision => decision.event === null || decision.reviewer === reviewer)
  return toCourse(blindView(state, { id: reviewer, name: '' }), own)
}

type VerdictOf = Extract<ClaimEvent, { type: 'VerdictRecorded' }>['body']

interface Before {
  readonly state: ClaimState | null
  readonly verdicts: ReadonlyMap<string, Pick<VerdictOf, 'finding' | 'verdict'>>
}

function withDecisions(
  decisions: readonly CountedDecision[],
  event: ClaimEvent,
  { state, verdicts }: Before,
): readonly CountedDecision[] {
  if (event.type === 'ClaimDecided') return [...decisions, decidedHere(event, verdicts)]
  if (event.type === 'DecisionUndone')
    return decisions.filter(decision => decision.event !== event.body.decision)
  return [...decisions, ...decisionsToldBy(event, state)]
}

function decidedHere(
  { id, at, actor, body }: Extract<ClaimEvent, { type: 'ClaimDecided' }>,
  verdicts: Before['verdicts'],
): CountedDecision {
  const answers = body.basis.verdicts.flatMap(basis => verdicts.get(basis) ?? [])
  return {
    at: Temporal.Instant.from(at).epochMilliseconds,
    by: 'reviewer',
    reviewer: actor.id,
    outcome: body.outcome.name,
    reasons: reasonsOf(body.outcome),
    event: id,
    answers: Object.fromEntries(answers.map(({ finding, verdict }) => [finding, verdict])),
  }
}

function reasonsOf(outcome: Extract<ClaimEvent, { type: 'ClaimDecided' }>['body']['outcome']) {
  if (outcome.name === 'request-information') return outcome.reasons
  return outcome.name === 'reject' ? [outcome.reason] : []
}

function toCourse(state: ClaimState, decisions: readonly CountedDecision[]): ClaimCourse {
  return {
    claim: state.facts.id,
    solutionArea: state.facts.solutionArea,
    ruleset: state.ruleset,
    assignee: state.assignee?.id ?? null,
    status: state.status,
    stays: state.path.map(({ status, since }) => ({
      status,
      since: Temporal.Instant.from(since).epochMilliseconds,
    })),
    decisions,
  }
}
