/**
 * The law at the hub: does an arriving event count? It may come from any desk and any role, and was decided against a
 * state that others have moved since. Admission asks `decide`, the status machine and party-move.ts again and adds only
 * what concurrency needs: additions merge, state changes must name the claim's version, and what others caused is a
 * conflict for a person, never a rejection. A rejection is what no honest desk could have recorded.
 */
import { assertNever } from '../base/assert-never.ts'
import type { Refusal } from '../base/result.ts'
import type { ActorRole } from '../claim/status.ts'
import type { ClaimEvent, ClaimEventType } from './claim-event.ts'
import type { ClaimState } from './claim-state.ts'
import { verdictBy } from './claim-state.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { LoggedEvent } from './event.ts'
import { type DeskTime, passTime } from './expiry.ts'
import { isGuardedMove, readMove } from './party-event.ts'
import { decidePartyMove } from './party-move.ts'
import { isKnownEvent, upcast } from './upcast.ts'

/** Who sends it, by its token; the event only says who it claims to be. */
export interface Rights {
  readonly actsAs: readonly ActorRole[]
  /** The person's ids: the one the hub knows, and those this person signed with before there was a hub. */
  readonly actors: readonly string[]
  /** A partner touches its own claims only; null for everyone else. */
  readonly mpnId: string | null
}

export interface AdmitContext {
  readonly rights: Rights
  /** The hub's clock and calendar. */
  readonly time: DeskTime
  /** A team's rule about who may decide what another one prepared; null = no objection. */
  readonly fourEyes?: (state: ClaimState, event: ClaimEvent) => Refusal | null
}

export type Admission =
  | { readonly status: 'applied'; readonly reason: 'superseded-concurrently' | null }
  /** `version`, `evidence`, or the refusal that somebody else's act has caused. */
  | { readonly status: 'conflict'; readonly reason: string }
  /** A refusal's type. */
  | { readonly status: 'rejected'; readonly reason: string }

type EventOf<Type extends ClaimEventType> = Extract<ClaimEvent, { type: Type }>

/** `state` = the claim as the hub has it; null where it has never heard of it. */
export function admit(state: ClaimState | null, event: LoggedEvent, context: AdmitContext): Admission {
  const stranger = notEntitled(state, event, context.rights)
  if (stranger) return rejected(stranger)
  const read = upcast(event)
  if (read.kind === 'unknown') return admitUnknown(event, context.rights)
  const known = read.event
  if (known.type === 'ClaimImported' || known.type === 'ClaimCreated')
    return admitBirth(state, known, context)
  if (!state) return admitBeforeBirth(event)
  return admitKnown(state, known, context)
}

function notEntitled(state: ClaimState | null, { actor }: LoggedEvent, rights: Rights): string | null {
  if (!rights.actsAs.includes(actor.role)) return 'not-for-this-role'
  // Nobody is the system or the customer; what they do is checked against the clock and the rules alone.
  const isPerson = actor.role === 'reviewer' || actor.role === 'partner'
  if (isPerson && !rights.actors.includes(actor.id)) return 'actor-of-another'
  if (rights.mpnId !== null && state && state.facts.partner.mpnId !== rights.mpnId) return 'claim-not-here'
  return null
}

/** A later app's event is kept and handed on; a partner's side has no such app. */
function admitUnknown(event: LoggedEvent, rights: Rights): Admission {
  if (isKnownEvent(event)) return rejected('event-unreadable')
  return rights.mpnId === null ? applied : rejected('not-for-this-role')
}

function admitBirth(
  state: ClaimState | null,
  event: EventOf<'ClaimImported' | 'ClaimCreated'>,
  { rights }: AdmitContext,
): Admission {
  const { facts } = event.body
  if (facts.id !== event.claim) return rejected('event-unreadable')
  if (event.type === 'ClaimImported')
    return event.actor.role === 'reviewer' ? applied : rejected('not-for-this-role')
  if (event.actor.role !== 'partner') return rejected('not-for-this-role')
  if (rights.mpnId !== null && facts.partner.mpnId !== rights.mpnId) return rejected('not-for-this-role')
  return state ? rejected('claim-exists') : applied
}

/** A restored hub may hear of a claim by its comments first; they wait in the order for the claim to come back. */
function admitBeforeBirth({ actor, base }: LoggedEvent): Admission {
  if (actor.role !== 'reviewer') return rejected('claim-not-here')
  return base === null ? applied : conflict('claim-not-here')
}

