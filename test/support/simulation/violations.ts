/**
 * What must be true of every played claim, checked on its log from outside: against hand-written tables, by counting
 * anew, and with the slow calendar. The only code of the app it runs is the fold, to see that a replay gives the same.
 */
import { isDeepStrictEqual } from 'node:util'
import { messages } from '../../../shared/i18n/messages.en.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { slowAdd } from '../slow-business-days.ts'
import {
  customerDays,
  DISPUTE_DAYS,
  literalEdits,
  literalFields,
  literalMoves,
  movingEntries,
  partnerDays,
} from './literal-law.ts'
import type { Played, Step } from './simulated-log.ts'

interface Entry {
  readonly type: string
  readonly at: string
  readonly by: { readonly role: string }
  readonly reason?: string
  readonly changes?: readonly { readonly field: string }[]
}

/** One sentence per broken rule; none for a lawful claim. */
export function violationsOf(played: Played): readonly string[] {
  return [
    ...replayViolations(played),
    ...played.steps.flatMap(step => [
      ...moveViolations(step, played),
      ...versionViolations(step),
      ...editViolations(step, played),
      ...deadlineViolations(step, played),
    ]),
    ...expiryViolations(played),
    ...verdictViolations(played),
    ...disputeViolations(played),
    ...pathViolations(played),
    ...refusalViolations(played),
  ]
}

function replayViolations({ steps, state }: Played): readonly string[] {
  const replayed = foldClaim(steps.map(({ event }) => event))
  return isDeepStrictEqual(replayed, state) ? [] : ['a replay of the log gives another claim']
}

function moveViolations({ event, before, after, kind }: Step, { world }: Played): readonly string[] {
  if (!before) return []
  const moved = `${before.status} > ${after.status}`
  if (kind === 'told') {
    return moved === `${before.status} > ${before.status}` ? [] : [`being told again moved it: ${moved}`]
  }
  const act = actOf(event)
  if (act === 'undone') return after.status === before.decision?.before.status ? [] : [`undone to ${moved}`]
  if (act === null) return after.status === before.status ? [] : [`${event.type} moved it: ${moved}`]
  const line = `${moved}: ${act}`
  return literalMoves(world.ruleset, world.readings).has(line)
    ? []
    : [`no such move in ${world.ruleset}: ${line}`]
}

/** Who did what, in the words of the literal law; null = nothing that moves a claim. */
function actOf({ type, body, actor }: Step['event']): string | null {
  const { outcome, clock } = body as { outcome?: { name: string }; clock?: string }
  if (type === 'ReviewStarted') return `${actor.role} ReviewStarted`
  if (type === 'ClaimDecided') return `${actor.role} ${outcome?.name}`
  if (type === 'ClockExpired') return `${actor.role} ${clock}`
  if (type === 'DecisionUndone') return 'undone'
  const moving = entriesOf({ type, body }).find(entry => movingEntries.includes(entry.type))
  if (!moving) return null
  return [moving.by.role, moving.type, ...(moving.reason ? [moving.reason] : [])].join(' ')
}

function versionViolations({ event, before, after, kind }: Step): readonly string[] {
  if (!before) return []
  const moves = kind === 'new' && actOf(event) !== null
  const wanted = before.version + (moves ? 1 : 0)
  return after.version === wanted
    ? []
    : [`version ${before.version} became ${after.version} by ${event.type}`]
}

function editViolations({ event, before, after }: Step, { world }: Played): readonly string[] {
  if (!before) return []
  const { partner, customer, ...rest } = after.facts
  const fixed = [
    after.facts.activity === before.facts.activity || before.status === 'draft',
    customer.tenantId === before.facts.customer.tenantId || before.status === 'draft',
    rest.products.length > 0,
    isDeepStrictEqual(after.facts, before.facts) ||
      literalEdits(world.ruleset, world.readings).includes(before.status),
  ]
  const edited = entriesOf(event).flatMap(entry =>
    entry.type === 'claim-edited' ? (entry.changes ?? []) : [],
  )
  const wrong = edited.filter(({ field }) => before.status !== 'draft' && !literalFields.includes(field))
  return fixed.every(Boolean) && wrong.length === 0
    ? []
    : [`an unlawful edit in ${before.status} of ${partner.name}`]
}

