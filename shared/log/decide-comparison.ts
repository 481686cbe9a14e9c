/**
 * The law of one claim's share in a comparison: linked once, criteria frozen before anything is decided, opinions given
 * once per reviewer, a decision only with a written reason and on a settled opinion. What concerns several claims at once
 * is planned by arbitrate.ts.
 */
import { assertNever } from '../base/assert-never.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import {
  type AskedOpinion,
  COMPARED_LEAST,
  COMPARED_MOST,
  comparisonOf,
  criteriaFor,
  isSameComparison,
  isSameOpinion,
  isSameRounds,
  type OpinionStanding,
  opinionStanding,
  RATIONALE_LIMIT,
  type Rounds,
} from '../compare/arbitration.ts'
import type { OutcomeName } from '../decision/decision.ts'
import { CHECKLIST_VERSION } from '../review/checklist.ts'
import type { NewClaimEvent } from './claim-event.ts'
import type { ClaimState, GivenOpinion } from './claim-state.ts'
import type { Command, CommandContext } from './command.ts'

type Decided = Result<readonly NewClaimEvent[]>
type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>
export type ComparisonCommand = CommandOf<
  | 'linkCompetitor'
  | 'freezeCriteria'
  | 'askSecondOpinion'
  | 'withdrawSecondOpinion'
  | 'giveOpinion'
  | 'arbitrateClaim'
  | 'undoArbitration'
>

export function decideComparison(
  state: ClaimState,
  command: ComparisonCommand,
  context: CommandContext,
): Decided {
  switch (command.type) {
    case 'linkCompetitor':
      return linkCompetitor(state, command)
    case 'freezeCriteria':
      return freezeCriteria(state, command)
    case 'askSecondOpinion':
      return askSecondOpinion(state, command, context)
    case 'withdrawSecondOpinion':
      return withdrawSecondOpinion(state, command, context)
    case 'giveOpinion':
      return giveOpinion(state, command, context)
    case 'arbitrateClaim':
      return arbitrateClaim(state, command, context)
    case 'undoArbitration':
      return undoArbitration(state, context)
    default:
      return assertNever(command)
  }
}

/** For laws and screens that have all claims of the comparison before them. */
export function roundsOf(states: readonly ClaimState[]): Rounds {
  return Object.fromEntries(states.map(({ facts, round }) => [facts.id, round]))
}

/** Those of the present round. One claim knows only its own; `rounds` says the others'. */
export function opinionsOn(
  state: ClaimState,
  claims: readonly string[],
  rounds: Rounds = {},
): readonly GivenOpinion[] {
  return state.opinions.filter(opinion => isPresent(state, opinion, { claims, rounds }))
}

/** null = nobody asked for a second opinion on this comparison since a partner last answered. */
export function standingOf(
  state: ClaimState,
  claims: readonly string[],
  rounds: Rounds = {},
): OpinionStanding | null {
  if (!state.secondOpinions.some(asked => isPresent(state, asked, { claims, rounds }))) return null
  return opinionStanding(
    opinionsOn(state, claims, rounds).map(({ by, preferred }) => ({ reviewer: by.id, preferred })),
  )
}

/** While opinions are still gathered, who has not given one must not see what others found. */
export function isBlindFor(state: ClaimState, comparison: AskedOpinion, reviewer: string): boolean {
  const { claims, rounds } = comparison
  const standing = standingOf(state, claims, rounds)
  if (!standing || standing.kind === 'agreed' || standing.kind === 'settled') return false
  return !opinionsOn(state, claims, rounds).some(({ by }) => by.id === reviewer)
}

function isPresent(
  { facts, round }: ClaimState,
  asked: AskedOpinion,
  { claims, rounds }: AskedOpinion,
): boolean {
  return isSameOpinion(asked, { claims, rounds: { ...rounds, [facts.id]: round } })
}

export function isFrozen(state: ClaimState, claims: readonly string[]): boolean {
  return state.criteria.some(
    criteria => criteria.checklist === CHECKLIST_VERSION && isSameComparison(criteria.claims, claims),
  )
}

