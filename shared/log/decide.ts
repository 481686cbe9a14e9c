/**
 * The law of the desk: what a reviewer may do to a claim, as one small function per command. Answers the events that
 * happen, or a refusal whose type is a sentence under `refusals.*`. Reads no clock and no store.
 */
import { assertNever } from '../base/assert-never.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { isReviewable, type Move } from '../claim/status.ts'
import { canMove } from '../claim/status-machine.ts'
import { MESSAGE_LIMIT, type Outcome, type OutcomeName, OVERRIDE_LIMIT } from '../decision/decision.ts'
import { CHECKLIST_VERSION, checklistFor } from '../review/checklist.ts'
import { isReasonOf, isTraceable, NOTE_LIMIT, needsReason } from '../review/verdict.ts'
import { COMMENT_LIMIT, findingNames } from '../thread/comment.ts'
import { isDecidedTogether } from './arbitrate.ts'
import type { NewClaimEvent } from './claim-event.ts'
import { type ClaimState, findComment, pinsOf, verdictBy } from './claim-state.ts'
import type { Command, CommandContext } from './command.ts'
import { decideComparison, soleDecisionRefused } from './decide-comparison.ts'
import { hasRunOut, passTime } from './expiry.ts'
import { answersOf, recommendationFor } from './review-answers.ts'

type Decided = Result<readonly NewClaimEvent[]>
type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

export function decide(state: ClaimState, command: Command, context: CommandContext): Decided {
  const isOfTheApp = command.type === 'passTime' || command.type === 'linkCompetitor'
  const asks = isOfTheApp ? 'system' : 'reviewer'
  if (context.actor.role !== asks) return refuse('not-for-this-role')
  switch (command.type) {
    case 'assignClaim':
      return one({ type: 'ClaimAssigned', v: 1, guarded: false, body: { reviewer: command.reviewer } })
    case 'postponeClaim':
      return one({ type: 'ClaimPostponed', v: 1, guarded: false, body: { postponed: command.postponed } })
    case 'startReview':
      return startReview(state)
    case 'placePin':
      return placePin(state, command)
    case 'removePin':
      return removePin(state, command)
    case 'recordVerdict':
      return recordVerdict(state, command, context)
    case 'withdrawVerdict':
      return withdrawVerdict(state, command, context)
    case 'addComment':
      return addComment(state, command)
    case 'editComment':
      return editComment(state, command, context)
    case 'resolveThread':
      return one({ type: 'ThreadResolved', v: 1, guarded: false, body: { thread: command.thread } })
    case 'reopenThread':
      return one({ type: 'ThreadReopened', v: 1, guarded: false, body: { thread: command.thread } })
    case 'decideClaim':
      return decideClaim(state, command, context)
    case 'undoDecision':
      return undoDecision(state, context)
    case 'linkCompetitor':
    case 'freezeCriteria':
    case 'askSecondOpinion':
    case 'withdrawSecondOpinion':
    case 'giveOpinion':
    case 'arbitrateClaim':
    case 'undoArbitration':
      return decideComparison(state, command, context)
    case 'settleConflict':
      return one({
        type: 'ConflictSettled',
        v: 1,
        guarded: false,
        body: { event: command.event, how: command.how },
      })
    case 'passTime':
      return passTime(state, context)
    case 'recordExport':
      return one({
        type: 'ReportExported',
        v: 1,
        guarded: false,
        body: { format: command.format, sha256: command.sha256, head: command.head },
      })
    default:
      return assertNever(command)
  }
}

function one(event: NewClaimEvent): Decided {
  return ok([event])
}

function startReview(state: ClaimState): Decided {
  if (!canMove(state.ruleset, state.status, { type: 'start-review', by: 'reviewer' }))
    return refuse('not-waiting-for-review')
  return one({ type: 'ReviewStarted', v: 1, guarded: true, body: {} })
}

/** A submitted claim is taken under review by the first thing a reviewer records on it. */
function takenUnderReview(state: ClaimState): readonly NewClaimEvent[] {
  return state.status === 'submitted' ? [{ type: 'ReviewStarted', v: 1, guarded: true, body: {} }] : []
}

