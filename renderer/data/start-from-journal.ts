/**
 * Journal against database, before anything else reads the database: the journal is the witness that entries existed. A
 * database that has them is not read further; one that lacks them gets them back, and the person is told what was found.
 * A fresh database beside a journal is never taken for a new desk.
 */
import { ok, type Result } from '../../shared/base/result.ts'
import type { JournalStore } from '../../shared/bridge/host.ts'
import type { JournalFault } from '../../shared/log/journal.ts'
import type { LogMark, ProofdeskDb } from './db.ts'
import { type JournalTail, readTail } from './journal-tail.ts'
import type { WalkOfJournal } from './serve-journal.ts'
import type { JournalWalk } from './walk-journal.ts'

export interface JournalRestore {
  /** Entries that were put back, and the moment of the last one in the journal. */
  readonly entries: number
  readonly lastAt: string | null
  /** The database had nothing at all. */
  readonly wasEmpty: boolean
  /** Where the journal itself is damaged: what came after it could not be put back. */
  readonly fault: JournalFault | null
  readonly documents: Readonly<Record<string, number>>
}

export type JournalFinding =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'restored'; readonly restore: JournalRestore }
  /** Nothing was changed in either; `seq` is the first entry that is another one. */
  | { readonly kind: 'disagreed'; readonly seq: number }

export interface StartFromJournal {
  readonly db: ProofdeskDb
  readonly store: JournalStore
  readonly walk: WalkOfJournal
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Refuses `cancelled`, `journal-unreadable` where only the journal could tell whether the database is new. */
export async function startFromJournal(start: StartFromJournal): Promise<Result<JournalFinding>> {
  const { db, store, walk, onProgress, signal } = start
  // Before the database: another window may record and journal meanwhile, and only in that order.
  const tail = await readTail(store)
  const mark = await markOf(db)
  if (!tail.ok) return isUnused(mark) ? tail : ok({ kind: 'agreed' })
  if (await isKnown(db, mark, tail.value)) return ok({ kind: 'agreed' })
  const walked = await walk({ database: db.name, restore: true, onProgress, signal })
  return walked.ok ? ok(findingOf(walked.value, mark)) : walked
}

async function isKnown(db: ProofdeskDb, mark: LogMark | null, tail: JournalTail): Promise<boolean> {
  if (tail.segment === 0) return true
  if (!tail.position || !mark) return false
  const { device, seq, hash } = tail.position
  if (seq === 0) return tail.segment === 1
  if (mark.device === device && mark.seq < seq) return false
  return (await db.events.get([device, seq]))?.hash === hash
}

function findingOf(walk: JournalWalk, before: LogMark | null): JournalFinding {
  if (walk.disagreement !== null) return { kind: 'disagreed', seq: walk.disagreement }
  // A torn line was never more than begun; a database that is ahead of the damage has what the journal lost.
  const isAhead = before !== null && walk.fault !== null && before.seq > walk.fault.after
  const fault = walk.fault?.fault === 'torn' || isAhead ? null : walk.fault
  if (walk.missing === 0 && !fault) return { kind: 'agreed' }
  const { missing: entries, lastAt, documents } = walk
  return { kind: 'restored', restore: { entries, lastAt, wasEmpty: isUnused(before), fault, documents } }
}

function isUnused(mark: LogMark | null): boolean {
  return mark === null || mark.seq === 0
}

async function markOf(db: ProofdeskDb): Promise<LogMark | null> {
  const mark = await db.marks.get('log')
  return mark?.key === 'log' ? mark : null
}