function linkCompetitor(
  state: ClaimState,
  { other, partner, products }: CommandOf<'linkCompetitor'>,
): Decided {
  if (other === state.facts.id || state.competitors.has(other)) return refuse('already-recorded')
  return one({
    type: 'CompetitorLinked',
    v: 1,
    guarded: false,
    body: { other, partner, products: [...products] },
  })
}

function freezeCriteria(state: ClaimState, { claims }: CommandOf<'freezeCriteria'>): Decided {
  const wrong = notComparable(state, claims)
  if (wrong) return wrong
  if (isFrozen(state, claims)) return refuse('already-recorded')
  return one({
    type: 'CriteriaFrozen',
    v: 1,
    guarded: false,
    body: criteriaFor(claims, CHECKLIST_VERSION),
  })
}

function askSecondOpinion(
  state: ClaimState,
  { claims, rounds }: CommandOf<'askSecondOpinion'>,
  context: CommandContext,
): Decided {
  if (!context.actor.id) return refuse('reviewer-unnamed')
  const wrong = notComparable(state, claims) ?? outdated(state, rounds)
  if (wrong) return wrong
  if (standingOf(state, claims, rounds)) return refuse('already-recorded')
  return one({
    type: 'SecondOpinionAsked',
    v: 1,
    guarded: false,
    body: { claims: comparisonOf(claims), ...(rounds && { rounds }) },
  })
}

/** Whether `withdrawSecondOpinion` would be done for this reviewer. */
export function mayWithdrawOpinion(
  state: ClaimState,
  { claims, rounds = {} }: CommandOf<'withdrawSecondOpinion'>,
  reviewer: string,
): boolean {
  return withdrawRefused(state, { claims, rounds }, reviewer) === null
}

function withdrawRefused(state: ClaimState, about: AskedOpinion, reviewer: string) {
  const requests = state.secondOpinions.filter(asked => isPresent(state, asked, about))
  if (requests.length === 0) return refuse('no-opinion-asked')
  if (!requests.some(({ by }) => by.id === reviewer)) return refuse('opinion-asked-by-another')
  const others = opinionsOn(state, about.claims, about.rounds).filter(({ by }) => by.id !== reviewer)
  return others.length > 0 ? refuse('opinion-given-by-another') : null
}

/**
 * Who asked may take it back as long as nobody else has answered: later it would throw away a voice that does not suit.
 * Without a second reviewer the comparison would otherwise wait for ever.
 */
function withdrawSecondOpinion(
  state: ClaimState,
  { claims, rounds }: CommandOf<'withdrawSecondOpinion'>,
  context: CommandContext,
): Decided {
  if (!context.actor.id) return refuse('reviewer-unnamed')
  const wrong = notComparable(state, claims) ?? outdated(state, rounds)
  if (wrong) return wrong
  const refused = withdrawRefused(state, { claims, rounds: rounds ?? {} }, context.actor.id)
  if (refused) return refused
  return one({
    type: 'SecondOpinionWithdrawn',
    v: 1,
    guarded: false,
    body: { claims: comparisonOf(claims), ...(rounds && { rounds }) },
  })
}

function giveOpinion(
  state: ClaimState,
  { claims, preferred, rationale, rounds }: CommandOf<'giveOpinion'>,
  context: CommandContext,
): Decided {
  if (!context.actor.id) return refuse('reviewer-unnamed')
  const late = outdated(state, rounds)
  if (late) return late
  const standing = standingOf(state, claims, rounds)
  if (!standing) return refuse('no-opinion-asked')
  if (standing.kind === 'agreed' || standing.kind === 'settled') return refuse('opinions-complete')
  if (opinionsOn(state, claims, rounds).some(({ by }) => by.id === context.actor.id))
    return refuse('opinion-already-given')
  if (preferred !== null && !claims.includes(preferred)) return refuse('claim-not-compared')
  const why = reasonRefused(rationale)
  if (why) return why
  return one({
    type: 'OpinionGiven',
    v: 1,
    guarded: false,
    body: { claims: comparisonOf(claims), preferred, rationale: rationale.trim(), ...(rounds && { rounds }) },
  })
}