function admitKnown(
  state: ClaimState,
  event: Exclude<ClaimEvent, EventOf<'ClaimImported' | 'ClaimCreated'>>,
  context: AdmitContext,
): Admission {
  const isPersons = event.type !== 'PartyMoved' && event.type !== 'ClockExpired'
  if (isPersons && !isByTheTeam(event)) return rejected('not-for-this-role')
  switch (event.type) {
    case 'PartyMoved':
      return admitPartyMove(state, event, context)
    case 'BundleMerged':
      return applied
    case 'ClockExpired':
      return admitExpiry(state, event, context)
    case 'ReviewStarted':
      return state.status === 'under-review' ? applied : admitStateChange(state, event, context)
    case 'ClaimDecided':
      return hasSameEvidence(state, event) || !isCurrent(state, event)
        ? admitStateChange(state, event, context)
        : conflict('evidence')
    case 'DecisionUndone':
      return state.decision?.event === event.body.decision
        ? admitStateChange(state, event, context)
        : conflict('version')
    default:
      return admitAddition(state, event, context)
  }
}

/** Who competes is a fact that the desk reads off two claims by itself; everything else a reviewer does. */
function isByTheTeam({ type, actor }: ClaimEvent): boolean {
  return actor.role === 'reviewer' || (type === 'CompetitorLinked' && actor.role === 'system')
}

/** Decisions and moves: made against this very version, and still lawful. */
function admitStateChange(
  state: ClaimState,
  event: EventOf<'ReviewStarted' | 'ClaimDecided' | 'DecisionUndone'>,
  context: AdmitContext,
): Admission {
  if (event.base === null) return rejected('event-unreadable')
  if (!isCurrent(state, event)) return conflict('version')
  const objection = context.fourEyes?.(state, event)
  if (objection) return rejected(objection.type)
  const decided = decide(state, commandOf(event), asking(event, context))
  if (!decided.ok && needsLook.has(decided.error.type)) return conflict(decided.error.type)
  return decided.ok ? applied : rejected(decided.error.type)
}

function isCurrent(state: ClaimState, event: LoggedEvent): boolean {
  return event.base?.claimVersion === state.version
}

/** The documents and the reviewer's own verdicts are those the decision stands on, and the advice was the same. */
function hasSameEvidence(state: ClaimState, { actor, body }: EventOf<'ClaimDecided'>): boolean {
  const documents = state.documents.map(({ sha256 }) => sha256)
  const verdicts = [...state.verdicts.values()]
    .filter(({ by }) => by.id === actor.id)
    .map(({ event }) => event)
  return isSameSet(documents, body.basis.documents) && isSameSet(verdicts, body.basis.verdicts)
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a)
  return left.size === new Set(b).size && b.every(item => left.has(item))
}

function admitPartyMove(state: ClaimState, event: EventOf<'PartyMoved'>, { time }: AdmitContext): Admission {
  const { actor, body, base } = event
  const move = readMove(body)
  const isOwn = body.entries.every(({ by }) => by.role === actor.role)
  if (!move || !isOwn || isGuardedMove(move) !== (base !== null)) return rejected('event-unreadable')
  if (base !== null && !isCurrent(state, event)) return conflict('version')
  const named = body.entries.flatMap(({ type, documentId }) =>
    type === 'poe-attached' ? (documentId ?? []) : [],
  )
  if (
    !isSameSet(
      named,
      body.documents.map(({ id }) => id),
    )
  )
    return rejected('event-unreadable')
  if (state.documents.some(({ id }) => named.includes(id))) return rejected('already-recorded')
  const may = decidePartyMove(state, move, { ...time, by: { role: actor.role, name: actor.name } })
  return may.ok ? applied : rejected(may.error.type)
}

/** The hub's own clock says whether it is over; a second desk that saw the same expiry adds nothing and is no fault. */
function admitExpiry(state: ClaimState, event: EventOf<'ClockExpired'>, context: AdmitContext): Admission {
  if (event.actor.role !== 'system') return rejected('not-for-this-role')
  const { clock, startedAt } = event.body
  const due = passTime(state, asking(event, context))
  const isDue =
    due.ok &&
    due.value.some(
      ({ type, body }) =>
        type === 'ClockExpired' && 'clock' in body && body.clock === clock && body.startedAt === startedAt,
    )
  if (isDue) return applied
  return state.expiredAt !== null || state.sentToAssessmentAt !== null ? applied : rejected('nothing-expired')
}

/** Refusals that somebody else's act explains: the addition was right when it was made, and it stays. */
const overtaken: ReadonlySet<string> = new Set([
  'not-under-review',
  'document-not-on-claim',
  'document-changed',
  'verdict-not-found',
  'comment-not-found',
  'opinions-complete',
  'opinion-outdated',
])

/**
 * As above, but it would leave a verdict without its place on a page, prefer a claim that a blind opinion given
 * meanwhile does not, decide one while opinions asked for meanwhile are gathered, answer a request that was taken back,
 * or take back one that was answered: a person looks again.
 */
