/**
 * The Dexie schema: the append-only log, the queue rows projected from it in the same transaction, comment drafts, and
 * the marks. Only this folder knows Dexie. Documents are not here: they live behind the host. Every transaction is
 * `strict`: Chromium's default loses seconds of acknowledged work on a power cut.
 */
import Dexie, { type Table } from 'dexie'
import type { DeviceId } from '../../shared/base/id.ts'
import type { Recheck } from '../../shared/figures/recheck.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import type { HubRecord } from '../../shared/log/record.ts'
import type { Concern } from '../../shared/sync/concern.ts'
import type { QueueRow } from './queue-row.ts'

/** What the hub said about an event, and in which order of its life (`SyncMarks.order`) it said so. */
export interface HubWord extends Omit<HubRecord, 'n' | 'event'> {
  readonly order: number
}

/** `n` is the hub's order, null while the event is only here; `said` is absent as long. */
export type StoredEvent = LoggedEvent & { readonly n: number | null; readonly said?: HubWord }

/** A document between this computer and the hub. */
export interface Transfer {
  readonly sha256: string
  readonly claim: string
  readonly fileName: string
  readonly size: number
  /** `waiting`: here or at the hub it may be missing; which of the two is looked at when its turn comes. */
  readonly state: 'waiting' | 'done'
}

/** Unsent words of a comment or note, kept on every keystroke. */
export interface Draft {
  /** `claimId/target`, one draft per place. */
  readonly key: string
  readonly claim: string
  readonly text: string
  readonly visibility: 'partner' | 'internal'
  /** Instant text. */
  readonly updatedAt: string
}

/** Where this device's chain ends. Written with every event, so that a cut tail of the log is noticed. */
export interface LogMark {
  readonly key: 'log'
  readonly device: DeviceId
  readonly seq: number
  readonly hash: string
}

/**
 * The hub confirmed this device's events up to `through`; beyond it they are pending. A row of its own, because
 * recording writes the one mark and sync the other, and neither may take back what the other wrote.
 */
export interface AckMark {
  readonly key: 'ack'
  readonly through: number
}

/** Both marks as one, for who asks how far the log is. */
export interface LogStanding extends LogMark {
  readonly acked: number
}

/** Counters the queue shows without counting 100,000 rows. */
export interface CountMark {
  readonly key: 'counts'
  readonly claims: number
}

/** A reviewer's private second answer to one of their own decisions; rechecks.ts says why it is no event. */
export interface RecheckMark {
  readonly key: `recheck/${string}`
  readonly recheck: Recheck
}

/** Where the hub's order has been taken over to; the rest of `SyncMarks` beside the two marks above. */
export interface SyncMark {
  readonly key: 'sync'
  readonly cursor: number
  readonly epoch: string | null
  readonly order: number
  readonly workspace: string | null
  readonly forkedAt: number | null
}

/** When hub and desk last had the same; instant text. */
export interface SuccessMark {
  readonly key: 'success'
  readonly at: string
}

/** This device id is no longer ours: a write that was decided under it must not happen (write-next.ts). */
export interface LeftMark {
  readonly key: `left/${string}`
}

export type Mark = LogMark | AckMark | CountMark | RecheckMark | SyncMark | SuccessMark | LeftMark

export class ProofdeskDb extends Dexie {
  declare readonly events: Table<StoredEvent, [string, number]>
  declare readonly claims: Table<QueueRow, string>
  declare readonly drafts: Table<Draft, string>
  declare readonly marks: Table<Mark, string>
  /** The hub's events at places where this device has others, until the fork is resolved. */
  declare readonly twins: Table<StoredEvent, [string, number]>
  /** Own events that were recorded again under another device id. */
  declare readonly aside: Table<StoredEvent, [string, number]>
  /** Claims whose digest has not been compared since they changed. */
  declare readonly unchecked: Table<{ readonly claim: string }, string>
  declare readonly concerns: Table<Concern, string>
  declare readonly transfers: Table<Transfer, string>
  /** What this device signs in with where the host keeps no secrets; never part of a rescue copy. */
  declare readonly keys: Table<{ readonly name: string; readonly value: unknown }, string>

  /** `place` is where the databases of this profile live (database-place.ts); whoever leaves it out opens another one. */
  constructor(name: string, place: IDBFactory) {
    // No live queries are used, so their cache would only cost.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      indexedDB: place,
      IDBKeyRange,
    })
    this.version(1).stores({
      events: '[device+seq], claim',
      claims: 'id, [dueKey+id]',
      drafts: 'key, claim',
      marks: 'key',
    })
    this.version(2).stores({
      twins: '[device+seq]',
      aside: '[device+seq]',
      unchecked: 'claim',
      concerns: 'id, claim',
      transfers: 'sha256, state',
      keys: 'name',
    })
  }
}
