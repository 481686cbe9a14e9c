/**
 * The second copy of the log, because a browser that is killed may throw the whole database away at its next start. It
 * follows: what was committed is read from the database and added to the journal right after, in one go for all that
 * came meanwhile. A person may go on after the commit; "saved" is said when `settled` resolves. One window per profile
 * writes it.
 * Once after each start the whole journal is verified; damage in it is made good from the log by a new segment. How far
 * it is, and why it is not further, is a state that is shown.
 */
import Dexie from 'dexie'
import { type Clock, instantText } from '../../shared/base/clock.ts'
import { ok, type Refusal, type Result, refuse } from '../../shared/base/result.ts'
import type { JournalStore } from '../../shared/bridge/host.ts'
import { verifyChain } from '../../shared/log/chain.ts'
import {
  eventLine,
  type JournalFault,
  type JournalPosition,
  journalStart,
  segmentStartLine,
} from '../../shared/log/journal.ts'
import type { Claims } from './claims.ts'
import type { ProofdeskDb } from './db.ts'
import { readTail } from './journal-tail.ts'
import { pauseFor } from './pause.ts'
import type { WalkOfJournal } from './serve-journal.ts'

export interface SecondCopy {
  /** `elsewhere`: another window of this profile writes it. */
  readonly kind: 'starting' | 'elsewhere' | 'complete' | 'behind' | 'failing' | 'disagrees'
  /** Entries of the log that are not in the journal yet. */
  readonly behind: number
  /** Instant text of the moment it became so. */
  readonly since: string
  /** Why it cannot be written. */
  readonly reason: Refusal | null
  /** The first entry that is another one in the journal than in the log. */
  readonly disagreement: number | null
  /** The last reading of the whole journal. */
  readonly verified: { readonly entries: number; readonly at: string } | null
  /** Damage that was found in the journal and made good from the log. */
  readonly mended: JournalFault | null
}

export interface Journal {
  state(): SecondCopy
  subscribe(listener: () => void): () => void
  /** Follows from now on, if no other window does, and as soon as that one is closed otherwise. */
  start(): void
  /** Log and journal say different things: nothing more may be recorded on the strength of either. */
  isDisagreeing(): boolean
  /** Reads the whole journal again. */
  verify(): Promise<void>
  /**
   * Resolves when everything that was committed by now is in the journal, or it is known that it cannot be: `state` says
   * why. In a window that leaves the writing to another one it does not wait for that one.
   */
  settled(): Promise<void>
  stop(): void
}

export interface JournalDeps {
  readonly db: ProofdeskDb
  readonly store: JournalStore
  readonly claims: Pick<Claims, 'subscribe'>
  readonly clock: Clock
  readonly walk: WalkOfJournal
  /** Runs the work as long as it lasts while no other window of the profile does; `onWait`: another one has it now. */
  readonly lead?: (work: () => Promise<void>, onWait: () => void) => void
  readonly pause?: (ms: number) => Promise<void>
  /** The start found them to differ from this entry on. */
  readonly disagreement?: number | null
  /** Bytes after which a segment is closed. */
  readonly segmentSize?: number
}

const SEGMENT_SIZE = 8 * 1024 * 1024
/** Milliseconds in which commits are gathered, so that an import is not flushed claim by claim. */
const GATHER = 50
const FIRST_RETRY = 1000
const LAST_RETRY = 30_000

