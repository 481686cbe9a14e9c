/** Who works in the simulation and what they do: each act asks the real law on what the person's own desk shows. */
import type { DeviceId, EventId } from '../../../shared/base/id.ts'
import { claimFactsSchema } from '../../../shared/claim/claim.ts'
import type { Outcome } from '../../../shared/decision/decision.ts'
import type { Rights } from '../../../shared/log/admit.ts'
import { hashEvent } from '../../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Command } from '../../../shared/log/command.ts'
import { decide } from '../../../shared/log/decide.ts'
import type { Actor, LoggedEvent } from '../../../shared/log/event.ts'
import { type PartyRequest, partyMoved } from '../../../shared/log/party-event.ts'
import { evolveLogged } from '../../../shared/log/record.ts'
import type { Calendar } from '../../../shared/sla/calendar.ts'
import type { SyncMarks } from '../../../shared/sync/sync-store.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'
import type { Chance } from '../../support/simulation/chance.ts'
import { aFile } from '../../support/simulation/world.ts'

export interface Person {
  readonly actor: Actor
  readonly rights: Rights
  /** Milliseconds this person's computer is off. */
  readonly skew: number
}

/** What an act may need besides the claim. */
export interface Scene {
  readonly chance: Chance
  readonly calendar: Calendar
  /** The true time. */
  readonly now: Temporal.Instant
  nextId(kind: string): string
  /** Nobody does anything because of what a clock says. */
  readonly isTimeless: boolean
  /** Conflicts of the claim that this person's desk shows. */
  readonly cards: readonly string[]
}

export function reviewer(id: string, skew: number): Person {
  const actor = { role: 'reviewer', id, name: id } as const
  return { actor, skew, rights: { actsAs: ['reviewer', 'system'], actors: [id], mpnId: null } }
}

export function partner(skew: number): Person {
  const actor = { role: 'partner', id: 'fabrikam', name: 'Fabrikam' } as const
  return { actor, skew, rights: { actsAs: ['partner', 'customer'], actors: ['fabrikam'], mpnId: '1234567' } }
}

const facts = claimFactsSchema.parse({
  id: 'CLM-1',
  name: 'Rollout',
  solutionArea: 'microsoft-365',
  activity: 'usage',
  program: 'osu-microsoft-365',
  purchaseChannel: 'volume-licensing',
  partner: { name: 'Fabrikam', mpnId: '1234567', mpnEnrolled: true },
  customer: { name: 'Contoso', tenantId: 'tenant-1', country: 'US', publicSector: false },
  products: [{ name: 'Teams' }],
})

/** The same bundle, whoever opens it. */
function opened(claim: string): NewClaimEvent {
  const at = '2021-06-01T08:00:00Z'
  const by = { role: 'partner', name: 'Fabrikam' } as const
  const body = {
    facts: { ...facts, id: claim as typeof facts.id },
    ruleset: '2020' as const,
    history: [
      { type: 'claim-created', at, by },
      { type: 'claim-submitted', at, by },
    ],
    documents: [aFile(1, at)],
    bundle: { exportedAt: at, fileName: 'a.poecase' },
  }
  return { type: 'ClaimImported', v: 1, guarded: false, body }
}

function created(claim: string): NewClaimEvent {
  const body = { facts: { ...facts, id: claim as typeof facts.id }, ruleset: '2023' as const }
  return { type: 'ClaimCreated', v: 1, guarded: false, body }
}

/** One thing a person does on a claim, as the events it makes; none where the law refuses or nothing fits. */
export function act(
  person: Person,
  state: ClaimState | null,
  claim: string,
  scene: Scene,
): readonly NewClaimEvent[] {
  if (person.actor.role === 'partner') return partnerActs(person, state, claim, scene)
  if (!state) return [opened(claim)]
  const { chance } = scene
  const dice = chance.next()
  const says = (...commands: readonly Command[]) => allOf(person, state, commands)
  const [card] = scene.cards
  if (card !== undefined && dice < 0.1) return says({ type: 'settleConflict', event: card, how: 'withdrawn' })
  if (card !== undefined && dice < 0.2)
    return says(decision(chance), { type: 'settleConflict', event: card, how: 'decided-again' })
  if (dice < 0.3) return says(comment(scene))
  if (dice < 0.5) return says(verdict(chance.pick(findingNames), chance))
  if (dice < 0.58) return says({ type: 'startReview' })
  if (dice < 0.85) return says(...findingNames.map(name => verdict(name, chance)), decision(chance))
  if (dice < 0.9) return says({ type: 'undoDecision' })
  if (dice < 0.94) return says({ type: 'assignClaim', reviewer: person.actor })
  if (dice < 0.97) return expiry(state, person, scene)
  return says({ type: 'withdrawVerdict', finding: chance.pick(findingNames) })
}

function comment(scene: Scene): Command {
  return {
    type: 'addComment',
    comment: scene.nextId('cmt') as never,
    thread: 'thr_1' as never,
    replyTo: null,
    target: { kind: 'claim' },
    visibility: 'internal',
    text: 'Looked at it',
  }
}

