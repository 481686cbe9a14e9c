/**
 * What the sync core asks of a desk's database, its hub and its device. The renderer keeps them with IndexedDB and
 * fetch, the simulation with maps and dice. `change` is the only way to write: it is one strict transaction, so that
 * rows and marks move together or not at all.
 */
import type { DeviceId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import type { ChainHead } from '../log/chain.ts'
import type { LoggedEvent } from '../log/event.ts'
import type { HubRecord } from '../log/record.ts'
import type {
  CheckAnswer,
  FeedPage,
  FeedQuery,
  Hello,
  HelloAnswer,
  Push,
  PushAnswer,
  SyncRefusal,
} from './protocol.ts'

export interface SyncMarks {
  readonly device: DeviceId
  /** Where this device's own log ends. */
  readonly head: ChainHead
  /** The hub has this device's events up to here; beyond it they are pending. */
  readonly acked: number
  /** The hub's order has been taken over up to here. */
  readonly cursor: number
  /** Which life of the hub `acked` and `cursor` are about; null = has never met one. */
  readonly epoch: string | null
  /**
   * Counts how often the order was begun anew. A row's place and status hold only while they carry this number, so that
   * a restored hub needs no rewriting of rows; the others wait to be told again.
   */
  readonly order: number
  /** The workspace this log has joined, for good; null = none yet. */
  readonly workspace: string | null
  /** The first own `seq` at which the hub has another event under this device's id; null = no fork. */
  readonly forkedAt: number | null
}

/** What a plan is decided on, read in the same transaction that writes its answer. */
export interface OwnLog {
  readonly marks: SyncMarks
  /** Hashes of the own events asked for; a `seq` beyond the head is absent. */
  readonly hashes: ReadonlyMap<number, string>
}

/** A tail that moves to a new device id: what was recorded stays recorded, under another name. */
export interface Reissue {
  /** Own events from this `seq` on are put aside, never deleted. */
  readonly asideFrom: number
  readonly events: readonly LoggedEvent[]
}

export interface StoreChange {
  readonly marks: Partial<SyncMarks>
  /** Put by (device, seq): the event as the hub has it, its place and status, with the new marks' `order`. */
  readonly records: readonly HubRecord[]
  /** The hub's events at places where this device has others. Kept apart until the fork is resolved. */
  readonly twins: readonly HubRecord[]
  /** Only with a resolved fork: the twins then become rows like any other device's. */
  readonly reissue: Reissue | null
}

export interface SyncStore {
  marks(): Promise<SyncMarks>
  /** Own events from this `seq`, at most so many. */
  own(from: number, most: number): Promise<readonly LoggedEvent[]>
  /**
   * One strict transaction: reads the marks and the named hashes, asks `plan`, writes everything it answers (null =
   * nothing) and resolves after the commit with what was written.
   */
  change(ownSeqs: readonly number[], plan: (own: OwnLog) => StoreChange | null): Promise<StoreChange | null>
  /** As `change`, for a plan that needs the own events from a `seq` on. */
  reissue(
    plan: (own: OwnLog, tail: readonly LoggedEvent[]) => StoreChange | null,
  ): Promise<StoreChange | null>
  /** Digests over the rows of this order, of the claims that changed since they last agreed; with where they hold. */
  digests(): Promise<DigestSample>
  /** These claims agreed with the hub. */
  agreed(claims: readonly string[]): Promise<void>
}

export interface DigestSample {
  readonly epoch: string | null
  readonly cursor: number
  readonly digests: Readonly<Record<string, string>>
}

/** `unreachable`: no answer, a broken one, or one that came too late. Never thrown. */
export type HubFailure = SyncRefusal | { readonly type: 'unreachable' }
export type Answered<Answer> = Promise<Result<Answer, HubFailure>>

export interface HubPort {
  hello(hello: Hello): Answered<HelloAnswer>
  push(push: Push): Answered<PushAnswer>
  feed(query: FeedQuery): Answered<FeedPage>
  check(claims: readonly string[]): Answered<CheckAnswer>
}