export function createJournal(deps: JournalDeps): Journal {
  const { db, store, claims, clock, walk, lead = leadByLock, pause = pauseFor } = deps
  const { segmentSize = SEGMENT_SIZE, disagreement = null } = deps
  const listeners = new Set<() => void>()
  const stopped = Promise.withResolvers<void>()
  /** It is known which window follows the log. */
  const begun = Promise.withResolvers<void>()
  const now = () => instantText(clock.now())
  let state: SecondCopy = {
    kind: disagreement === null ? 'starting' : 'disagrees',
    ...{ behind: 0, since: now(), reason: null, disagreement, verified: null, mended: null },
  }
  /** Where the next line goes; null = has to be found out. */
  let end: JournalEnd | null = null
  let isLeading = false
  let isStopped = false
  let hasNews = false
  let running: Promise<void> | null = null
  /** The step that runs or ran last, and the one after it, which takes what is news now. */
  let current = Promise.withResolvers<void>()
  let next = Promise.withResolvers<void>()
  let retry = FIRST_RETRY
  let isRetryDue = false

  const set = (change: Partial<SecondCopy>) => {
    const since = change.kind && change.kind !== state.kind ? now() : state.since
    state = { ...state, since, ...change }
    for (const listener of listeners) listener()
  }

  const findEnd = async (): Promise<Result<JournalEnd>> => {
    const tail = await readTail(store)
    if (!tail.ok) return tail
    const { segment, size, position } = tail.value
    if (segment === 0) return ok({ segment, size, position, isClosed: true })
    // An end that the log does not have is no end to go on from: the journal was damaged before it.
    if (position && (await isInLog(db, position))) return ok({ segment, size, position, isClosed: false })
    const walked = await walk({ database: db.name, restore: false })
    return walked.ok ? ok({ segment, size, position: walked.value.position, isClosed: true }) : walked
  }

  const append = async (at: JournalEnd, next: JournalPortion): Promise<Result<JournalEnd>> => {
    const isNew = at.isClosed || next.from.device !== at.position?.device || at.size >= segmentSize
    const bytes = new TextEncoder().encode((isNew ? segmentStartLine(next.from) : '') + next.lines)
    const segment = isNew ? at.segment + 1 : at.segment
    const written = await store.append(segment, bytes)
    if (!written.ok) return written
    return ok({ segment, size: (isNew ? 0 : at.size) + bytes.length, position: next.to, isClosed: false })
  }

  /** Everything that is committed by now; a refusal is why it could not be written. */
  const catchUp = async (): Promise<Result<null>> => {
    if (!end) {
      const found = await findEnd()
      if (!found.ok) return found
      end = found.value
    }
    while (!isStopped) {
      const next = await nextPortion(db, end.position)
      if (!next.ok) return next
      const isMending = end.isClosed && end.segment > 0
      if (next.value.lines === '' && !isMending) break
      const appended = await append(end, next.value)
      if (!appended.ok) return appended
      end = appended.value
      // What is recorded from here on is news for the next step, so that this one ends.
      if (next.value.behind === 0) break
      set({ kind: 'behind', behind: next.value.behind })
    }
    return ok(null)
  }

  const tryAgainLater = () => {
    if (isRetryDue) return
    isRetryDue = true
    void pause(retry).then(() => {
      isRetryDue = false
      run()
    })
    retry = Math.min(retry * 2, LAST_RETRY)
  }

  const step = async (): Promise<void> => {
    const done = await caught(catchUp)
    if (done.ok) {
      retry = FIRST_RETRY
      return set({ kind: 'complete', behind: 0, reason: null })
    }
    if (done.error.type === 'journal-differs')
      return set({ kind: 'disagrees', disagreement: Number(done.error.params?.seq ?? 0) })
    const behind = await countBehind(db, end?.position ?? null).catch(() => 0)
    set({ kind: 'failing', reason: done.error, behind })
    // What the failed append left is not known.
    end = null
    tryAgainLater()
  }

  const follow = async (): Promise<void> => {
    while (hasNews && !isStopped && state.kind !== 'disagrees') {
      hasNews = false
      current = next
      next = Promise.withResolvers()
      await step()
      current.resolve()
      if (hasNews) await pause(GATHER)
    }
    // In the same breath as the last look at the news: what comes after it starts anew.
    running = null
    next.resolve()
    next = Promise.withResolvers()
  }

  const run = () => {
    hasNews = true
    if (!isLeading || isStopped || state.kind === 'disagrees') return
    running ??= follow()
  }

  const verify = async (): Promise<void> => {
    const walked = await caught(() => walk({ database: db.name, restore: false }))
    if (!walked.ok) return set({ kind: 'failing', reason: walked.error })
    const { disagreement, fault, entries, position } = walked.value
    const verified = { entries, at: now() }
    if (disagreement !== null) return set({ kind: 'disagrees', disagreement, verified })
    await running
    const canMend = isLeading && end !== null && position?.device === end.position?.device
    if (!fault || fault.fault === 'torn' || !canMend || state.mended) return set({ verified })
    // A new segment attaches before the damage and carries everything since.
    end = end && { ...end, position, isClosed: true }
    run()
    await running
    set({ mended: fault })
    return verify()
  }

  claims.subscribe(run)

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (state.kind === 'disagrees') return begun.resolve()
      const work = async () => {
        isLeading = true
        run()
        begun.resolve()
        await running
        if (state.kind === 'complete') await verify()
        await stopped.promise
      }
      lead(work, () => {
        begun.resolve()
        set({ kind: 'elsewhere' })
      })
    },
    isDisagreeing: () => state.kind === 'disagrees',
    verify,
    async settled() {
      await begun.promise
      if (running) await (hasNews ? next : current).promise
    },
    stop() {
      isStopped = true
      stopped.resolve()
    },
  }
}

