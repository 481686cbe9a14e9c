/**
 * The claims on this computer: read them folded, act on them by commands. One action = one strict transaction that adds
 * the events, the queue row and the log mark together; the promise resolves after the commit, so "saved" is true.
 * Memory follows the database, never the other way round.
 */
import type { Clock } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import { decide } from '../../shared/log/decide.ts'
import type { Actor } from '../../shared/log/event.ts'
import { evolve, foldClaim } from '../../shared/log/evolve.ts'
import { upcast } from '../../shared/log/upcast.ts'
import type { LogMark, ProofdeskDb, StoredEvent } from './db.ts'
import { type RowContext, toQueueRow } from './queue-row.ts'
import { markAfter, stampEvent } from './stamp-events.ts'

export interface ClaimsDeps {
  readonly db: ProofdeskDb
  readonly clock: Clock
  readonly ids: IdSource
  readonly actor: () => Actor
  readonly row: () => RowContext
  readonly workspace: string
  /** True while the log is found broken: everything is refused with `log-broken`, nothing is written. */
  readonly readOnly: () => boolean
  /** Tells other windows of the same profile. */
  readonly announce: (claims: readonly string[]) => void
}

export interface Claims {
  /** null = this claim is not on this computer. */
  read(claim: string): Promise<ClaimState | null>
  events(claim: string): Promise<readonly StoredEvent[]>
  /** All commands or none, in one transaction; each is decided on the state the ones before it left. */
  act(claim: string, commands: readonly Command[]): Promise<Result<readonly StoredEvent[]>>
  /** Adds events that are already decided (imports); `plan` sees the claim's current state. One transaction per call. */
  addDecided(claims: readonly PlannedClaim[]): Promise<void>
  mark(): Promise<LogMark>
  /** Calls back after a commit here or in another window. */
  subscribe(listener: (claims: readonly string[]) => void): () => void
  /** Another window committed; drops what memory knew. */
  changedElsewhere(claims: readonly string[]): void
}

export interface PlannedClaim {
  readonly claim: string
  readonly plan: (state: ClaimState | null) => readonly NewClaimEvent[]
}

interface Folded {
  readonly state: ClaimState | null
  /** Log position the fold is true for; another window's commit moves the mark and so outdates it. */
  readonly seq: number
}

const KEPT_FOLDS = 64