function placePin(state: ClaimState, { pin }: CommandOf<'placePin'>): Decided {
  if (!isReviewable(state.status)) return refuse('not-under-review')
  const document = state.documents.find(candidate => candidate.id === pin.documentId)
  if (!document) return refuse('document-not-on-claim', { document: pin.documentId })
  if (document.sha256 !== pin.sha256) return refuse('document-changed', { document: document.fileName })
  if (state.pins.has(pin.id)) return refuse('already-recorded')
  return ok([...takenUnderReview(state), { type: 'PinPlaced', v: 1, guarded: false, body: { pin } }])
}

function removePin(state: ClaimState, { pin }: CommandOf<'removePin'>): Decided {
  if (!state.pins.has(pin)) return refuse('pin-not-found')
  const isUsed = [...state.verdicts.values()].some(verdict => verdict.pins.includes(pin))
  if (isUsed) return refuse('pin-carries-verdict')
  return one({ type: 'PinRemoved', v: 1, guarded: false, body: { pin } })
}

function recordVerdict(
  state: ClaimState,
  command: CommandOf<'recordVerdict'>,
  context: CommandContext,
): Decided {
  if (!context.actor.id) return refuse('reviewer-unnamed')
  if (!isReviewable(state.status)) return refuse('not-under-review')
  const refused =
    applicabilityRefused(state, command) ?? reasonRefused(command) ?? groundRefused(state, command)
  if (refused) return refused
  const { finding, verdict, reason, note } = command
  const body = {
    finding,
    verdict,
    reason,
    note,
    pins: [...command.pins],
    unsupportedProducts: [...(command.unsupportedProducts ?? [])],
    checklist: CHECKLIST_VERSION,
    documents: state.documents.map(document => document.sha256),
    replaces: verdictBy(state, finding, context.actor.id)?.event ?? null,
  }
  return ok([...takenUnderReview(state), { type: 'VerdictRecorded', v: 1, guarded: false, body }])
}

type GivenVerdict = CommandOf<'recordVerdict'>

/** “Not applicable” only where the checklist lets the finding be left out. */
function applicabilityRefused(state: ClaimState, { finding, verdict }: GivenVerdict) {
  const rule = checklistFor(state.facts).find(candidate => candidate.name === finding)
  return verdict === 'not-applicable' && !rule?.mayBeNotApplicable ? refuse('finding-always-applies') : null
}

/** Fail and Unclear say why, in the words of their own finding; Pass says nothing of the kind. */
function reasonRefused({ finding, verdict, reason }: GivenVerdict) {
  if (reason === null) return needsReason(verdict) ? refuse('reason-missing') : null
  return needsReason(verdict) && isReasonOf(finding, reason) ? null : refuse('reason-not-offered')
}

/** A verdict stands on pins of this claim, or on a note of what was looked at. */
function groundRefused(state: ClaimState, { verdict, pins, note }: GivenVerdict) {
  const placed = pinsOf(state, pins)
  if (placed.length < pins.length) return refuse('pin-not-found')
  if (!isTraceable(verdict, { pins: placed, note })) return refuse('evidence-missing')
  return note.length > NOTE_LIMIT ? refuse('note-too-long', { limit: NOTE_LIMIT }) : null
}

function withdrawVerdict(
  state: ClaimState,
  { finding }: CommandOf<'withdrawVerdict'>,
  context: CommandContext,
): Decided {
  if (!isReviewable(state.status)) return refuse('not-under-review')
  if (!verdictBy(state, finding, context.actor.id)) return refuse('verdict-not-found')
  return one({ type: 'VerdictWithdrawn', v: 1, guarded: false, body: { finding } })
}

function addComment(state: ClaimState, command: CommandOf<'addComment'>): Decided {
  const { comment, thread, replyTo, target, visibility } = command
  const text = command.text.trim()
  if (text === '') return refuse('comment-empty')
  if (text.length > COMMENT_LIMIT) return refuse('comment-too-long', { limit: COMMENT_LIMIT })
  if (findComment(state, comment)) return refuse('already-recorded')
  return one({
    type: 'CommentAdded',
    v: 1,
    guarded: false,
    body: { comment, thread, replyTo, target, visibility, text },
  })
}

