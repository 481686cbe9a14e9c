/**
 * What a push does, inside one transaction of the hub: known events get their stored answer, the rest must continue the
 * device's chain without a gap, each is judged by the law and stored with its status, and its place in the workspace's
 * order is taken last, so that who has read place n has read every place before it. A decision over several claims counts
 * for all of them or for none. A rejected event keeps its `seq`: nothing can wedge behind it. The store is an interface; the SQL hub and the simulated one run this same code.
 */

import { instantText } from '../base/clock.ts'
import type { DeviceId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import { hashText, type TextHash } from '../base/sha256.ts'
import { type Admission, type AdmitContext, admit } from '../log/admit.ts'
import { CHAIN_START, type ChainHead, verifyChain } from '../log/chain.ts'
import type { ClaimState } from '../log/claim-state.ts'
import type { LoggedEvent } from '../log/event.ts'
import { effectiveEvent, evolveLogged, foldRecords, type HubRecord } from '../log/record.ts'
import type { Push, PushAnswer, PushResult, SyncRefusal } from './protocol.ts'
import { spansOf, TOGETHER } from './together.ts'

export interface DeviceRow {
  readonly device: DeviceId
  /** Who may send under this device id: the subject of the token that did so first. */
  readonly owner: string
  /** seq 0 and CHAIN_START for a device never heard of. */
  readonly last: ChainHead
}

export interface ClaimAtHub {
  /** null = no import of it has been heard of. */
  readonly state: ClaimState | null
  /** Records that came before the claim's birth, by n; empty once there is a state. */
  readonly early: readonly HubRecord[]
}

export interface HubWrite {
  readonly device: DeviceRow
  readonly records: readonly HubRecord[]
  /** The touched claims as they are now. */
  readonly claims: ReadonlyMap<string, ClaimState | null>
}

/** One transaction on one workspace. The calls come in this order, and each at most once. */
export interface HubTransaction {
  epoch(): Promise<string>
  /** Locks the device's row to the end of the transaction; null = there is none, and nobody else may make it meanwhile. */
  lockDevice(device: DeviceId): Promise<DeviceRow | null>
  /** The device's records from … through, by seq. */
  recordsOf(device: DeviceId, from: number, through: number): Promise<readonly HubRecord[]>
  /** Which of these event ids are taken by a record that was not rejected. Asked behind the claims' locks. */
  takenIds(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Locks the claims in the given order, which is sorted, so that two pushes never wait for each other. */
  lockClaims(claims: readonly string[]): Promise<ReadonlyMap<string, ClaimAtHub>>
  /** Adds to the workspace's counter and answers the first number; the row stays locked to the end. */
  takeNumbers(count: number): Promise<number>
  append(write: HubWrite): Promise<void>
}

export interface PushContext extends AdmitContext {
  readonly ws: string
  /** The token's subject. */
  readonly owner: string
}

/** The decisions of a push, by name. Tests break them one at a time and look whether the simulation notices. */
export interface HubRules {
  /** How many of the events the hub has had before. */
  known(push: Push, last: ChainHead): number
  isSame(event: LoggedEvent, record: HubRecord | undefined): boolean
  isGap(push: Push, last: ChainHead): boolean
  isEpoch(push: Push, epoch: string): boolean
  chainRefusal(fresh: readonly LoggedEvent[], last: ChainHead): SyncRefusal | null
  admit: typeof admit
}

export const hubRules: HubRules = {
  known: ({ from, events }, last) => Math.min(events.length, Math.max(0, last.seq - from + 1)),
  isSame: (event, record) => event.hash === record?.event.hash,
  isGap: ({ from }, last) => from > last.seq + 1,
  isEpoch: (push, epoch) => push.epoch === epoch,
  chainRefusal: chainRefusalBy(hashText),
  admit,
}

/** The same rules over a SHA-256 that the caller has. */
export function hubRulesOver(hash: TextHash): HubRules {
  return { ...hubRules, chainRefusal: chainRefusalBy(hash) }
}

export async function pushEvents(
  tx: HubTransaction,
  push: Push,
  context: PushContext,
  rules: HubRules = hubRules,
): Promise<Result<PushAnswer, SyncRefusal>> {
  const misfit = misfitOf(push, context.ws)
  if (misfit) return err(misfit)
  const epoch = await tx.epoch()
  if (!rules.isEpoch(push, epoch)) return err({ type: 'epoch', epoch })
  const device = (await tx.lockDevice(push.device)) ?? newDevice(push.device, context.owner)
  if (device.owner !== context.owner) return err({ type: 'device-of-another' })
  if (rules.isGap(push, device.last)) return err({ type: 'gap', expected: device.last.seq + 1 })

  const count = rules.known(push, device.last)
  const known = push.events.slice(0, count)
  const stored = count > 0 ? await tx.recordsOf(push.device, push.from, push.from + count - 1) : []
  const twin = known.find((event, index) => !rules.isSame(event, stored[index]))
  if (twin) return err({ type: 'forked', seq: twin.seq })

  const fresh = push.events.slice(count)
  const fault = rules.chainRefusal(fresh, device.last)
  if (fault) return err(fault)
  const added = fresh.length > 0 ? await record(tx, { fresh, device, context, rules }) : []
  const last = push.events.at(-1)
  if (!last) return err({ type: 'bad-request', at: 'events' })
  const results = [...stored, ...added].map(resultOf)
  return ok({ epoch, ackedThrough: last.seq, hash: last.hash, results })
}

/** What a schema cannot say: one device, one run of numbers, this workspace. */
function misfitOf({ device, from, events }: Push, ws: string): SyncRefusal | null {
  const index = events.findIndex(
    (event, place) =>
      event.device !== device || event.seq !== from + place || (event.ws !== ws && event.ws !== 'local'),
  )
  return index < 0 ? null : { type: 'bad-request', at: `events.${index}` }
}

function newDevice(device: DeviceId, owner: string): DeviceRow {
  return { device, owner, last: { seq: 0, hash: CHAIN_START } }
}

/** An event that hangs on another past than the hub's is a fork's; one that fails its own hash was tampered with. */
function chainRefusalBy(hash: TextHash): HubRules['chainRefusal'] {
  return (fresh, last) => {
    const check = verifyChain(fresh, last, hash)
    if (check.ok) return null
    const { seq, fault } = check.first
    return fault === 'not-linked' && seq === fresh[0]?.seq
      ? { type: 'forked', seq }
      : { type: 'log-broken', seq }
  }
}

interface Fresh {
  readonly fresh: readonly LoggedEvent[]
  readonly device: DeviceRow
  readonly context: PushContext
  readonly rules: HubRules
}

async function record(
  tx: HubTransaction,
  { fresh, device, context, rules }: Fresh,
): Promise<readonly HubRecord[]> {
  const ids = [...new Set(fresh.map(({ claim }) => claim))].sort()
  const claims = new Map(await tx.lockClaims(ids))
  const taken = new Set(await tx.takenIds(fresh.map(({ id }) => id)))
  const judged = judgeAll(fresh, { claims, taken }, { context, rules })
  const first = await tx.takeNumbers(judged.length)
  const records = judged.map((judgement, index) => ({ ...judgement, n: first + index }))
  const last = fresh.at(-1) ?? device.last
  await tx.append({
    device: { ...device, last: { seq: last.seq, hash: last.hash } },
    records,
    claims: new Map([...claims].map(([id, { state }]) => [id, state])),
  })
  return records
}

/** The same act under two devices: a copied profile has recorded it again (fork.ts). */
const recordedBefore = { status: 'rejected', reason: 'recorded-elsewhere' } as const

const unheardOf: ClaimAtHub = { state: null, early: [] }

/** Its number is not known yet; nothing in a fold asks for it. */
const UNNUMBERED = 0

/** What the hub knows while it judges, one event after the other. */
interface Standing {
  readonly claims: Map<string, ClaimAtHub>
  /** Ids of events that count, or wait for a person, already. */
  readonly taken: Set<string>
}

type Judging = Pick<Fresh, 'context' | 'rules'>

const none: ReadonlyMap<string, Admission> = new Map()

/** Leaves in `standing` what the events have made of it. */
function judgeAll(fresh: readonly LoggedEvent[], standing: Standing, judging: Judging): readonly HubRecord[] {
  return spansOf(fresh).flatMap(({ events, members }) => {
    if (members.size === 0) return judgeEach(events, standing, { ...judging, fates: none })
    const { claims, taken } = standing
    const trial = judgeEach(
      events,
      { claims: new Map(claims), taken: new Set(taken) },
      { ...judging, fates: none },
    )
    const own = trial.filter(({ event }) => members.has(event.id))
    const isWhole = own.every(({ status }) => status === 'applied')
    const fates = isWhole ? none : new Map(own.map(one => [one.event.id as string, fateOf(one, trial)]))
    return judgeEach(events, standing, { ...judging, fates })
  })
}

/** `fates` = what is said of these events, whatever the law alone would say. */
function judgeEach(
  events: readonly LoggedEvent[],
  { claims, taken }: Standing,
  { context, rules, fates }: Judging & { readonly fates: ReadonlyMap<string, Admission> },
): readonly HubRecord[] {
  return events.map(event => {
    const claim = claims.get(event.claim) ?? unheardOf
    const admission = taken.has(event.id) ? recordedBefore : rules.admit(claim.state, event, context)
    const judgement = write(claim, event, { admission: fates.get(event.id) ?? admission, context })
    if (judgement.record.status !== 'rejected') taken.add(event.id)
    claims.set(event.claim, judgement.claim)
    return judgement.record
  })
}

/**
 * Of a decision over several claims that does not hold for all of them: the share of the claim that it fails on says
 * why, everything else that it was one of several (together.ts). It is for a person to decide again.
 */
function fateOf({ event, status, reason }: HubRecord, span: readonly HubRecord[]): Admission {
  if (status === 'rejected') return { status, reason: reason ?? '' }
  if (event.type !== 'ClaimArbitrated') return { status: 'conflict', reason: TOGETHER }
  const failed = span.find(other => other.event.claim === event.claim && other.status !== 'applied')
  return { status: 'conflict', reason: failed?.reason ?? TOGETHER }
}

function write(
  claim: ClaimAtHub,
  event: LoggedEvent,
  { admission: { status, reason }, context }: { readonly admission: Admission } & Pick<Judging, 'context'>,
): { readonly record: HubRecord; readonly claim: ClaimAtHub } {
  const receivedAt = instantText(context.time.now)
  const judged = { n: UNNUMBERED, event, status, reason, claimVersion: claim.state?.version ?? 0, receivedAt }
  if (status !== 'applied') return { record: judged, claim }
  const state = claim.state
    ? evolveLogged(claim.state, effectiveEvent(judged))
    : foldRecords([...claim.early, judged])
  const after = { state, early: state ? [] : [...claim.early, judged] }
  return { record: { ...judged, claimVersion: state?.version ?? 0 }, claim: after }
}

function resultOf({ n, event, status, reason, claimVersion }: HubRecord): PushResult {
  return { seq: event.seq, id: event.id, status, n, reason, claimVersion }
}
