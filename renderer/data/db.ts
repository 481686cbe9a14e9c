/**
 * The Dexie schema: the append-only log, the queue rows projected from it in the same transaction, comment drafts, and
 * the marks. Only this folder knows Dexie. Documents are not here: they live behind the host. Every transaction is
 * `strict`: Chromium's default loses seconds of acknowledged work on a power cut.
 */
import Dexie, { type Table } from 'dexie'
import type { DeviceId } from '../../shared/base/id.ts'
import type { Recheck } from '../../shared/figures/recheck.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import type { QueueRow } from './queue-row.ts'

/** `n` is the hub's order, null while the event is only here. */
export type StoredEvent = LoggedEvent & { readonly n: number | null }

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

export type Mark = LogMark | AckMark | CountMark | RecheckMark

export class ProofdeskDb extends Dexie {
  declare readonly events: Table<StoredEvent, [string, number]>
  declare readonly claims: Table<QueueRow, string>
  declare readonly drafts: Table<Draft, string>
  declare readonly marks: Table<Mark, string>

  /** `place` is where the databases of this profile live (database-place.ts). */
  constructor(name = 'proofdesk', place?: IDBFactory) {
    // No live queries are used, so their cache would only cost.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...(place && { indexedDB: place, IDBKeyRange }),
    })
    this.version(1).stores({
      events: '[device+seq], claim',
      claims: 'id, [dueKey+id]',
      drafts: 'key, claim',
      marks: 'key',
    })
  }
}