function editComment(
  state: ClaimState,
  { comment, text }: CommandOf<'editComment'>,
  context: CommandContext,
): Decided {
  const existing = findComment(state, comment)
  if (!existing) return refuse('comment-not-found')
  if (existing.author.name !== context.actor.name) return refuse('comment-of-another')
  if (text.trim() === '') return refuse('comment-empty')
  if (text.trim().length > COMMENT_LIMIT) return refuse('comment-too-long', { limit: COMMENT_LIMIT })
  return one({ type: 'CommentEdited', v: 1, guarded: false, body: { comment, text: text.trim() } })
}

const moveOf: Readonly<Record<OutcomeName, Move>> = {
  approve: 'approve',
  'request-information': 'request-information',
  'remove-products': 'request-information',
  reject: 'reject',
}

function decideClaim(state: ClaimState, command: CommandOf<'decideClaim'>, context: CommandContext): Decided {
  const { outcome, message, overrideReason, rounds } = command
  if (!context.actor.id) return refuse('reviewer-unnamed')
  const rules = { ruleset: state.ruleset, ...(context.readings ? { readings: context.readings } : {}) }
  if (!canMove(rules, state.status, { type: moveOf[outcome.name], by: 'reviewer' }))
    return refuse('move-not-allowed')
  const answers = answersOf(state, context.actor.id)
  const recommended = recommendationFor(state, context.actor.id)
  if (!recommended)
    return refuse('findings-unanswered', { count: findingNames.filter(name => !answers[name]).length })
  const isOverride = recommended.outcome.name !== outcome.name
  const refused =
    (isOverride ? overrideRefused(overrideReason) : null) ??
    messageRefused(outcome, message) ??
    removalRefused(state, outcome) ??
    soleDecisionRefused(state, outcome.name, rounds)
  if (refused) return refused
  const body = {
    outcome,
    message: message.trim(),
    recommended: recommended.outcome.name,
    overrideReason: isOverride ? (overrideReason?.trim() ?? null) : null,
    basis: {
      verdicts: findingNames.flatMap(name => answers[name]?.event ?? []),
      documents: state.documents.map(document => document.sha256),
    },
    ...(rounds && { rounds }),
  }
  return one({ type: 'ClaimDecided', v: 1, guarded: true, body })
}

/** Whoever decides against the recommendation says why. */
function overrideRefused(reason: string | null) {
  if (!reason?.trim()) return refuse('override-reason-missing')
  return reason.length > OVERRIDE_LIMIT ? refuse('note-too-long', { limit: OVERRIDE_LIMIT }) : null
}

/** The partner is told something, unless the claim is approved. */
function messageRefused(outcome: Outcome, message: string) {
  if (outcome.name !== 'approve' && message.trim() === '') return refuse('message-missing')
  return message.trim().length > MESSAGE_LIMIT ? refuse('message-too-long', { limit: MESSAGE_LIMIT }) : null
}

/** Only claimed products can be asked to be removed. */
function removalRefused(state: ClaimState, outcome: Outcome) {
  if (outcome.name !== 'remove-products') return null
  const claimed = state.facts.products.map(product => product.name)
  const unknown = outcome.products.find(product => !claimed.includes(product))
  return unknown === undefined ? null : refuse('product-not-claimed', { product: unknown })
}

function undoDecision(state: ClaimState, context: CommandContext): Decided {
  const made = state.decision
  if (!made) return refuse('nothing-to-undo')
  if (made.by.id !== context.actor.id) return refuse('decision-of-another')
  if (context.isSent(made)) return refuse('decision-sent')
  if (isDecidedTogether(state)) return refuse('decided-together')
  // Since then a bundle or the clock has moved the claim: taking the decision back would take that back, too.
  if (state.statusSince !== made.at || state.sentToAssessmentAt !== null) return refuse('claim-moved-on')
  if (hasRunOut(state, context)) return refuse('claim-moved-on')
  return one({ type: 'DecisionUndone', v: 1, guarded: true, body: { decision: made.event } })
}
