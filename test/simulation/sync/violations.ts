/** What must hold once everything is healed and at rest: nothing pending, nothing lost, doubled or different anywhere. */
import { isReviewable, transitionsOf } from '../../../shared/claim/status.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { effectiveEvent, evolveLogged, foldRecords, type HubRecord } from '../../../shared/log/record.ts'
import { digestOf } from '../../../shared/sync/digest.ts'
import type { Desk } from './desk.ts'
import type { Ledger } from './ledger.ts'
import { foldsAsRecorded, type MemoryHub, standing } from './memory-hub.ts'

/** A game that is over, as far as it is looked at here. */
export interface Finished {
  readonly hub: MemoryHub
  readonly ledger: Ledger
  readonly seats: readonly { readonly desk: Desk }[]
  readonly claims: readonly string[]
  readonly isRested: boolean
}

export function atRest(game: Finished): readonly string[] {
  if (!game.isRested) return [`L1 not at rest: ${game.seats.map(({ desk }) => unrest(desk)).join('; ')}`]
  return [
    ...game.seats.flatMap(({ desk }) => [...differences(game, desk), ...cards(game, desk)]),
    ...lostOrDoubled(game),
    ...unlawful(game),
    ...game.seats.flatMap(({ desk }) =>
      desk.mostPushes > 1 ? [`S10 ${desk.mostPushes} pushes of one profile at once`] : [],
    ),
  ]
}

function unrest({ disk, windows, deps }: Desk): string {
  const { device, head, acked, cursor, epoch, forkedAt } = disk.marks
  const where = windows.map(window => window.describe()).join(',')
  return `${device} acked ${acked}/${head.seq} cursor ${cursor}/${deps.hub.head} ${epoch} fork ${forkedAt} [${where}]`
}

function differences({ hub, claims }: Finished, { disk }: Desk): readonly string[] {
  const own = disk.ordered()
  const theirs = [...hub.records.all()].sort((a, b) => a.n - b.n)
  const isSame =
    own.length === theirs.length && own.every((record, index) => isSameRecord(record, theirs[index]))
  if (!isSame) return [`L2 ${disk.marks.device} differs from the hub`]
  return claims.flatMap(claim => {
    const mine = own.filter(({ event }) => event.claim === claim)
    if (digestOf(mine) !== digestOf(hub.recordsOfClaim(claim))) return [`L2 the digest of ${claim} differs`]
    const isTrue = standing(foldRecords(mine)) === standing(hub.claims.get(claim) ?? null)
    return isTrue ? [] : [`L2 ${claim} stands elsewhere at ${disk.marks.device} than at the hub`]
  })
}

function isSameRecord(a: HubRecord, b: HubRecord | undefined): boolean {
  return a.n === b?.n && a.event.hash === b.event.hash && a.status === b.status
}

/** One card per conflict at its author's station until that person has settled it or has taken it back before, and no other. */
function cards({ hub }: Finished, { disk }: Desk): readonly string[] {
  const all = disk.ordered()
  const own = all.filter(({ event }) => event.device === disk.marks.device)
  const named = (type: string, name: string) =>
    new Set(
      [...hub.records.all()].flatMap(({ event }) =>
        event.type === type ? [(event.body as Readonly<Record<string, unknown>>)[name]] : [],
      ),
    )
  const settled = named('ConflictSettled', 'event')
  const undone = named('DecisionUndone', 'decision')
  const uncounted = new Set<unknown>(
    all.flatMap(({ status, event }) => (status === 'applied' ? [] : [event.id])),
  )
  const isTakenBack = ({ id, type, body }: LoggedEvent) =>
    (type === 'ClaimDecided' && undone.has(id)) ||
    (type === 'DecisionUndone' && uncounted.has((body as { readonly decision: string }).decision))
  const due = own.filter(
    ({ status, reason, event }) =>
      status === 'conflict' &&
      event.type !== 'ReviewStarted' &&
      reason !== 'recorded-elsewhere' &&
      !settled.has(event.id) &&
      !isTakenBack(event),
  )
  const shown = new Set(disk.cards().map(({ id }) => id))
  const missing = due.filter(({ event }) => !shown.has(event.id))
  const standing = new Set(
    own.filter(({ status }) => status !== 'conflict').map(({ event }) => event.id as string),
  )
  const wrong = [...shown].filter(id => standing.has(id))
  return [
    ...missing.map(
      ({ event }) => `L4 no card at ${disk.marks.device} for the conflict ${event.id} (${event.type})`,
    ),
    ...wrong.map(id => `L4 a card at ${disk.marks.device} for ${id}, which is no conflict`),
  ]
}

function lostOrDoubled({ hub, ledger }: Finished): readonly string[] {
  const heard = new Set<string>()
  const counted = new Map<string, number>()
  for (const { event, status, reason } of hub.records.all()) {
    if (reason === 'recorded-elsewhere') continue
    heard.add(event.id)
    // What was refused has no effect, however often a copied profile tells it.
    if (status !== 'rejected') counted.set(event.id, (counted.get(event.id) ?? 0) + 1)
    if (!ledger.saved.has(event.id)) return [`S3 nobody has made ${event.id} (${event.type})`]
  }
  // A copy that re-recorded, and a hub that forgot why: both tell the same act, under two names.
  const mayDouble = ledger.copies > 0 && ledger.hubRestores > 0
  return [...ledger.saved.keys()].flatMap(id => {
    const lineage = ledger.lineage(id)
    const isHeard = lineage.some(name => heard.has(name))
    const times = lineage.reduce((sum, name) => sum + (counted.get(name) ?? 0), 0)
    if (!isHeard && !lineage.some(name => ledger.excused.has(name))) return [`L3 ${id} is lost`]
    return times > 1 && !mayDouble ? [`L3 ${id} is on the hub ${times} times`] : []
  })
}

/** The hub's order once more from the start, with the rules read off the table instead of asked. */
function unlawful({ hub, claims }: Finished): readonly string[] {
  return claims.flatMap(claim => {
    const sentences = foldsAsRecorded(hub, claim) ? [] : [`S2 the hub’s fold of ${claim} is not its records’`]
    let state: ClaimState | null = null
    for (const record of hub.recordsOfClaim(claim)) {
      if (record.status !== 'applied') continue
      const next: ClaimState | null = evolveLogged(state, effectiveEvent(record))
      if (state && next) sentences.push(...badMove(state, next, record))
      state = next
    }
    return sentences
  })
}

const decisive = new Set(['ClaimDecided', 'DecisionUndone', 'PartyMoved', 'ReviewStarted'])

function badMove(before: ClaimState, after: ClaimState, { n, event }: HubRecord): readonly string[] {
  if (before.version === after.version) return []
  if (decisive.has(event.type) && event.base?.claimVersion !== before.version)
    return [`S8 ${event.type} at ${n} was made on version ${event.base?.claimVersion}, not ${before.version}`]
  if (event.type === 'ClaimDecided' && !isReviewable(before.status))
    return [`S8 decided at ${n} in ${before.status}`]
  const isUndo = event.type === 'DecisionUndone' || event.type === 'ClaimImported'
  const isLegal = transitionsOf(before.ruleset).some(
    ({ from, to }) => from === before.status && to === after.status,
  )
  return isUndo || isLegal ? [] : [`S8 from ${before.status} to ${after.status} at ${n}`]
}