function verdict(finding: FindingName, chance: Chance): Command {
  const passes = chance.happens(0.7)
  return {
    type: 'recordVerdict',
    finding,
    verdict: passes ? 'pass' : 'unclear',
    reason: passes ? null : reasons[finding],
    pins: [],
    note: 'page 1',
  }
}

const reasons = {
  poe: 'unreadable',
  acknowledgment: 'no-disclosure',
  dates: 'no-date',
  solution: 'no-description',
  products: 'product-missing',
} as const satisfies Record<FindingName, string>

function decision(chance: Chance): Command {
  const outcome = chance.pick<Outcome>([
    { name: 'approve' },
    { name: 'request-information', reasons: ['missing-products'] },
    { name: 'reject', reason: 'insufficient-poe' },
  ])
  return {
    type: 'decideClaim',
    outcome,
    message: 'Please see the notes',
    overrideReason: 'I have seen it myself',
  }
}

/** This desk's clock may be years off; the hub's says whether it is so. */
function expiry(
  state: ClaimState,
  { skew }: Person,
  { now, calendar, isTimeless }: Scene,
): readonly NewClaimEvent[] {
  if (isTimeless) return []
  const system = { role: 'system', id: 'system', name: '' } as const
  const asked = { actor: system, isSent: () => false, now: now.add({ milliseconds: skew }), calendar }
  const decided = decide(state, { type: 'passTime' }, asked)
  return decided.ok ? decided.value : []
}

/** Decides one after the other on what the ones before leave; all of them or none. */
function allOf(person: Person, state: ClaimState, commands: readonly Command[]): readonly NewClaimEvent[] {
  let now: ClaimState | null = state
  const made: NewClaimEvent[] = []
  for (const command of commands) {
    if (!now) return []
    const decided = decide(now, command, { actor: person.actor, isSent: () => false })
    if (!decided.ok) return []
    for (const event of decided.value) {
      made.push(event)
      now = evolveLogged(now, trial(event, person.actor, made.length))
    }
  }
  return made
}

/** An event that is only tried out, to know what the next command stands on. */
function trial(event: NewClaimEvent, actor: Actor, place: number): LoggedEvent {
  return {
    id: `evt_try${place}` as EventId,
    device: 'dev_try' as DeviceId,
    seq: place,
    ws: 'local',
    claim: '',
    type: event.type,
    v: 1,
    actor,
    at: '2021-06-01T08:00:00Z',
    base: null,
    body: event.body,
    prev: '',
    hash: '',
  }
}

function partnerActs(
  person: Person,
  state: ClaimState | null,
  claim: string,
  scene: Scene,
): readonly NewClaimEvent[] {
  if (!state) return [created(claim)]
  const { chance, now, calendar } = scene
  const dice = chance.next()
  const ask = (request: PartyRequest) => {
    const by = { role: person.actor.role, name: person.actor.name }
    const moved = partyMoved(state, request, { now: now.add({ milliseconds: person.skew }), calendar, by })
    return moved.ok ? [moved.value] : []
  }
  if (dice < 0.35) {
    const document = aFile(2 + chance.below(1000), '2021-06-02T08:00:00Z')
    return ask({ move: { type: 'attach', documentId: document.id }, documents: [document] })
  }
  const changes = [{ field: 'mpnId', from: '1234567', to: '1234567' }]
  if (dice < 0.45) return ask({ move: { type: 'edit', changes }, documents: [] })
  if (dice < 0.5) return ask({ move: { type: 'withdraw', text: 'Wrong activity' }, documents: [] })
  if (dice < 0.6)
    return ask({
      move: { type: 'dispute', justification: 'The work was done', documents: [] },
      documents: [],
    })
  return ask({ move: { type: state.status === 'draft' ? 'submit' : 'resubmit' }, documents: [] })
}

export interface Stamp {
  readonly marks: SyncMarks
  readonly claim: string
  readonly state: ClaimState | null
  readonly person: Person
  readonly at: Temporal.Instant
  nextId(kind: string): string
}

/** As the desk stamps them: ids, seq, chain, and the version each was decided against. */
export function stampEvents(made: readonly NewClaimEvent[], stamp: Stamp): readonly LoggedEvent[] {
  let { head } = stamp.marks
  let { state } = stamp
  const at = stamp.at.toString({ smallestUnit: 'millisecond' })
  const renamed = new Map<string, string>()
  return made.map((event, index) => {
    const id = stamp.nextId('evt') as EventId
    renamed.set(`evt_try${index + 1}`, id)
    const actor = event.type === 'ClockExpired' ? systemActor : stamp.person.actor
    const unsealed = {
      id,
      device: stamp.marks.device,
      seq: head.seq + 1,
      ws: 'local',
      claim: stamp.claim,
      type: event.type,
      v: 1,
      actor,
      at,
      base: event.guarded ? { claimVersion: state?.version ?? 0 } : null,
      // The first can name none of the others.
      body: index === 0 ? event.body : follow(event.body, renamed),
      prev: head.hash,
    }
    const logged = { ...unsealed, hash: hashEvent(unsealed) }
    head = { seq: logged.seq, hash: logged.hash }
    state = evolveLogged(state, logged)
    return logged
  })
}

const systemActor: Actor = { role: 'system', id: 'system', name: '' }

function follow(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map(item => follow(item, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, follow(inner, renamed)]))
}
