/**
 * One round with the hub: greet, read the feed to its end, resolve a fork if there is one, send all that is pending, read
 * to the end once more, compare digests. Every step is a request and then one transaction, so the round may be cut off
 * anywhere and the next one goes on from what is stored. `runRound` is what the machine's actor runs; it keeps nothing in
 * memory.
 */
import type { DeviceId } from '../base/id.ts'
import { EMPTY_DIGEST } from './digest.ts'
import { planReissue } from './fork.ts'
import { type FeedPage, type HelloAnswer, limits, PROTOCOL, type SyncRefusal } from './protocol.ts'
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
  const page = await readPage(ports, control, limits.wait)
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
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const page = await readPage(ports, control, 0)
    if ('kind' in page) return page
    if (page.next >= page.head) return page.head < feedHead ? failed({ type: 'unreachable' }) : null
  }
  return failed({ type: 'unreachable' })
}

async function readPage(ports: SyncPorts, control: RoundControl, wait: number): Promise<FeedPage | RoundEnd> {
  const { store, hub, rules } = ports
  const { cursor, epoch, device } = await store.marks()
  if (epoch === null) return failed({ type: 'epoch', epoch: '' })
  const answer = await hub.feed({ after: cursor, epoch, limit: ports.page(), wait })
  if (!answer.ok) return failed(answer.error)
  const page = answer.value
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

/** One message after the other until nothing is pending: null = nothing was. */
async function pushAll(
  ports: SyncPorts,
  control: RoundControl,
  start: BatchLimit,
): Promise<RoundEnd | 'sent' | null> {
  let sizes = start
  let hasSent = false
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const sent = await pushOnce(ports, control, sizes)
    if (sent === null) return hasSent ? 'sent' : null
    if (sent === 'smaller') sizes = { ...sizes, events: Math.max(1, Math.floor(sizes.events / 2)) }
    else if (sent === 'more') hasSent = true
    else return sent
  }
  return failed({ type: 'unreachable' })
}

async function pushOnce(
  { store, hub, rules }: SyncPorts,
  control: RoundControl,
  sizes: BatchLimit,
): Promise<RoundEnd | 'more' | 'smaller' | null> {
  const marks = await store.marks()
  if (pendingCount(marks) === 0) return null
  if (marks.epoch === null) return failed({ type: 'epoch', epoch: '' })
  const from = marks.acked + 1
  const events = nextBatch(await store.own(from, sizes.events), sizes)
  if (control.isStopped()) return stopped
  if (events.length === 0) return null
  const push = { device: marks.device, epoch: marks.epoch, from, events: [...events] }
  const answer = await hub.push(push)
  if (answer.ok) {
    const written = await store.change([], own => rules.planAck(own, push, answer.value))
    if (written) control.progress()
    else return failed({ type: 'unreachable' })
    return control.isStopped() ? stopped : 'more'
  }
  if (answer.error.type === 'gap') {
    const { expected } = answer.error
    await store.change([], own => (own.marks.device === push.device ? rules.planGap(own, expected) : null))
  }
  if (control.isStopped()) return stopped
  if (answer.error.type === 'too-large' && events.length > 1) return 'smaller'
  return failed(answer.error)
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
