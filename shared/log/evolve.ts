/**
 * state + event → state, one small function per event. Total and silent: an event that makes no sense for the state is
 * ignored, because refusing is `decide`'s work and the past cannot be refused.
 */
import type { Comment } from '../thread/comment.ts'
import type { ClaimEvent, ClaimEventType } from './claim-event.ts'
import { type ClaimState, verdictKey } from './claim-state.ts'
import type { LoggedEvent } from './event.ts'
import { expire } from './expiry.ts'
import { foldHistory } from './history-fold.ts'
import { mergeHistory } from './merge-history.ts'
import { withStatus } from './status-path.ts'
import { upcast } from './upcast.ts'

type EventOf<Type extends ClaimEventType> = Extract<ClaimEvent, { type: Type }>
type Evolver<Type extends ClaimEventType> = (state: ClaimState, event: EventOf<Type>) => ClaimState
type LaterType = Exclude<ClaimEventType, 'ClaimImported'>

/** Folds a claim's events in log order; null when they do not start with an import. */
export function foldClaim(events: Iterable<LoggedEvent>): ClaimState | null {
  let state: ClaimState | null = null
  for (const event of events) {
    const read = upcast(event)
    if (read.kind === 'known') state = evolve(state, read.event)
  }
  return state
}

export function evolve(state: ClaimState | null, event: ClaimEvent): ClaimState | null {
  if (event.type === 'ClaimImported') return state ?? importClaim(event)
  if (!state) return null
  return (evolvers[event.type] as Evolver<LaterType>)(state, event)
}

function importClaim(event: EventOf<'ClaimImported'>): ClaimState {
  const { facts, ruleset, history, documents, bundle } = event.body
  const blank: ClaimState = {
    facts,
    ruleset,
    documents,
    status: 'draft',
    statusSince: history[0]?.at ?? event.at,
    path: [{ status: 'draft', since: history[0]?.at ?? event.at }],
    submittedAt: null,
    round: 1,
    requestsSoFar: 0,
    disputes: 0,
    isDisputed: false,
    expiredAt: null,
    sentToAssessmentAt: null,
    toldUntil: bundle.exportedAt,
    version: 0,
    history: [],
    differences: [],
    pins: new Map(),
    verdicts: new Map(),
    comments: [],
    resolvedThreads: new Set(),
    assignee: null,
    postponed: false,
    decision: null,
    competitors: new Map(),
    criteria: [],
    secondOpinions: [],
    opinions: [],
    arbitration: null,
  }
  return foldHistory(blank, history)
}

const evolvers: { readonly [Type in LaterType]: Evolver<Type> } = {
  BundleMerged: (state, { body }) => ({
    ...mergeHistory(state, body.history),
    documents: [...state.documents, ...body.documents],
    differences: body.differences,
    toldUntil: laterOf(state.toldUntil, body.bundle.exportedAt),
  }),
  ClaimAssigned: (state, { body }) => ({ ...state, assignee: body.reviewer }),
  ClaimPostponed: (state, { body }) => ({ ...state, postponed: body.postponed }),
  ReviewStarted: (state, event) => withStatus(state, 'under-review', event.at),
  PinPlaced: (state, event) => ({
    ...state,
    pins: new Map(state.pins).set(event.body.pin.id, { pin: event.body.pin, by: event.actor, at: event.at }),
  }),
  PinRemoved: (state, { body }) => {
    const pins = new Map(state.pins)
    pins.delete(body.pin)
    return { ...state, pins }
  },
  VerdictRecorded: (state, event) => {
    const { finding, verdict, reason, pins, note, unsupportedProducts, documents } = event.body
    const recorded = {
      event: event.id,
      finding,
      verdict,
      reason,
      pins,
      note,
      unsupportedProducts,
      documents,
      by: event.actor,
      at: event.at,
    }
    return { ...state, verdicts: new Map(state.verdicts).set(verdictKey(finding, event.actor.id), recorded) }
  },
  VerdictWithdrawn: (state, event) => {
    const verdicts = new Map(state.verdicts)
    verdicts.delete(verdictKey(event.body.finding, event.actor.id))
    return { ...state, verdicts }
  },
  CommentAdded: (state, event) => {
    const { comment: id, thread, replyTo, target, visibility, text } = event.body
    const author = { role: event.actor.role, name: event.actor.name }
    const comment: Comment = {
      id,
      thread,
      replyTo,
      target,
      visibility,
      text,
      author,
      at: event.at,
      editedAt: null,
      own: true,
    }
    return { ...state, comments: [...state.comments, comment] }
  },
  CommentEdited: (state, event) => ({
    ...state,
    comments: state.comments.map(comment =>
      comment.id === event.body.comment ? { ...comment, text: event.body.text, editedAt: event.at } : comment,
    ),
  }),
  ThreadResolved: (state, { body }) => ({
    ...state,
    resolvedThreads: new Set(state.resolvedThreads).add(body.thread),
  }),
  ThreadReopened: (state, { body }) => {
    const resolvedThreads = new Set(state.resolvedThreads)
    resolvedThreads.delete(body.thread)
    return { ...state, resolvedThreads }
  },
  ClaimDecided: (state, event) => ({
    ...withStatus(state, statusAfter(state, event), event.at),
    requestsSoFar: state.requestsSoFar + (isRequest(event.body.outcome.name) ? 1 : 0),
    decision: {
      event: event.id,
      device: event.device,
      seq: event.seq,
      decision: event.body,
      by: event.actor,
      at: event.at,
      before: { status: state.status, statusSince: state.statusSince, path: state.path },
    },
  }),
  DecisionUndone: (state, { body }) => {
    const made = state.decision
    if (!made || made.event !== body.decision) return state
    return {
      ...state,
      ...made.before,
      sentToAssessmentAt: null,
      expiredAt: null,
      version: state.version + 1,
      requestsSoFar: state.requestsSoFar - (isRequest(made.decision.outcome.name) ? 1 : 0),
      decision: null,
    }
  },
  ClockExpired: (state, { body }) => expire(state, body),
  CompetitorLinked: (state, { at, body: { other: claim, partner, products } }) => ({
    ...state,
    competitors: new Map(state.competitors).set(claim, { claim, partner, products, at }),
  }),
  CriteriaFrozen: (state, { body }) => ({ ...state, criteria: [...state.criteria, body] }),
  SecondOpinionAsked: (state, { body }) => ({
    ...state,
    secondOpinions: [...state.secondOpinions, body.claims],
  }),
  OpinionGiven: (state, { body, actor, at }) => ({
    ...state,
    opinions: [...state.opinions, { ...body, by: actor, at }],
  }),
  ClaimArbitrated: (state, { body, device, seq, actor, at }) => ({
    ...state,
    arbitration: { ...body, device, seq, by: actor, at },
  }),
  ArbitrationUndone: (state, { body }) => {
    if (state.arbitration?.arbitration !== body.arbitration) return state
    const comments = state.comments.filter(comment => comment.id !== body.notice)
    return { ...state, comments, arbitration: null }
  },
  ReportExported: state => state,
}

function laterOf(a: string, b: string): string {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0 ? b : a
}

function isRequest(outcome: string): boolean {
  return outcome === 'request-information' || outcome === 'remove-products'
}

function statusAfter(state: ClaimState, event: EventOf<'ClaimDecided'>): ClaimState['status'] {
  const { name } = event.body.outcome
  if (name === 'approve') return 'approved'
  if (isRequest(name)) return 'partner-action-required'
  return state.status === 'dispute' ? 'rejected-final' : 'rejected'
}
