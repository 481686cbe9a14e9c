/**
 * The whole law as one machine to be walked: every command, every partner's or customer's act, by every role, at once
 * or after a silence in which all clocks run out. Claims that differ only in names and moments count as one place.
 */
import { type EventObject, fromTransition } from 'xstate'
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph'
import { instantText } from '../../../shared/base/clock.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import type { ActorRole } from '../../../shared/claim/status.ts'
import type { ClaimEvent, NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Command } from '../../../shared/log/command.ts'
import { decide } from '../../../shared/log/decide.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { evolve } from '../../../shared/log/evolve.ts'
import { decidePartyMove, type PartyMove } from '../../../shared/log/party-move.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { aDocument, entry, imported, merged } from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'
import { stamp } from '../../support/stamp.ts'

export interface Place {
  readonly claim: ClaimState
  readonly now: Temporal.Instant
  /** What the law answered to the last act. */
  readonly answer: string
}

export interface Act extends EventObject {
  readonly role: ActorRole | 'nobody'
  readonly ask: (place: Place, role: ActorRole) => Result<readonly NewClaimEvent[]>
}

const roles: readonly ActorRole[] = ['partner', 'reviewer', 'customer', 'system']
const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
const LONG_SILENCE = { hours: 24 * 45 }

export interface Walked {
  readonly key: string
  readonly place: Place
  /** Every act from here, whether it was done or refused. */
  readonly steps: readonly { readonly act: string; readonly to: Place }[]
}

export function walkLaw(ruleset: RulesetId): readonly Walked[] {
  const now = Temporal.Instant.from('2021-05-31T15:00:00Z')
  const start: Place = { claim: draftOf(ruleset), now, answer: '' }
  const law = fromTransition((place: Place, act: Act) => next(place, act), start)
  const walked = getAdjacencyMap(law, {
    events: everyAct,
    serializeState: snapshot => keyOf(snapshot.context),
    serializeEvent: nameOf,
    limit: 1_000_000,
  })
  const edges = Map.groupBy(adjacencyMapToArray(walked), ({ state }) => state)
  return [...edges].map(([{ context: place }, taken]) => ({
    key: keyOf(place),
    place,
    steps: taken.map(({ event, nextState }) => ({ act: nameOf(event), to: nextState.context })),
  }))
}

function nameOf({ role, type }: Act): string {
  return `${role}: ${type}`
}

/** Everything about a claim that the law looks at. */
export function keyOf({ claim, now }: Place): string {
  const since = Temporal.Instant.from(claim.statusSince)
  const isLate = Temporal.Instant.compare(now, since.add({ hours: 24 * 31 })) > 0
  const verdicts = [...claim.verdicts.values()].map(({ verdict }) => verdict[0]).join('')
  return [
    claim.status,
    isLate ? 'late' : 'in time',
    `disputes ${Math.min(claim.disputes, 2)}`,
    claim.isDisputed ? 'disputed' : '',
    claim.sentToAssessmentAt ? 'in assessment' : '',
    claim.documents.length > 0 ? 'with proof' : 'without proof',
    `verdicts ${verdicts}`,
    claim.decision
      ? `decided ${claim.decision.decision.outcome.name} ${claim.decision.at === claim.statusSince}`
      : '',
    claim.requestsSoFar > 0 ? 'asked before' : '',
    `${Math.min(claim.facts.products.length, 2)} products`,
  ].join(', ')
}

function next(place: Place, act: Act): Place {
  if (act.role === 'nobody') return { ...place, now: place.now.add(LONG_SILENCE), answer: 'time passed' }
  const asked = act.ask(place, act.role)
  if (!asked.ok) return { ...place, answer: `refused: ${asked.error.type}` }
  // A minute each: a claim may be walked through many acts before any of its clocks is over.
  const now = place.now.add({ minutes: 1 })
  const claim = asked.value.reduce(
    (claim, event) => evolved(claim, event, { role: act.role as ActorRole, now: place.now }),
    place.claim,
  )
  return { claim, now, answer: 'done' }
}

