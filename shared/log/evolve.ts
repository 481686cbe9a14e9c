/**
 * state + event → state, one small function per event. Total and silent: an event that makes no sense for the state is
 * ignored, because refusing is `decide`'s work and the past cannot be refused.
 */
import { isSame } from '../base/same.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import { type AskedOpinion, isSameOpinion, type Rounds } from '../compare/arbitration.ts'
import type { DocumentRef } from '../evidence/document.ts'
import type { Comment } from '../thread/comment.ts'
import type { ClaimEvent, ClaimEventType } from './claim-event.ts'
import { type ClaimState, type RecordedVerdict, verdictKey } from './claim-state.ts'
import type { LoggedEvent } from './event.ts'
import { expire } from './expiry.ts'
import { foldHistory } from './history-fold.ts'
import { mergeHistory } from './merge-history.ts'
import { withStatus } from './status-path.ts'
import { upcast } from './upcast.ts'

type EventOf<Type extends ClaimEventType> = Extract<ClaimEvent, { type: Type }>
type Evolver<Type extends ClaimEventType> = (state: ClaimState, event: EventOf<Type>) => ClaimState
type FirstType = 'ClaimImported' | 'ClaimCreated'
type LaterType = Exclude<ClaimEventType, FirstType>

/** Folds a claim's events in log order; null when they do not start with an import or the partner's own making. */
export function foldClaim(events: Iterable<LoggedEvent>): ClaimState | null {
  let state: ClaimState | null = null
  for (const event of events) {
    const read = upcast(event)
    if (read.kind === 'known') state = evolve(state, read.event)
  }
  return state
}

export function evolve(state: ClaimState | null, event: ClaimEvent): ClaimState | null {
  if (event.type === 'ClaimImported') return state ? importAgain(state, event) : importClaim(event)
  if (event.type === 'ClaimCreated') return state ?? createClaim(event)
  if (!state) return null
  return (evolvers[event.type] as Evolver<LaterType>)(state, event)
}

function importClaim({ at, body }: EventOf<'ClaimImported'>): ClaimState {
  const { facts, ruleset, history, documents, bundle } = body
  const since = history[0]?.at ?? at
  return foldHistory(draft({ facts, ruleset, documents, since, toldUntil: bundle.exportedAt }), history)
}

/** Two desks opened the claim from two bundles: the second one adds what only it knew. */
function importAgain(state: ClaimState, { body }: EventOf<'ClaimImported'>): ClaimState {
  return mergeBundle(state, body)
}

function createClaim({ at, actor, body }: EventOf<'ClaimCreated'>): ClaimState {
  const made = { type: 'claim-created', at, by: { role: actor.role, name: actor.name } }
  return foldHistory(draft({ ...body, documents: [], since: at, toldUntil: at }), [made])
}

function mergeBundle(
  state: ClaimState,
  { history, documents, bundle }: Pick<EventOf<'BundleMerged'>['body'], 'history' | 'documents' | 'bundle'>,
): ClaimState {
  const merged = mergeHistory(
    state,
    history.filter(entry => !isKnownEntry(state, entry)),
  )
  return {
    ...merged,
    documents: withDocuments(state, documents),
    toldUntil: laterOf(state.toldUntil, bundle.exportedAt),
  }
}

/** Word for word: another desk has brought it before. */
function isKnownEntry(state: ClaimState, entry: HistoryEntry): boolean {
  return state.history.some(known => known.at === entry.at && isSame(known, entry))
}

function withDocuments(state: ClaimState, documents: readonly DocumentRef[]): readonly DocumentRef[] {
  const known = new Set(state.documents.map(({ id, sha256 }) => `${id} ${sha256}`))
  return [...state.documents, ...documents.filter(({ id, sha256 }) => !known.has(`${id} ${sha256}`))]
}

interface DraftFacts extends Pick<ClaimState, 'facts' | 'ruleset' | 'documents' | 'toldUntil'> {
  readonly since: string
}

function draft({ since, ...facts }: DraftFacts): ClaimState {
  return {
    ...facts,
    status: 'draft',
    statusSince: since,
    path: [{ status: 'draft', since }],
    submittedAt: null,
    round: 1,
    requestsSoFar: 0,
    disputes: 0,
    isDisputed: false,
    expiredAt: null,
    sentToAssessmentAt: null,
    version: 0,
    history: [],
    differences: [],
    pins: new Map(),
    verdicts: new Map(),
    concurrentVerdicts: [],
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
}

const evolvers: { readonly [Type in LaterType]: Evolver<Type> } = {
  BundleMerged: (state, { body }) => ({ ...mergeBundle(state, body), differences: body.differences }),
  PartyMoved: (state, { body }) => ({
    ...mergeHistory(state, body.entries),
    documents: withDocuments(state, body.documents),
  }),
  ClaimAssigned: (state, { body }) => ({ ...state, assignee: body.reviewer }),
  ClaimPostponed: (state, { body }) => ({ ...state, postponed: body.postponed }),
  // Two desks may take up the same claim unseen: the second one changes nothing.
  ReviewStarted: (state, event) =>
    state.status === 'under-review' ? state : withStatus(state, 'under-review', event.at),
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
    const key = verdictKey(finding, event.actor.id)
    return {
      ...state,
      verdicts: new Map(state.verdicts).set(key, recorded),
      concurrentVerdicts: [
        ...state.concurrentVerdicts,
        ...unseenBy(state.verdicts.get(key), event.body.replaces),
      ],
    }
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
  SecondOpinionAsked: (state, { body, actor: by }) => ({
    ...state,
    secondOpinions: [
      ...state.secondOpinions,
      { claims: body.claims, rounds: roundsIn(state, body.rounds), by },
    ],
  }),
  SecondOpinionWithdrawn: withdrawOpinion,
  OpinionGiven: (state, { body, actor, at }) => ({
    ...state,
    opinions: [...state.opinions, { ...body, rounds: roundsIn(state, body.rounds), by: actor, at }],
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
  ConflictSettled: state => state,
  ReportExported: state => state,
}

/** With the last request for it goes what its own asker said: who asks again hears everybody anew. */
function withdrawOpinion(state: ClaimState, { body, actor }: EventOf<'SecondOpinionWithdrawn'>): ClaimState {
  const about = { claims: body.claims, rounds: roundsIn(state, body.rounds) }
  const isOn = (asked: AskedOpinion) => isSameOpinion(asked, about)
  const secondOpinions = state.secondOpinions.filter(asked => asked.by.id !== actor.id || !isOn(asked))
  if (secondOpinions.some(isOn)) return { ...state, secondOpinions }
  const opinions = state.opinions.filter(opinion => opinion.by.id !== actor.id || !isOn(opinion))
  return { ...state, secondOpinions, opinions }
}

/** What was recorded before rounds were belongs to the round the claim was in. */
function roundsIn({ facts, round }: ClaimState, rounds: Rounds = { [facts.id]: round }): Rounds {
  return rounds
}

function laterOf(a: string, b: string): string {
  if (a === b) return a
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0 ? b : a
}

/** The verdict a new one takes the place of without having known it: the same reviewer at two desks. */
function unseenBy(current: RecordedVerdict | undefined, replaces: string | null): readonly RecordedVerdict[] {
  return current && current.event !== replaces ? [current] : []
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
