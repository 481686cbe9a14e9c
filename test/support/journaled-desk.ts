/** A desk whose log is followed by a journal in memory, and what a damaged or lost database looks like at the next start. */
import Dexie from 'dexie'
import { createJournal, type Journal } from '../../renderer/data/journal.ts'
import { createWalk, type WalkOfJournal, walkInPlace } from '../../renderer/data/serve-journal.ts'
import { startFromJournal } from '../../renderer/data/start-from-journal.ts'
import type { Command } from '../../shared/log/command.ts'
import { caseBundle, manifestClaim } from './case-bundle.ts'
import { clock, type Desk, openDesk } from './desk.ts'
import type { MemoryJournal } from './memory-journal.ts'

export interface JournaledDesk {
  readonly desk: Desk
  readonly store: MemoryJournal
  readonly walk: WalkOfJournal
  readonly journal: Journal
}

export interface JournaledSettings {
  readonly segmentSize?: number
  /** Another start on this desk's database and journal. */
  readonly again?: JournaledDesk
}

/** Windows of one profile in the order they asked: the first leads until it stops. */
const waiting = new Map<string, Promise<unknown>>()

export async function journaledDesk({ segmentSize, again }: JournaledSettings = {}): Promise<JournaledDesk> {
  const desk = await openDesk(again && { sharing: again.desk })
  const store = desk.host.journal
  const walk = createWalk(store, walkInPlace)
  const journal = createJournal({
    ...{ db: desk.db, store, claims: desk.claims, clock, walk },
    ...(segmentSize !== undefined && { segmentSize }),
    pause: () => new Promise(resolve => setTimeout(resolve)),
    lead(work, onWait) {
      const before = waiting.get(desk.db.name)
      if (before) onWait()
      waiting.set(desk.db.name, before ? before.then(work) : work())
    },
  })
  return { desk, store, walk, journal }
}

/** A desk with so many claims, all of them in the journal. */
export async function filledDesk(
  claims: number,
  settings?: JournaledSettings,
  prefix = 'CLM',
): Promise<JournaledDesk> {
  const made = await journaledDesk(settings)
  const all = Array.from({ length: claims }, (_, index) => manifestClaim(`${prefix}-${index + 1}`))
  await made.desk.open(caseBundle({ claims: all }))
  await followed(made)
  return made
}

/** Follows until everything is in the journal, as one running app would, and ends as it would. */
export async function followed(made: JournaledDesk): Promise<void> {
  made.journal.start()
  await until(made, ({ verified }) => verified !== null)
  made.journal.stop()
}

export function until(
  { journal }: JournaledDesk,
  isSo: (state: ReturnType<Journal['state']>) => boolean,
): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!isSo(journal.state())) return
      leave()
      resolve()
    }
    const leave = journal.subscribe(look)
    look()
  })
}

export function startAgain(
  { desk, store, walk }: JournaledDesk,
  signal = new AbortController().signal,
): ReturnType<typeof startFromJournal> {
  return startFromJournal({ db: desk.db, store, walk, onProgress: () => undefined, signal })
}

/** As the browser leaves it that deletes what it cannot read: no entry, no mark. */
export async function loseDatabase({ desk: { db } }: JournaledDesk): Promise<void> {
  await Promise.all([db.events.clear(), db.claims.clear(), db.marks.clear()])
}

/** As a log whose last writes never reached the disk: rows, entries and mark of before. */
export async function loseTail({ desk: { db } }: JournaledDesk, seq: number): Promise<void> {
  const mark = await db.marks.get('log')
  if (mark?.key !== 'log') throw new Error('no mark')
  const last = await db.events.get([mark.device, seq])
  await db.events
    .where('[device+seq]')
    .between([mark.device, seq + 1], [mark.device, Dexie.maxKey])
    .delete()
  await db.marks.put({ ...mark, seq, hash: last?.hash ?? '' })
}

export const note: Command = {
  type: 'recordVerdict',
  finding: 'acknowledgment',
  verdict: 'pass',
  reason: null,
  pins: [],
  note: 'Page 2, signed by the customer.',
}