/** The end of a clock by the slow calendar, and nothing that is too early or too late for it. */
function deadlineViolations({ event, before, kind }: Step, { world }: Played): readonly string[] {
  if (!before || kind === 'told') return []
  const { ruleset, readings, calendar } = world
  const since = Temporal.Instant.from(before.statusSince)
  const at = Temporal.Instant.from(event.at)
  const partnerEnd = () => slowAdd(calendar, since, partnerDays[ruleset])
  if (event.type === 'ClockExpired') {
    const { clock, dueAt } = event.body as { clock: string; dueAt: string }
    const ends = clock === 'partner-response' ? [partnerEnd()] : customerEnds()
    const end = ends.reduce((a, b) => (isAfter(b, a) ? b : a))
    if (!end.equals(Temporal.Instant.from(dueAt))) return [`${clock} ends ${end}, recorded was ${dueAt}`]
    return isAfter(at, end) ? [] : [`${clock} expired at ${at} before its end ${end}`]
  }
  const types = entriesOf(event).map(entry => entry.type)
  if (types.includes('claim-resubmitted') && isAfter(at, partnerEnd()))
    return ['answered after the time was over']
  if (types.includes('dispute-opened')) {
    const end = since.toZonedDateTimeISO(calendar.timeZone).add({ days: DISPUTE_DAYS }).toInstant()
    if (isAfter(at, end)) return ['disputed after 30 days']
  }
  return []

  function customerEnds(): readonly Temporal.Instant[] {
    return customerDays(ruleset, readings).map(text => {
      const days = Number.parseInt(text, 10)
      if (text.endsWith('b')) return slowAdd(calendar, since, days)
      return since.toZonedDateTimeISO(calendar.timeZone).add({ days }).toInstant()
    })
  }
}

/** One expiry per wait, however often it was seen or told. */
function expiryViolations({ steps }: Played): readonly string[] {
  const seen = steps
    .filter(({ event, kind }) => event.type === 'ClockExpired' && kind === 'new')
    .map(({ event }) => {
      const { clock, startedAt } = event.body as { clock: string; startedAt: string }
      return `${clock} of ${startedAt}`
    })
  return seen.filter((wait, index) => seen.indexOf(wait) !== index).map(wait => `twice expired: ${wait}`)
}

/** Recounts the verdicts of each round: a decision needs all five of its reviewer, each with its ground. */
function verdictViolations({ steps }: Played): readonly string[] {
  const found: string[] = []
  let answered = new Set<string>()
  for (const { event, before } of steps) {
    const body = event.body as Readonly<Record<string, unknown>>
    if (entriesOf(event).some(({ type }) => type === 'claim-resubmitted' || type === 'dispute-opened')) {
      if (event.type === 'BundleMerged') answered = new Set()
    }
    if (event.type === 'VerdictWithdrawn') answered.delete(`${event.actor.id} ${body.finding}`)
    if (event.type === 'VerdictRecorded') {
      answered.add(`${event.actor.id} ${body.finding}`)
      const open = before?.status === 'under-review' || before?.status === 'dispute'
      if (!open) found.push(`a verdict on a claim that is ${before?.status}`)
      if (['fail', 'unclear'].includes(String(body.verdict)) && body.reason === null)
        found.push('a failing verdict without a reason')
      if (['pass', 'fail'].includes(String(body.verdict)) && body.note === '')
        found.push('a verdict without evidence')
    }
    if (event.type === 'ClaimDecided') {
      if ([...answered].filter(key => key.startsWith(`${event.actor.id} `)).length !== 5)
        found.push('decided without all five verdicts')
      const outcome = (body.outcome as { name: string }).name
      if ((outcome !== body.recommended) !== (body.overrideReason !== null))
        found.push('an override without a reason, or a reason without an override')
      if (outcome !== 'approve' && body.message === '') found.push('the partner was told nothing')
    }
  }
  return found
}

function disputeViolations({ world, steps }: Played): readonly string[] {
  const disputes = steps
    .flatMap(({ event }) => entriesOf(event))
    .filter(({ type }) => type === 'dispute-opened')
  return world.ruleset === '2023' && disputes.length > 1 ? ['disputed twice under 2023'] : []
}

function pathViolations({ state, steps }: Played): readonly string[] {
  const found: string[] = []
  const last = state.path.at(-1)
  if (last?.status !== state.status || last.since !== state.statusSince) found.push('the path ends elsewhere')
  if (state.path.some((stay, index) => isBackwards(state.path[index - 1]?.since, stay.since)))
    found.push('the path goes back in time')
  // What was not sent yet is not final: its own reviewer may still take it back.
  const escapes = steps.filter(
    ({ before, after, event }) =>
      before?.status === 'rejected-final' &&
      after.status !== 'rejected-final' &&
      !(event.type === 'DecisionUndone' && before.decision?.by.id === event.actor.id),
  )
  if (escapes.length > 0) found.push('a final rejection was not final')
  return found
}

function refusalViolations({ refusals }: Played): readonly string[] {
  const sentences = messages.refusals as Readonly<Record<string, string>>
  return refusals
    .filter(type => !sentences[type] && !sentences[`${type}_other`])
    .map(type => `refused without a sentence: ${type}`)
}

function entriesOf({ type, body }: { readonly type: string; readonly body: unknown }): readonly Entry[] {
  return type === 'BundleMerged' ? (body as { readonly history: readonly Entry[] }).history : []
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}

function isBackwards(earlier: string | undefined, later: string): boolean {
  return earlier !== undefined && isAfter(Temporal.Instant.from(earlier), Temporal.Instant.from(later))
}
