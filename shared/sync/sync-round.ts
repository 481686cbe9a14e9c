/**
 * One round with the hub: greet, read the feed to its end, resolve a fork if there is one, send all that is pending, read
 * to the end once more, compare digests. Every step is a request and then one transaction, so the round may be cut off
 * anywhere and the next one goes on from what is stored. `runRound` is what the machine's actor runs; in memory it keeps
 * only what is under way.
 */
import type { DeviceId } from '../base/id.ts'
import { COMPARED_MOST } from '../compare/arbitration.ts'
import type { LoggedEvent } from '../log/event.ts'
import { EMPTY_DIGEST } from './digest.ts'
import { planReissue } from './fork.ts'
import { type FeedPage, type HelloAnswer, limits, PROTOCOL, type Push, type SyncRefusal } from './protocol.ts'
import {
  type BatchLimit,
  nextBatch,
  pendingCount,
  planAck,
  planGap,
  planGreeting,
  planPage,
  planReread,
  seqsForGreeting,
  seqsForPage,
} from './sync-state.ts'
import type { HubFailure, HubPort, SyncStore } from './sync-store.ts'

/** The decisions of a round, by name. Tests break them one at a time and look whether the simulation notices. */
export interface SyncRules {
  readonly planGreeting: typeof planGreeting
  readonly planAck: typeof planAck
  readonly planGap: typeof planGap
  readonly planPage: typeof planPage
  readonly planReread: typeof planReread
  readonly planReissue: typeof planReissue
}

export const syncRules: SyncRules = { planGreeting, planAck, planGap, planPage, planReread, planReissue }

export interface SyncPorts {
  readonly store: SyncStore
  readonly hub: HubPort
  /** A new device id, for a forked one. */
  readonly newDevice: () => DeviceId
  /** The workspace of the settings. */
  readonly workspace: string
  readonly rules: SyncRules
  /** The hub may lower it. */
  readonly batch: BatchLimit
  /** Records to ask for at once, asked before each page. */
  readonly page: () => number
}

export const defaultSizes = { batch: { events: 500, bytes: 1024 * 1024 }, page: 500 } as const

export interface RoundControl {
  /** The actor was stopped: what is under way may finish, nothing more is begun. */
  isStopped(): boolean
  /** Something moved: called after each transaction that moved the cursor or the acks. */
  progress(): void
  /** This device has got a new id; the person should know that two copies of this profile exist. */
  forked(): void
}

export type RoundEnd =
  /** Everything is sent and read. */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'failed'; readonly failure: HubFailure }
  /** The settings name another workspace than the one this log has joined. */
  | { readonly kind: 'other-workspace'; readonly joined: string }
  /** A claim differs from the hub's although everything was read anew. */
  | { readonly kind: 'diverged'; readonly claims: readonly string[] }
  | { readonly kind: 'stopped' }

export interface RoundStart {
  /** false = say hello first; after a quiet round and no failure it may be left out. */
  readonly isGreeted: boolean
}

/** Steps answer null to go on, or how the round ends. */
type Step = Promise<RoundEnd | null>

/** Every loop of a round gives up after so many turns without an end; the machine then begins anew. */
const MOST_TURNS = 100_000

export async function runRound(
  ports: SyncPorts,
  control: RoundControl,
  start: RoundStart,
): Promise<RoundEnd> {
  let sizes: BatchLimit = ports.batch
  /** Where the order ended at the last greeting: a page that ends before it came out of some proxy's store. */
  let feedHead = 0
  if (!start.isGreeted) {
    const greeted = await greet(ports, control)
    if ('kind' in greeted) return greeted
    feedHead = greeted.feedHead
    sizes = { ...ports.batch, events: Math.min(ports.batch.events, greeted.limits.events) }
  }
  let isReread = false
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const ended = (await readToEnd(ports, control, feedHead)) ?? (await resolveFork(ports, control))
    if (ended) return ended
    const sent = await pushAll(ports, control, sizes)
    // What the hub says about the events sent stands in the feed; so does whatever others sent meanwhile.
    if (sent === 'sent') continue
    if (sent) return sent
    const differing = await compare(ports)
    if (!Array.isArray(differing)) return differing as RoundEnd
    if (control.isStopped()) return stopped
    if (differing.length === 0) return quiet
    if (isReread) return { kind: 'diverged', claims: differing }
    isReread = true
    // A hub that was set back unnoticed shows here: say hello again, read everything again.
    const greeted = await greet(ports, control)
    if ('kind' in greeted) return greeted
    feedHead = greeted.feedHead
    await ports.store.change([], own => ports.rules.planReread(own))
  }
  return failed({ type: 'unreachable' })
}