export function createClaims(deps: ClaimsDeps): Claims {
  const folds = new Map<string, Folded>()
  const listeners = new Set<(claims: readonly string[]) => void>()

  const notify = (claims: readonly string[]) => {
    for (const listener of listeners) listener(claims)
  }

  // A commit here moves the mark for every claim, so folds that were true before it stay true; one that another window
  // outdated keeps its old position and is folded anew when asked for.
  const remember = (claim: string, state: ClaimState | null, moved: { readonly from: number; readonly to: number }) => {
    for (const [id, fold] of folds) if (fold.seq === moved.from) folds.set(id, { ...fold, seq: moved.to })
    folds.delete(claim)
    folds.set(claim, { state, seq: moved.to })
    const oldest = folds.keys().next().value
    if (folds.size > KEPT_FOLDS && oldest !== undefined) folds.delete(oldest)
  }

  const stateAt = async (claim: string, mark: LogMark): Promise<ClaimState | null> => {
    const known = folds.get(claim)
    if (known && known.seq === mark.seq) return known.state
    return foldClaim(await readEvents(deps.db, claim))
  }

  const write = async (mark: LogMark, claim: string, planned: Planned): Promise<LogMark> => {
    const stamped: StoredEvent[] = []
    let [state, here] = [planned.from, mark]
    for (const event of planned.events) {
      const logged = stampEvent(here, { claim, event, claimVersion: state?.version ?? 0 }, { ...deps, actor: deps.actor() })
      here = markAfter(here, logged)
      stamped.push(logged)
      state = applied(state, logged)
    }
    planned.done(stamped, state)
    await deps.db.events.bulkAdd(stamped)
    if (state) await deps.db.claims.put(toQueueRow(state, deps.row()))
    return here
  }

  return {
    async read(claim) {
      return deps.db.transaction('r', deps.db.events, deps.db.marks, async () => stateAt(claim, await readMark(deps.db)))
    },

    events: claim => readEvents(deps.db, claim),

    async act(claim, commands) {
      if (deps.readOnly()) return refuse('log-broken')
      const { db } = deps
      let outcome: { stamped: readonly StoredEvent[]; state: ClaimState | null; from: number } | null = null
      const result = await db.transaction('rw', db.events, db.claims, db.marks, async () => {
        const mark = await readMark(db)
        const from = await stateAt(claim, mark)
        const decided = decideAll(from, commands, contextOf(deps.actor(), mark))
        if (!decided.ok) return decided
        const done = (stamped: readonly StoredEvent[], state: ClaimState | null) => {
          outcome = { stamped, state, from: mark.seq }
        }
        await db.marks.put(await write(mark, claim, { from, events: decided.value, done }))
        return ok(null)
      })
      if (!result.ok) return result
      const { stamped, state, from } = outcome ?? { stamped: [], state: null, from: 0 }
      remember(claim, state, { from, to: from + stamped.length })
      notify([claim])
      deps.announce([claim])
      return ok(stamped)
    },

    async addDecided(claims) {
      const { db } = deps
      const touched: string[] = []
      await db.transaction('rw', db.events, db.claims, db.marks, async () => {
        let mark = await readMark(db)
        for (const { claim, plan } of claims) {
          const from = foldClaim(await readEvents(db, claim))
          const events = plan(from)
          if (events.length === 0) continue
          touched.push(claim)
          mark = await write(mark, claim, { from, events, done: () => {} })
        }
        await db.marks.put(mark)
      })
      folds.clear()
      notify(touched)
      deps.announce(touched)
    },

    mark: () => readMark(deps.db),

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    changedElsewhere(claims) {
      folds.clear()
      notify(claims)
    }
  }
}

interface Planned {
  readonly from: ClaimState | null
  readonly events: readonly NewClaimEvent[]
  readonly done: (stamped: readonly StoredEvent[], state: ClaimState | null) => void
}

/** In the hub's order where it has one, then as recorded here. */
async function readEvents(db: ProofdeskDb, claim: string): Promise<readonly StoredEvent[]> {
  const events = await db.events.where('claim').equals(claim).toArray()
  return events.sort((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity) || a.seq - b.seq)
}

async function readMark(db: ProofdeskDb): Promise<LogMark> {
  const mark = await db.marks.get('log')
  if (mark?.key !== 'log') throw new Error('the log has no mark: the database was not prepared')
  return mark
}

function contextOf(actor: Actor, mark: LogMark) {
  return {
    actor,
    isSent: (event: { device: string; seq: number }) => event.device !== mark.device || event.seq <= mark.acked
  }
}

function applied(state: ClaimState | null, event: StoredEvent): ClaimState | null {
  const read = upcast(event)
  return read.kind === 'known' ? evolve(state, read.event) : state
}

/** Decides command after command on provisional states; the provisional ids are replaced when stamped. */
function decideAll(
  from: ClaimState | null,
  commands: readonly Command[],
  context: ReturnType<typeof contextOf>
): Result<readonly NewClaimEvent[]> {
  if (!from) return refuse('claim-not-here')
  const all: NewClaimEvent[] = []
  let state: ClaimState = from
  for (const command of commands) {
    const decided = decide(state, command, context)
    if (!decided.ok) return decided
    all.push(...decided.value)
    for (const event of decided.value) state = provisional(state, event, context.actor)
  }
  return ok(all)
}

function provisional(state: ClaimState, event: NewClaimEvent, actor: Actor): ClaimState {
  const blank = { id: 'evt_provisional', device: 'dev_provisional', seq: 1, ws: '', claim: state.facts.id, at: state.statusSince, base: null }
  const logged = { ...blank, type: event.type, v: event.v, actor, body: event.body, prev: '', hash: '' }
  return applied(state, logged as unknown as StoredEvent) ?? state
}
