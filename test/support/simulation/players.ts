/**
 * The people around a simulated claim. Each act asks the law (`decide`, `decidePartyMove`) and is logged or refused;
 * none of them knows what is legal, some of them do not care.
 */
import { instantText } from '../../../shared/base/clock.ts'
import type { CommentId, ThreadId } from '../../../shared/base/id.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { ActorRole } from '../../../shared/claim/status.ts'
import type { Outcome } from '../../../shared/decision/decision.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { Command } from '../../../shared/log/command.ts'
import { decide } from '../../../shared/log/decide.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { decidePartyMove, type PartyMove } from '../../../shared/log/party-move.ts'
import { recommendationFor } from '../../../shared/log/review-answers.ts'
import { reasonsOf, type Verdict } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import type { Chance } from './chance.ts'
import { append, desk, type SimulatedLog, system } from './simulated-log.ts'
import { aFile } from './world.ts'

const names: Readonly<Record<ActorRole, string>> = {
  partner: 'Fabrikam',
  reviewer: 'Mina',
  customer: 'Contoso',
  system: '',
}

/** true = it happened. */
export function command(log: SimulatedLog, asked: Command, actor: Actor = desk): boolean {
  const { calendar, readings } = log.world
  const isSent = () => log.steps.length % 2 === 0
  const time = { now: log.now, calendar, ...(readings ? { readings } : {}) }
  const decided: Result<readonly NewClaimEvent[]> = decide(log.state, asked, { actor, isSent, ...time })
  if (!decided.ok) {
    log.refusals.push(decided.error.type)
    return false
  }
  for (const event of decided.value) append(log, event, { actor })
  return true
}

export function passTime(log: SimulatedLog): boolean {
  return command(log, { type: 'passTime' }, system)
}

export function partyMove(log: SimulatedLog, role: ActorRole, move: PartyMove): boolean {
  const { calendar, readings } = log.world
  const by = { role, name: names[role] }
  const context = { now: log.now, calendar, by, ...(readings ? { readings } : {}) }
  const decided = decidePartyMove(log.state, move, context)
  if (!decided.ok) {
    log.refusals.push(decided.error.type)
    return false
  }
  const at = instantText(log.now)
  const brought = decided.value.flatMap(entry => (entry.documentId ? [entry.documentId] : []))
  const documents = brought.map((id, index) => ({ ...aFile(log.state.documents.length + index + 1, at), id }))
  const bundle = { exportedAt: at, fileName: 'b.poecase' }
  const body = { history: [...decided.value], documents, differences: [], bundle }
  append(log, { type: 'BundleMerged', v: 1, guarded: false, body }, { actor: desk })
  return true
}

export function attach(log: SimulatedLog): boolean {
  return partyMove(log, 'partner', { type: 'attach', documentId: nextFile(log) })
}

export function dispute(log: SimulatedLog, chance: Chance): boolean {
  const documents = chance.happens(0.5) ? [nextFile(log)] : []
  const justification = chance.happens(0.9) ? 'The work was done' : ' '
  return partyMove(log, 'partner', { type: 'dispute', justification, documents })
}

export function edit(log: SimulatedLog, chance: Chance, field: string): boolean {
  const to = field === 'products' ? log.state.facts.products.slice(chance.below(2)) : `new ${field}`
  return partyMove(log, 'partner', { type: 'edit', changes: [{ field, from: null, to }] })
}

/** Reads the claim and answers the five findings; some answers are careless and are refused. */
export function answerFindings(log: SimulatedLog, chance: Chance, care: number): void {
  for (const finding of findingNames) {
    if (!chance.happens(care)) continue
    const verdict = chance.happens(0.8) ? 'pass' : chance.pick<Verdict>(['fail', 'unclear', 'not-applicable'])
    const reason = verdict === 'fail' || verdict === 'unclear' ? reasonsOf[finding][0] : null
    command(log, {
      type: 'recordVerdict',
      finding,
      verdict,
      reason: chance.happens(0.97) ? reason : null,
      pins: [],
      note: chance.happens(0.97) ? 'Read it all' : '',
      unsupportedProducts: finding === 'products' && verdict === 'fail' ? ['Teams'] : [],
    })
  }
}

/** Mostly as recommended; now and then against it, with a reason or without. */
export function decideClaim(log: SimulatedLog, chance: Chance): boolean {
  const recommended = recommendationFor(log.state, desk.id)?.outcome
  const outcome = recommended && chance.happens(0.85) ? recommended : anyOutcome(chance)
  return command(log, {
    type: 'decideClaim',
    outcome,
    message: chance.happens(0.95) ? 'Please see the findings' : '',
    overrideReason: chance.happens(0.7) ? 'I know better' : null,
  })
}

export function comment(log: SimulatedLog): boolean {
  const number = log.steps.length
  return command(log, {
    type: 'addComment',
    comment: `cmt_${number}` as CommentId,
    thread: `thr_${number}` as ThreadId,
    replyTo: null,
    target: { kind: 'claim' },
    visibility: 'partner',
    text: 'Seen',
  })
}

function anyOutcome(chance: Chance): Outcome {
  return chance.pick<Outcome>([
    { name: 'approve' },
    { name: 'reject', reason: 'insufficient-poe' },
    { name: 'request-information', reasons: ['missing-all-poe'] },
    { name: 'remove-products', products: ['Teams'] },
  ])
}

function nextFile(log: SimulatedLog): string {
  return `DOC-${log.state.documents.length + 1}`
}