interface JournalEnd {
  /** 0 before the first one. */
  readonly segment: number
  readonly size: number
  readonly position: JournalPosition | null
  /** The next line opens a new segment. */
  readonly isClosed: boolean
}

interface JournalPortion {
  readonly from: JournalPosition
  readonly to: JournalPosition
  readonly lines: string
  /** Entries that still wait behind this portion. */
  readonly behind: number
}

const PORTION = 500

/** Refuses `journal-differs` and `log-broken`: what does not continue the journal's chain is not written into it. */
async function nextPortion(db: ProofdeskDb, at: JournalPosition | null): Promise<Result<JournalPortion>> {
  return db.transaction('r', db.events, db.marks, async () => {
    const mark = await db.marks.get('log')
    if (mark?.key !== 'log') return refuse('log-broken')
    const { device } = mark
    const from = at?.device === device ? at : { device, ...journalStart }
    const found = await db.events
      .where('[device+seq]')
      .between([device, from.seq], [device, Dexie.maxKey])
      .limit(PORTION)
      .toArray()
    // The entry that the journal ends with comes first, except before the first one.
    const [known, events] = from.seq === 0 ? [from, found] : [found[0], found.slice(1)]
    if (known?.seq !== from.seq) return refuse('log-broken')
    if (known.hash !== from.hash) return refuse('journal-differs', { seq: from.seq })
    const check = verifyChain(events, from)
    if (!check.ok) return refuse('log-broken')
    const to = { device, ...check.head }
    return ok({ from, to, lines: events.map(eventLine).join(''), behind: mark.seq - to.seq })
  })
}

async function isInLog(db: ProofdeskDb, { device, seq, hash }: JournalPosition): Promise<boolean> {
  return seq === 0 || (await db.events.get([device, seq]))?.hash === hash
}

async function countBehind(db: ProofdeskDb, at: JournalPosition | null): Promise<number> {
  const mark = await db.marks.get('log')
  if (mark?.key !== 'log') return 0
  return mark.seq - (at?.device === mark.device ? at.seq : 0)
}

/** The database's and the worker's failures as the reason the copy stands still; nothing here is worth a dead page. */
async function caught<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    return refuse('not-saved', { reason: error instanceof Error ? error.name : 'Error' })
  }
}

function leadByLock(work: () => Promise<void>, onWait: () => void): void {
  const name = 'proofdesk-journal'
  void navigator.locks
    .request(name, { ifAvailable: true }, lock => (lock ? work().then(() => true) : false))
    .then(hadIt => {
      if (hadIt) return
      onWait()
      return navigator.locks.request(name, work)
    })
}
