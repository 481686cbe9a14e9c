/**
 * One claim from its draft to where nobody wants anything of it any more, played by the dice of a seed. Most acts fit
 * the claim's status, the others are tried at random by anybody, and the clock is looked at late or not at all. The
 * simulation on the command line and the property tests both play with it.
 */
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { type Chance, createChance } from './chance.ts'
import {
  answerFindings,
  attach,
  command,
  comment,
  decideClaim,
  dispute,
  edit,
  partyMove,
  passTime,
} from './players.ts'
import { append, desk, type Played, type SimulatedLog, startLog, system } from './simulated-log.ts'
import { createWorld } from './world.ts'

const MOST_TURNS = 40

export function playClaim(seed: number): Played {
  const chance = createChance(seed)
  const log = startLog(createWorld(chance))
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    waitAWhile(log, chance)
    if (chance.happens(0.75) && passTime(log) && chance.happens(0.3)) tellAgain(log)
    const steps = log.steps.length
    if (chance.happens(0.8)) sensibleAct(log, chance)
    else anyAct(log, chance)
    if (log.steps.length > steps && chance.happens(0.15)) tellAgain(log)
    if (isOver(log) && chance.happens(0.4)) break
  }
  const { world, steps, refusals, state } = log
  return { world, steps, refusals, state }
}

function isOver({ state }: SimulatedLog): boolean {
  return state.status === 'rejected-final' || state.sentToAssessmentAt !== null
}

/** Minutes, days, or a long silence in which every clock runs out. */
function waitAWhile(log: SimulatedLog, chance: Chance): void {
  const longest = chance.happens(0.1) ? 45 * 1440 : chance.happens(0.5) ? 4 * 1440 : 300
  log.now = log.now.add({ seconds: 1 + chance.below(longest * 60) })
}

function sensibleAct(log: SimulatedLog, chance: Chance): void {
  switch (log.state.status) {
    case 'draft':
      if (log.state.documents.length === 0) attach(log)
      partyMove(log, 'partner', { type: 'submit' })
      return
    case 'submitted':
      if (chance.happens(0.8)) command(log, { type: 'startReview' })
      else edit(log, chance, 'mpnId')
      return
    case 'under-review':
    case 'dispute':
      answerFindings(log, chance, 0.95)
      decideClaim(log, chance)
      return
    case 'partner-action-required':
      if (chance.happens(0.3)) edit(log, chance, chance.pick(['products', 'mpnId', 'partner-contact']))
      if (chance.happens(0.6)) attach(log)
      if (chance.happens(0.6)) partyMove(log, 'partner', { type: 'resubmit' })
      return
    case 'approved':
      if (chance.happens(0.1)) partyMove(log, 'customer', { type: 'decline' })
      if (chance.happens(0.05)) command(log, { type: 'undoDecision' })
      return
    case 'rejected':
      if (chance.happens(0.4)) dispute(log, chance)
      return
    case 'rejected-final':
      return
  }
}

const acts: readonly [Act, ...Act[]] = [
  log => partyMove(log, 'partner', { type: 'submit' }),
  log => partyMove(log, 'partner', { type: 'resubmit' }),
  log => partyMove(log, 'partner', { type: 'withdraw', text: 'Wrong MPN ID' }),
  log => partyMove(log, 'reviewer', { type: 'withdraw', text: 'Wrong activity' }),
  log => partyMove(log, 'partner', { type: 'disassociate', reason: 'No longer their partner' }),
  log => partyMove(log, 'partner', { type: 'disassociate', reason: ' ' }),
  log => partyMove(log, 'customer', { type: 'decline' }),
  log => partyMove(log, 'partner', { type: 'decline' }),
  log => partyMove(log, 'customer', { type: 'submit' }),
  log => partyMove(log, 'system', { type: 'resubmit' }),
  (log, chance) => dispute(log, chance),
  (log, chance) => edit(log, chance, 'activity'),
  (log, chance) => edit(log, chance, 'customer.tenantId'),
  (log, chance) => edit(log, chance, 'products'),
  log => attach(log),
  log => comment(log),
  log => command(log, { type: 'startReview' }),
  log => command(log, { type: 'startReview' }, { role: 'partner', id: 'p', name: 'Fabrikam' }),
  log => command(log, { type: 'undoDecision' }),
  log => command(log, { type: 'undoDecision' }, { role: 'reviewer', id: 'tomasz', name: 'Tomasz' }),
  log => command(log, { type: 'passTime' }),
  log => passTime(log),
  (log, chance) => answerFindings(log, chance, 0.4),
  (log, chance) => decideClaim(log, chance),
]
type Act = (log: SimulatedLog, chance: Chance) => unknown

function anyAct(log: SimulatedLog, chance: Chance): void {
  chance.pick(acts)(log, chance)
}

/** Another desk has seen the same clock, or the system of record tells back what was done here. */
function tellAgain(log: SimulatedLog): void {
  const last = log.steps.at(-1)
  if (!last || last.kind === 'told') return
  if (last.event.type === 'ClockExpired') {
    const { type, body } = last.event as unknown as Extract<NewClaimEvent, { type: 'ClockExpired' }>
    append(log, { type, v: 1, guarded: true, body }, { actor: system, kind: 'told' })
  }
  const echo = echoOf(last.event)
  if (!echo) return
  const at = log.now.toString({ smallestUnit: 'millisecond' })
  const by = { role: echo.role, name: '' }
  const history = [{ type: echo.type, at, by, ...(echo.reason ? { reason: echo.reason } : {}) }]
  const bundle = { exportedAt: at, fileName: 'c.poecase' }
  const body = { history, documents: [], differences: [], bundle }
  append(log, { type: 'BundleMerged', v: 1, guarded: false, body }, { actor: desk, kind: 'told' })
}

interface Echo {
  readonly type: string
  readonly role: 'reviewer' | 'system'
  readonly reason?: string
}

function echoOf(event: { readonly type: string; readonly body: unknown }): Echo | null {
  const body = event.body as { readonly clock?: string; readonly outcome?: { readonly name: string } }
  if (event.type === 'ReviewStarted') return { type: 'review-started', role: 'reviewer' }
  if (event.type === 'ClockExpired') {
    return body.clock === 'partner-response'
      ? { type: 'claim-rejected', role: 'system', reason: 'no-partner-response' }
      : { type: 'sent-to-assessment', role: 'system' }
  }
  const told: Readonly<Record<string, string>> = {
    approve: 'claim-approved',
    reject: 'claim-rejected',
    'request-information': 'information-requested',
    'remove-products': 'information-requested',
  }
  const type = told[body.outcome?.name ?? '']
  return event.type === 'ClaimDecided' && type ? { type, role: 'reviewer' } : null
}