/** The long poll, again and again until there is news; what it read is stored already. */
export async function runWatch(ports: SyncPorts, control: RoundControl): Promise<RoundEnd> {
  const page = await readPage(ports, control, { wait: limits.wait, ahead: null, onPage: () => {} })
  return 'kind' in page ? page : quiet
}

async function greet(ports: SyncPorts, control: RoundControl): Promise<HelloAnswer | RoundEnd> {
  const { device, head, acked, cursor, epoch, workspace } = await ports.store.marks()
  if (workspace !== null && workspace !== ports.workspace)
    return { kind: 'other-workspace', joined: workspace }
  const ws = ports.workspace
  const answer = await ports.hub.hello({ device, ws, protocol: PROTOCOL, head, acked, cursor, epoch })
  if (!answer.ok) return failed(answer.error)
  await ports.store.change(seqsForGreeting(answer.value), own =>
    own.marks.device === device && own.marks.head.seq === head.seq
      ? ports.rules.planGreeting(own, ws, answer.value)
      : null,
  )
  return control.isStopped() ? stopped : answer.value
}

async function readToEnd(ports: SyncPorts, control: RoundControl, feedHead: number): Step {
  let ahead: AskedPage | null = null
  const askAhead = ({ next, head, epoch }: FeedPage) => {
    ahead = next < head ? askPage(ports, { cursor: next, epoch, wait: 0 }) : null
  }
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const page = await readPage(ports, control, { wait: 0, ahead, onPage: askAhead })
    if ('kind' in page) return page
    if (page.next >= page.head) return page.head < feedHead ? failed({ type: 'unreachable' }) : null
  }
  return failed({ type: 'unreachable' })
}

interface AskedPage {
  readonly cursor: number
  readonly epoch: string
  readonly answer: ReturnType<HubPort['feed']>
}

function askPage(
  { hub, page }: SyncPorts,
  { cursor, epoch, wait }: Omit<AskedPage, 'answer'> & { readonly wait: number },
): AskedPage {
  return { cursor, epoch, answer: hub.feed({ after: cursor, epoch, limit: page(), wait }) }
}

interface Reading {
  /** Seconds that the hub may wait for news. */
  readonly wait: number
  /** Asked for while the page before was written; taken only if that one has led where it was expected to. */
  readonly ahead: AskedPage | null
  /** Before the page is written: the moment to ask for the next one. */
  onPage(page: FeedPage): void
}

async function readPage(
  ports: SyncPorts,
  control: RoundControl,
  { wait, ahead, onPage }: Reading,
): Promise<FeedPage | RoundEnd> {
  const { store, rules } = ports
  const { cursor, epoch, device } = await store.marks()
  if (epoch === null) return failed({ type: 'epoch', epoch: '' })
  const isExpected = ahead?.cursor === cursor && ahead.epoch === epoch
  const answer = await (isExpected ? ahead : askPage(ports, { cursor, epoch, wait })).answer
  if (!answer.ok) return failed(answer.error)
  const page = answer.value
  if (!control.isStopped()) onPage(page)
  const written = await store.change(seqsForPage({ device }, page), own =>
    own.marks.device === device ? rules.planPage(own, page) : null,
  )
  if (control.isStopped()) return stopped
  // An answer to another question: a proxy's old page, or another window has moved on. Ask again from what is stored.
  if (!written) return failed({ type: 'unreachable' })
  if (page.records.length > 0) control.progress()
  return page
}

async function resolveFork({ store, newDevice, rules }: SyncPorts, control: RoundControl): Step {
  const { forkedAt } = await store.marks()
  if (forkedAt !== null) {
    const written = await store.reissue((own, tail) => rules.planReissue(own, tail, newDevice()))
    if (control.isStopped()) return stopped
    // The feed was read to an end that does not show the other branch: an old page. Ask again later.
    if (!written) return failed({ type: 'unreachable' })
    control.forked()
  }
  return control.isStopped() ? stopped : null
}

/** A message under way, and the events behind it, read while the hub works. */
interface Sending {
  readonly push: Push
  readonly answer: ReturnType<HubPort['push']>
  readonly behind: Promise<readonly LoggedEvent[]>
}

