/**
 * The log of every workspace as the rest of the hub uses it: a push of a device, the hub's own events, and the reading
 * side. Joins the protocol's core (shared/sync) with the SQL under it.
 */

import { instantText } from '../../shared/base/clock.ts'
import { createIdSource, type DeviceId, type RandomBytes } from '../../shared/base/id.ts'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { Rights } from '../../shared/log/admit.ts'
import { CHAIN_START, hashEvent } from '../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Actor, LoggedEvent } from '../../shared/log/event.ts'
import type { DeskTime } from '../../shared/log/expiry.ts'
import { type ClaimAtHub, hubRulesOver, pushEvents } from '../../shared/sync/hub-core.ts'
import type { HubView } from '../../shared/sync/hub-read.ts'
import type { Push, PushAnswer, SyncRefusal } from '../../shared/sync/protocol.ts'
import type { Database } from '../database/database.ts'
import { sqlStateOf } from '../database/database.ts'
import type { Metrics } from '../server/metrics.ts'
import { createClaimCache } from './claim-cache.ts'
import { createFeedBell, type FeedBell } from './feed-bell.ts'
import { createSqlTransaction, type SqlTransaction } from './sql-transaction.ts'
import { createSqlView } from './sql-view.ts'
import { textHash } from './text-hash.ts'

export interface HubLog {
  readonly epoch: string
  readonly bell: FeedBell
  push(workspace: string, push: Push, sender: Sender): Promise<Result<PushAnswer, SyncRefusal>>
  /** Events of the hub itself: `decide` answers them from the claim as it stands under its lock. */
  record(workspace: string, own: OwnEvents): Promise<Result<PushAnswer | null, SyncRefusal>>
  read<T>(workspace: string, work: (view: HubView) => Promise<T>): Promise<T>
  claim(workspace: string, claim: string): Promise<ClaimState | null>
  /** The hub's clock and calendar, by which the law judges. */
  time(): DeskTime
}

export interface Sender {
  readonly owner: string
  readonly rights: Rights
}

export interface OwnEvents {
  readonly claims: readonly string[]
  readonly actor: Actor
  decide(claim: string, state: ClaimState | null, time: DeskTime): readonly NewClaimEvent[]
}

interface LogParts {
  readonly database: Database
  readonly epoch: string
  readonly metrics: Metrics
  readonly random: RandomBytes
  time(): DeskTime
}

/** Thrown to take a transaction back whose push was refused. */
class Refused extends Error {
  readonly refusal: SyncRefusal
  constructor(refusal: SyncRefusal) {
    super(refusal.type)
    this.refusal = refusal
  }
}

const UNIQUE_VIOLATION = '23505'

const rules = hubRulesOver(textHash)

export function createHubLog(parts: LogParts): HubLog {
  const { database, epoch, metrics } = parts
  const bell = createFeedBell()
  const cache = createClaimCache()

  /** One locked transaction; what it folded is reused, and readers are woken, only after its commit. */
  const commit = async (
    workspace: string,
    owner: string,
    work: (transaction: SqlTransaction, time: DeskTime) => Promise<PushAnswer | null>,
  ): Promise<Result<PushAnswer | null, SyncRefusal>> => {
    const time = parts.time()
    const now = time.now.epochMilliseconds
    try {
      const [transaction, answer] = await database.inWorkspace(workspace, async sql => {
        const opened = createSqlTransaction({ sql, workspace, epoch, owner, cache, now })
        return [opened, await work(opened, time)] as const
      })
      transaction.keep()
      if (answer) {
        bell.ring(workspace)
        for (const { status } of answer.results) metrics.events(status, 1)
      }
      return ok(answer)
    } catch (error) {
      if (error instanceof Refused) return err(error.refusal)
      // An event's id that counts already, on another claim: no honest device has made it.
      if (sqlStateOf(error) === UNIQUE_VIOLATION) return err({ type: 'bad-request', at: 'events' })
      throw error
    }
  }

  return {
    epoch,
    bell,
    time: () => parts.time(),
    async push(workspace, push, { owner, rights }) {
      const pushed = await commit(workspace, owner, async (transaction, time) =>
        valueOrBack(await pushEvents(transaction, push, { ws: workspace, owner, rights, time }, rules)),
      )
      if (!pushed.ok) return pushed
      return pushed.value ? ok(pushed.value) : err({ type: 'bad-request', at: 'events' })
    },
    record: (workspace, own) =>
      commit(workspace, HUB_OWNER, async (transaction, time) => {
        const device = hubDevice(epoch)
        const last = (await transaction.lockDevice(device))?.last ?? { seq: 0, hash: CHAIN_START }
        const claims = await transaction.lockClaims(own.claims.toSorted())
        const events = stampEvents(own, claims, { ...parts, workspace, device, last, time })
        if (events.length === 0) return null
        const push = { device, epoch, from: last.seq + 1, events }
        const context = { ws: workspace, owner: HUB_OWNER, rights: rightsOf(own.actor), time }
        return valueOrBack(await pushEvents(transaction, push, context, rules))
      }),
    read: (workspace, work) =>
      database.inWorkspace(workspace, sql => work(createSqlView(sql, workspace, epoch)), 'snapshot'),
    claim: (workspace, claim) =>
      database.inWorkspace(workspace, async sql => {
        const scope = { sql, workspace, epoch, owner: HUB_OWNER, cache, now: 0 }
        return createSqlTransaction(scope).claim(claim)
      }),
  }
}

function valueOrBack(pushed: Result<PushAnswer, SyncRefusal>): PushAnswer {
  if (pushed.ok) return pushed.value
  throw new Refused(pushed.error)
}

const HUB_OWNER = 'hub'

/** A restored hub writes under a new name: its old one has gone on in the life that was lost. */
function hubDevice(epoch: string): DeviceId {
  return `dev_hub_${epoch}` as DeviceId
}

function rightsOf({ role, id }: Actor): Rights {
  return { actsAs: [role], actors: [id], mpnId: null }
}

interface Stamping {
  readonly random: RandomBytes
  readonly workspace: string
  readonly device: DeviceId
  readonly last: { readonly seq: number; readonly hash: string }
  readonly time: DeskTime
}

function stampEvents(
  own: OwnEvents,
  claims: ReadonlyMap<string, ClaimAtHub>,
  { random, workspace, device, last, time }: Stamping,
): LoggedEvent[] {
  const ids = createIdSource({ now: () => time.now }, random)
  let { seq, hash } = last
  return own.claims.flatMap(claim => {
    const state = claims.get(claim)?.state ?? null
    return own.decide(claim, state, time).map(({ type, v, body, guarded }) => {
      seq++
      const unsealed = {
        id: ids.create('event'),
        device,
        seq,
        ws: workspace,
        claim,
        type,
        v,
        actor: own.actor,
        at: instantText(time.now),
        base: guarded ? { claimVersion: state?.version ?? 0 } : null,
        // Plain JSON before hashing: what is hashed is what is stored and sent.
        body: JSON.parse(JSON.stringify(body)) as unknown,
        prev: hash,
      }
      hash = hashEvent(unsealed)
      return { ...unsealed, hash }
    })
  })
}