const needsLook: ReadonlySet<string> = new Set([
  'pin-not-found',
  'pin-carries-verdict',
  'opinion-missing',
  'opinion-differs',
  'opinions-gathered',
  'no-opinion-asked',
  'opinion-given-by-another',
])

function admitAddition(state: ClaimState, event: AdditionEvent, context: AdmitContext): Admission {
  const decided = decide(state, commandOf(event), asking(event, context))
  if (!decided.ok && !isOvertaken(event, decided.error))
    return needsLook.has(decided.error.type) ? conflict(decided.error.type) : rejected(decided.error.type)
  if (event.type !== 'VerdictRecorded') return applied
  const current = verdictBy(state, event.body.finding, event.actor.id)
  const isSeen = current === null || current.event === event.body.replaces
  return isSeen ? applied : { status: 'applied', reason: 'superseded-concurrently' }
}

/**
 * Two desks see the same competitor, freeze the same criteria, ask for the same opinion or take the request back: the
 * second changes nothing, and this is what the law says of it.
 */
const sharedActs: Readonly<Partial<Record<ClaimEvent['type'], string>>> = {
  CompetitorLinked: 'already-recorded',
  CriteriaFrozen: 'already-recorded',
  SecondOpinionAsked: 'already-recorded',
  SecondOpinionWithdrawn: 'no-opinion-asked',
}

function isOvertaken({ type }: AdditionEvent, refusal: Refusal): boolean {
  return overtaken.has(refusal.type) || sharedActs[type] === refusal.type
}

type AdditionEvent = Exclude<
  ClaimEvent,
  EventOf<
    | 'ClaimImported'
    | 'ClaimCreated'
    | 'PartyMoved'
    | 'BundleMerged'
    | 'ClockExpired'
    | 'ReviewStarted'
    | 'ClaimDecided'
    | 'DecisionUndone'
  >
>
type AskedEvent = AdditionEvent | EventOf<'ReviewStarted' | 'ClaimDecided' | 'DecisionUndone'>

/** The command that would record this event. */
function commandOf(event: AskedEvent): Command {
  switch (event.type) {
    case 'ClaimAssigned':
      return { type: 'assignClaim', ...event.body }
    case 'ClaimPostponed':
      return { type: 'postponeClaim', ...event.body }
    case 'ReviewStarted':
      return { type: 'startReview' }
    case 'PinPlaced':
      return { type: 'placePin', ...event.body }
    case 'PinRemoved':
      return { type: 'removePin', ...event.body }
    case 'VerdictRecorded':
      return { type: 'recordVerdict', ...event.body }
    case 'VerdictWithdrawn':
      return { type: 'withdrawVerdict', ...event.body }
    case 'CommentAdded':
      return { type: 'addComment', ...event.body }
    case 'CommentEdited':
      return { type: 'editComment', ...event.body }
    case 'ThreadResolved':
      return { type: 'resolveThread', ...event.body }
    case 'ThreadReopened':
      return { type: 'reopenThread', ...event.body }
    case 'ClaimDecided': {
      const { outcome, message, overrideReason, rounds } = event.body
      return { type: 'decideClaim', outcome, message, overrideReason, rounds }
    }
    case 'DecisionUndone':
      return { type: 'undoDecision' }
    case 'CompetitorLinked':
      return { type: 'linkCompetitor', ...event.body }
    case 'CriteriaFrozen':
      return { type: 'freezeCriteria', claims: event.body.claims }
    case 'SecondOpinionAsked':
      return { type: 'askSecondOpinion', ...event.body }
    case 'SecondOpinionWithdrawn':
      return { type: 'withdrawSecondOpinion', ...event.body }
    case 'OpinionGiven':
      return { type: 'giveOpinion', ...event.body }
    case 'ClaimArbitrated':
      return { type: 'arbitrateClaim', ...event.body }
    case 'ArbitrationUndone':
      return { type: 'undoArbitration' }
    case 'ConflictSettled':
      return { type: 'settleConflict', ...event.body }
    case 'ReportExported':
      return { type: 'recordExport', ...event.body }
    default:
      return assertNever(event)
  }
}

/** At the hub a decision may be undone as long as nothing has followed it, which its version says. */
function asking({ actor }: LoggedEvent | ClaimEvent, { time }: AdmitContext) {
  return { actor, isSent: () => false, ...time }
}

const applied: Admission = { status: 'applied', reason: null }

function conflict(reason: string): Admission {
  return { status: 'conflict', reason }
}

function rejected(reason: string): Admission {
  return { status: 'rejected', reason }
}