/**
 * One message after the other until nothing is pending: null = nothing was. The next one leaves once the last is answered,
 * while the answer is noted: what it carries does not depend on the note, and a note that fails ends the round.
 */
async function pushAll(
  ports: SyncPorts,
  control: RoundControl,
  start: BatchLimit,
): Promise<RoundEnd | 'sent' | null> {
  const { store, rules } = ports
  let sizes = start
  let hasSent = false
  let sending = await beginSending(ports, sizes)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (control.isStopped()) return stopped
    if (sending === null) return hasSent ? 'sent' : null
    if ('kind' in sending) return sending
    const { push, answer, behind }: Sending = sending
    const answered = await answer
    if (!answered.ok) {
      // What holds together is sent whole; it may be too large however small the message is wanted.
      if (answered.error.type !== 'too-large' || sizes.events === 1)
        return refusedPush(ports, push, answered.error)
      sizes = { ...sizes, events: Math.max(1, Math.floor(Math.min(sizes.events, push.events.length) / 2)) }
      sending = await beginSending(ports, sizes)
      continue
    }
    const following = control.isStopped() ? [] : nextBatch(await behind, sizes)
    const next = following.length > 0 ? send(ports, { ...push, events: [...following] }, sizes) : null
    const written = await store.change([], own => rules.planAck(own, push, answered.value))
    if (!written) return failed({ type: 'unreachable' })
    hasSent = true
    control.progress()
    sending = next ?? (control.isStopped() ? null : await beginSending(ports, sizes))
  }
  return failed({ type: 'unreachable' })
}

/** null = nothing is pending. */
async function beginSending(ports: SyncPorts, sizes: BatchLimit): Promise<Sending | RoundEnd | null> {
  const marks = await ports.store.marks()
  if (pendingCount(marks) === 0) return null
  if (marks.epoch === null) return failed({ type: 'epoch', epoch: '' })
  const events = nextBatch(await ports.store.own(marks.acked + 1, toRead(sizes)), sizes)
  if (events.length === 0) return null
  return send(ports, { device: marks.device, epoch: marks.epoch, events: [...events] }, sizes)
}

function send({ store, hub }: SyncPorts, unplaced: Omit<Push, 'from'>, sizes: BatchLimit): Sending {
  const { events } = unplaced
  const from = events[0]?.seq ?? 0
  const push = { ...unplaced, from }
  const behind = store.own(from + events.length, toRead(sizes))
  // Waited for once the message is answered; a round that ends before leaves a failed reading to the next one.
  behind.catch(() => undefined)
  return { push, answer: hub.push(push), behind }
}

/** Events of one comparison: each claim's share and what that brings with it. */
const TOGETHER_MOST = 2 * COMPARED_MOST

/** So many events that none which hold together are taken for whole because the rest was not read. */
function toRead({ events }: BatchLimit): number {
  return events + TOGETHER_MOST
}

async function refusedPush(
  { store, rules }: SyncPorts,
  { device }: Push,
  error: SyncRefusal | HubFailure,
): Promise<RoundEnd> {
  if (error.type === 'gap')
    await store.change([], own => (own.marks.device === device ? rules.planGap(own, error.expected) : null))
  return failed(error)
}

/** The claims whose digests differ; empty while hub and desk are not at the same place to be compared. */
async function compare({ store, hub }: SyncPorts): Promise<readonly string[] | RoundEnd> {
  const sample = await store.digests()
  // Everything acknowledged was committed before the feed was read to its end, so it must have come home.
  if (sample.untold.length > 0) return sample.untold
  const claims = Object.keys(sample.digests).slice(0, limits.claims)
  if (claims.length === 0) return []
  const answer = await hub.check(claims)
  if (!answer.ok) return failed(answer.error)
  if (answer.value.head !== sample.cursor || answer.value.epoch !== sample.epoch) return []
  const differing = claims.filter(
    claim => (answer.value.digests[claim] ?? EMPTY_DIGEST) !== sample.digests[claim],
  )
  await store.agreed(claims.filter(claim => !differing.includes(claim)))
  return differing
}

function failed(failure: SyncRefusal | HubFailure): RoundEnd {
  return { kind: 'failed', failure }
}

const quiet: RoundEnd = { kind: 'quiet' }
const stopped: RoundEnd = { kind: 'stopped' }