function evolved(
  claim: ClaimState,
  event: NewClaimEvent,
  { role, now }: { readonly role: ActorRole; readonly now: Temporal.Instant },
): ClaimState {
  const [logged] = stamp([event])
  const after = evolve(claim, {
    ...logged,
    actor: actorOf(role),
    at: instantText(now),
  } as unknown as ClaimEvent)
  if (!after) throw new Error('a claim does not vanish')
  return after
}

function draftOf(ruleset: RulesetId): ClaimState {
  return stateAfter([
    imported({ ruleset, documents: [], history: [entry('claim-created', '2021-05-31T14:00:00Z')] }),
  ])
}

const commands: Readonly<Record<string, Command | readonly Command[]>> = {
  startReview: { type: 'startReview' },
  answerAll: findingNames.map(finding => verdict(finding, 'pass')),
  failOne: verdict('dates', 'fail'),
  withdrawVerdict: { type: 'withdrawVerdict', finding: 'dates' },
  approve: decision({ name: 'approve' }),
  reject: decision({ name: 'reject', reason: 'insufficient-poe' }),
  request: decision({ name: 'request-information', reasons: ['missing-or-old-dates'] }),
  undo: { type: 'undoDecision' },
  passTime: { type: 'passTime' },
}

const partyMoves: Readonly<Record<string, PartyMove>> = {
  submit: { type: 'submit' },
  resubmit: { type: 'resubmit' },
  decline: { type: 'decline' },
  withdraw: { type: 'withdraw', text: 'Wrong MPN ID' },
  disassociate: { type: 'disassociate', reason: 'No longer their partner' },
  dispute: { type: 'dispute', justification: 'The work was done', documents: [] },
  attach: { type: 'attach', documentId: 'DOC-1' },
  editProducts: { type: 'edit', changes: [{ field: 'products', from: null, to: [{ name: 'Teams' }] }] },
  editActivity: { type: 'edit', changes: [{ field: 'activity', from: null, to: 'pre-sales' }] },
}

const everyAct: readonly Act[] = [
  { type: 'wait', role: 'nobody', ask: () => ({ ok: true, value: [] }) },
  ...roles.flatMap(role => [
    ...Object.entries(commands).map(([type, asked]) => ({ type, role, ask: commanding(asked) })),
    ...Object.entries(partyMoves).map(([type, asked]) => ({
      type: `party ${type}`,
      role,
      ask: moving(asked),
    })),
  ]),
]

function commanding(asked: Command | readonly Command[]): Act['ask'] {
  return ({ claim, now }, role) => {
    const context = { actor: actorOf(role), isSent: () => false, now, calendar }
    const all: NewClaimEvent[] = []
    let state = claim
    for (const command of Array.isArray(asked) ? (asked as readonly Command[]) : [asked as Command]) {
      const decided = decide(state, command, context)
      if (!decided.ok) return decided
      for (const event of decided.value) state = evolved(state, event, { role, now })
      all.push(...decided.value)
    }
    return { ok: true, value: all }
  }
}

function moving(asked: PartyMove): Act['ask'] {
  return ({ claim, now }, role) => {
    const decided = decidePartyMove(claim, asked, { now, calendar, by: { role, name: role } })
    if (!decided.ok) return decided
    const isNew = asked.type === 'attach' && claim.documents.length === 0
    return {
      ok: true,
      value: [merged({ history: [...decided.value], documents: isNew ? [aDocument()] : [] })],
    }
  }
}

function actorOf(role: ActorRole): Actor {
  return { role, id: role, name: role }
}

function verdict(finding: (typeof findingNames)[number], answer: 'pass' | 'fail'): Command {
  const reason = answer === 'fail' ? 'no-date' : null
  return { type: 'recordVerdict', finding, verdict: answer, reason, pins: [], note: 'Read it all' }
}

function decision(outcome: Extract<Command, { type: 'decideClaim' }>['outcome']): Command {
  return { type: 'decideClaim', outcome, message: 'Please see', overrideReason: 'I know better' }
}
