/**
 * From the platform to a database that can be recorded on: opens it, holds it against the journal, and asks the person
 * where something is to be decided. One window at a time, so that no second one starts on a log that is being put back.
 */
import type { Clock } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import type { Host } from '../../shared/bridge/host.ts'
import { canSetAside, setDatabaseAside } from '../data/database-place.ts'
import type { ProofdeskDb } from '../data/db.ts'
import { copyJournal } from '../data/journal-copy.ts'
import { readTail } from '../data/journal-tail.ts'
import { connectDatabase, type DatabaseTrouble, prepareMarks } from '../data/open-database.ts'
import type { WalkOfJournal } from '../data/serve-journal.ts'
import { type JournalFinding, type JournalRestore, startFromJournal } from '../data/start-from-journal.ts'
import { isOfStorage, startFailure } from './start-failure.ts'
import type { StartState } from './start-screen.tsx'

export interface StartDatabase {
  readonly host: Host
  readonly ids: IdSource
  readonly clock: Clock
  readonly walk: WalkOfJournal
  readonly show: (state: StartState) => void
  readonly onTrouble: (trouble: DatabaseTrouble) => void
}

export interface StartedDatabase {
  readonly db: ProofdeskDb
  readonly finding: JournalFinding
}

/** Milliseconds that a restore may take before it is shown. */
const QUIET = 300

export function startDatabase(start: StartDatabase): Promise<StartedDatabase> {
  return navigator.locks.request('proofdesk-start', async () => {
    const db = await connectDatabase(start.onTrouble)
    const finding = await findUntilDecided(db, start)
    await prepareMarks(db, start.ids)
    return { db, finding }
  })
}

async function findUntilDecided(db: ProofdeskDb, start: StartDatabase): Promise<JournalFinding> {
  const { host, show } = start
  while (true) {
    const found = await findOnce(db, start)
    if (found.ok) {
      if (found.value.kind === 'restored' && found.value.restore.fault)
        await askToGoOn(found.value.restore, start)
      return found.value
    }
    host.log('warning', 'journal-start', { refusal: found.error.type })
    if (found.error.type !== 'cancelled') throw new JournalUnreadable()
    await new Promise<void>(resolve => {
      show({ kind: 'restore-stopped', onGoOn: resolve, onSave: () => saveJournal(host) })
    })
  }
}

/** The database is empty and the journal cannot say whether it should be. */
class JournalUnreadable extends Error {}

async function findOnce(
  db: ProofdeskDb,
  { host, walk, clock, show }: StartDatabase,
): Promise<Result<JournalFinding>> {
  const stop = new AbortController()
  const since = clock.now().epochMilliseconds
  const onProgress = (done: number, total: number) => {
    if (clock.now().epochMilliseconds - since < QUIET) return
    show({ kind: 'restoring', share: total === 0 ? 0 : done / total, onStop: () => stop.abort() })
  }
  return startFromJournal({ db, store: host.journal, walk, onProgress, signal: stop.signal })
}

function askToGoOn(restore: JournalRestore, { host, show }: StartDatabase): Promise<void> {
  return new Promise(resolve => {
    show({ kind: 'partly-restored', restore, onGoOn: resolve, onSave: () => saveJournal(host) })
  })
}

/** What to show when the start ended with an error: with a journal there is a way out, without one there is none. */
export async function failureWithJournal(error: unknown, host: Host | null): Promise<StartState> {
  const failure = startFailure(error)
  if (failure.kind !== 'failed' || !host) return failure
  if (error instanceof JournalUnreadable) return { kind: 'journal-unreadable', code: failure.code }
  if (!isOfStorage(error)) return failure
  const tail = await readTail(host.journal)
  if (!tail.ok || tail.value.segment === 0) return failure
  return {
    kind: 'damaged',
    code: failure.code,
    lastAt: tail.value.lastAt,
    onSave: () => saveJournal(host),
    onSetAside: canSetAside() ? () => void setDatabaseAside().then(() => location.reload()) : null,
  }
}

/** True once it is in the person's hands. */
async function saveJournal(host: Host): Promise<Result<boolean>> {
  const copy = await copyJournal(host.journal)
  if (!copy.ok) return copy
  const saved = await host.files.save(copy.value)
  return saved.ok ? ok(saved.value === 'saved') : saved
}