function arbitrateClaim(
  state: ClaimState,
  command: CommandOf<'arbitrateClaim'>,
  context: CommandContext,
): Decided {
  const { arbitration, claims, outcome, preferred, rationale, newestPoe, notice, rounds } = command
  if (!context.actor.id) return refuse('reviewer-unnamed')
  const wrong = notComparable(state, claims)
  if (wrong) return wrong
  if (!isFrozen(state, claims)) return refuse('criteria-not-frozen')
  if (preferred !== null && !claims.includes(preferred)) return refuse('claim-not-compared')
  const why =
    reasonRefused(rationale) ?? opinionRefused(standingOf(state, claims, rounds), { outcome, preferred })
  if (why) return why
  const body = {
    arbitration,
    claims: comparisonOf(claims),
    outcome,
    preferred,
    rationale: rationale.trim(),
    newestPoe,
    notice,
    ...(rounds && { rounds }),
  }
  return one({ type: 'ClaimArbitrated', v: 1, guarded: false, body })
}

/** Asking for more and waiting need no second voice; approving one and rejecting the others does, where one was asked. */
function opinionRefused(
  standing: OpinionStanding | null,
  { outcome, preferred }: Pick<CommandOf<'arbitrateClaim'>, 'outcome' | 'preferred'>,
) {
  if (!standing || outcome === 'asked' || outcome === 'kept') return null
  if (standing.kind !== 'agreed' && standing.kind !== 'settled') return refuse('opinion-missing')
  return standing.preferred === preferred ? null : refuse('opinion-differs')
}

/**
 * Approving or rejecting one claim alone would tell who is still asked for a blind opinion, and get round a settled one.
 * Asking the partner for more is free, as in arbitration.
 */
export function soleDecisionRefused(state: ClaimState, outcome: OutcomeName, rounds: Rounds = {}) {
  if (outcome !== 'approve' && outcome !== 'reject') return null
  for (const { claims } of state.secondOpinions) {
    const standing = standingOf(state, claims, rounds)
    if (!standing || isShareOf(state, claims)) continue
    if (standing.kind !== 'agreed' && standing.kind !== 'settled')
      return refuse('opinions-gathered', { claims: claims.join(', ') })
    if (outcome === 'approve' && standing.preferred !== state.facts.id) return refuse('opinion-differs')
  }
  return null
}

/** The decision belongs to an arbitration of these very claims, which has asked for the opinions itself. */
function isShareOf({ arbitration }: ClaimState, claims: readonly string[]): boolean {
  if (arbitration?.outcome !== 'approved' && arbitration?.outcome !== 'rejected') return false
  return isSameComparison(arbitration.claims, claims)
}

function undoArbitration(state: ClaimState, context: CommandContext): Decided {
  const made = state.arbitration
  if (!made) return refuse('nothing-to-undo')
  if (made.by.id !== context.actor.id) return refuse('decision-of-another')
  if (context.isSent(made)) return refuse('decision-sent')
  return one({
    type: 'ArbitrationUndone',
    v: 1,
    guarded: false,
    body: { arbitration: made.arbitration, notice: made.notice },
  })
}

/** A partner has answered since the reviewer looked: what was found before it is about other papers. */
function outdated({ facts, round }: ClaimState, rounds: Rounds = {}) {
  return isSameRounds(rounds, { [facts.id]: round }) ? null : refuse('opinion-outdated')
}

function notComparable(state: ClaimState, claims: readonly string[]) {
  const count = comparisonOf(claims).length
  if (count < COMPARED_LEAST || count > COMPARED_MOST || count < claims.length)
    return refuse('comparison-size', { least: COMPARED_LEAST, most: COMPARED_MOST })
  return claims.includes(state.facts.id) ? null : refuse('claim-not-compared')
}

function reasonRefused(rationale: string) {
  if (rationale.trim() === '') return refuse('rationale-missing')
  return rationale.trim().length > RATIONALE_LIMIT
    ? refuse('note-too-long', { limit: RATIONALE_LIMIT })
    : null
}

function one(event: NewClaimEvent): Decided {
  return ok([event])
}
