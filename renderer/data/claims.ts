/**
 * The claims on this computer: read them folded, act on them by commands. One action = one strict transaction that adds
 * the events, the queue row and the log mark together; the promise resolves after the commit, so "saved" is true.
 * Memory follows the database, never the other way round.
 */
import type { Clock } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { RuleReadings, RulesetId } from '../../shared/claim/ruleset.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import { decide } from '../../shared/log/decide.ts'
import type { Actor } from '../../shared/log/event.ts'
import { evolve } from '../../shared/log/evolve.ts'
import { isCounted } from '../../shared/log/record.ts'
import { upcast } from '../../shared/log/upcast.ts'
import type { Calendar } from '../../shared/sla/calendar.ts'
import type { CountMark, LogMark, LogStanding, ProofdeskDb, StoredEvent } from './db.ts'
import { foldStored, inOrder } from './event-order.ts'
import { type RowContext, toQueueRow } from './queue-row.ts'
import { markAfter, stampEvent } from './stamp-events.ts'
import { savedOrRefused } from './storage-refusal.ts'
import { writeNext } from './write-next.ts'

export interface ClaimsDeps {
  readonly db: ProofdeskDb
  readonly clock: Clock
  readonly ids: IdSource
  readonly actor: () => Actor
  readonly row: () => RowContext
  readonly law: DeskLaw
  readonly workspace: string
  /** True while the log is found broken: everything is refused with `log-broken`, nothing is written. */
  readonly readOnly: () => boolean
  /** Tells other windows of the same profile. */
  readonly announce: (claims: readonly string[]) => void
}

/** The team's choices that the law asks for. */
export interface DeskLaw {
  calendar(): Calendar
  readings(ruleset: RulesetId): RuleReadings
}

export interface Claims {
  /** null = this claim is not on this computer. */
  read(claim: string): Promise<ClaimState | null>
  events(claim: string): Promise<readonly StoredEvent[]>
  /** All commands or none, in one transaction; each is decided on the state the ones before it left. */
  act(claim: string, commands: readonly Command[]): Promise<Result<readonly StoredEvent[]>>
  /**
   * Commands for several claims or none, in one transaction. They are planned on the claims as they are inside it, so
   * that what another window recorded a moment ago counts. `by` is the system for what nobody asked for.
   */
  actTogether(
    claims: readonly string[],
    plan: TogetherPlan,
    by?: Actor,
  ): Promise<Result<readonly StoredEvent[]>>
  /** Adds events that are already decided (imports), all in one transaction. */
  addDecided(claims: readonly PlannedClaim[]): Promise<Result<null>>
  isReadOnly(): boolean
  mark(): Promise<LogStanding>
  /** How often something was done in this window since it was opened; the sync's pages make way for it. */
  acts(): number
  /** Calls back after a commit here or in another window. */
  subscribe(listener: (claims: readonly string[]) => void): () => void
  /** Runs between two acts of this window, so that none is decided on what it changes; answers the changed claims. */
  between(work: () => Promise<readonly string[]>): Promise<void>
  /** Another window committed; drops what memory knew. */
  changedElsewhere(claims: readonly string[]): void
}

/** Claims that are not here are missing in `states`; claims without commands stay as they are. */
export type TogetherPlan = (
  states: ReadonlyMap<string, ClaimState>,
) => Result<ReadonlyMap<string, readonly Command[]>>

export interface PlannedClaim {
  readonly claim: string
  /** Sees the claim as it is inside the transaction; its state is null when it is not here. */
  readonly plan: (state: ClaimState | null, events: readonly StoredEvent[]) => readonly NewClaimEvent[]
  /** Who acts; without it the person at the desk. */
  readonly by?: Actor
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

  /** Where this window last saw the log; what is written on its strength is checked against the database. */
  let lastMark: LogStanding | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let acts = 0

  /** Writes of one window follow each other: each is decided on what the one before it left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work)
    turn = done.catch(() => undefined)
    return done
  }

  const notify = (claims: readonly string[]) => {
    for (const listener of listeners) listener(claims)
  }

  // A commit here moves the mark for every claim, so folds that were true before it stay true; one that another window
  // outdated keeps its old position and is folded anew when asked for.
  const remember = (
    claim: string,
    state: ClaimState | null,
    moved: { readonly from: number; readonly to: number },
  ) => {
    for (const [id, fold] of folds) if (fold.seq === moved.from) folds.set(id, { ...fold, seq: moved.to })
    folds.delete(claim)
    folds.set(claim, { state, seq: moved.to })
    const oldest = folds.keys().next().value
    if (folds.size > KEPT_FOLDS && oldest !== undefined) folds.delete(oldest)
  }

  const stateAt = async (claim: string, mark: LogStanding): Promise<ClaimState | null> => {
    const known = folds.get(claim)
    if (known && known.seq === mark.seq) return known.state
    return foldStored(await readEvents(deps.db, claim))
  }

  const stampAll = (mark: LogStanding, { claim, from, events, by = deps.actor() }: Planned): Stamped => {
    const stamped: StoredEvent[] = []
    let [state, here] = [from, mark]
    for (const event of events) {
      const logged = stampEvent(
        here,
        { claim, event, claimVersion: state?.version ?? 0 },
        { ...deps, actor: by },
      )
      here = { ...here, ...markAfter(here, logged) }
      stamped.push(logged)
      state = applied(state, logged)
    }
    return { stamped, state, mark: here, isNew: from === null && state !== null }
  }

  const planAll = (
    start: LogStanding,
    claims: readonly PlannedClaim[],
    eventsByClaim: ReadonlyMap<string, readonly StoredEvent[]>,
  ) => {
    const written: Stamped[] = []
    for (const { claim, plan, by } of claims) {
      const known = eventsByClaim.get(claim) ?? []
      const from = foldStored(known)
      const events = plan(from, known.filter(isCounted))
      const planned = { claim, from, events, ...(by ? { by } : {}) }
      if (events.length > 0) written.push(stampAll(written.at(-1)?.mark ?? start, planned))
    }
    return written
  }

  /** On what memory knows: nothing is read first. null = memory may be outdated, so the log has to be asked. */
  const actAtOnce = async (claim: string, commands: readonly Command[]): Promise<Result<Acted> | null> => {
    const [mark, fold] = [lastMark, folds.get(claim)]
    if (!mark || fold?.seq !== mark.seq || !deps.db.isOpen()) return null
    const decided = decideAll(fold.state, commands, contextOf(deps, mark))
    if (!decided.ok || decided.value.length === 0) return null
    const acted = stampAll(mark, { claim, from: fold.state, events: decided.value })
    const row = acted.state && toQueueRow(acted.state, deps.row())
    const saved = await savedOrRefused(async () =>
      ok(await writeNext(deps.db, { events: acted.stamped, row, mark: stored(acted.mark) })),
    )
    if (!saved.ok) return saved
    if (!saved.value) lastMark = null
    return saved.value ? ok({ ...acted, from: mark.seq }) : null
  }

  const actOnLog = (claim: string, commands: readonly Command[]): Promise<Result<Acted>> => {
    const { db } = deps
    return savedOrRefused(() =>
      db.transaction('rw', db.events, db.claims, db.marks, async () => {
        const mark = await readMark(db)
        const from = await stateAt(claim, mark)
        const decided = decideAll(from, commands, contextOf(deps, mark))
        if (!decided.ok) return decided
        const acted = stampAll(mark, { claim, from, events: decided.value })
        await db.events.bulkAdd(acted.stamped)
        if (acted.state) await db.claims.put(toQueueRow(acted.state, deps.row()))
        await db.marks.put(stored(acted.mark))
        return ok({ ...acted, from: mark.seq })
      }),
    )
  }

  const actOnSeveral = (claims: readonly string[], plan: TogetherPlan, by: Actor) => {
    const { db } = deps
    return savedOrRefused(() =>
      db.transaction('rw', db.events, db.claims, db.marks, async () => {
        const mark = await readMark(db)
        const events = await readEventsOf(db, claims)
        const states = new Map<string, ClaimState>()
        for (const [claim, own] of events) {
          const state = foldStored(own)
          if (state) states.set(claim, state)
        }
        const planned = plan(states)
        if (!planned.ok) return planned
        const written: Stamped[] = []
        for (const [claim, commands] of planned.value) {
          const from = states.get(claim) ?? null
          const decided = decideAll(from, commands, { ...contextOf(deps, mark), actor: by })
          if (!decided.ok) return decided
          const start = written.at(-1)?.mark ?? mark
          if (decided.value.length > 0)
            written.push(stampAll(start, { claim, from, events: decided.value, by }))
        }
        await db.events.bulkAdd(written.flatMap(({ stamped }) => stamped))
        await db.claims.bulkPut(
          written.flatMap(({ state }) => (state ? [toQueueRow(state, deps.row())] : [])),
        )
        await db.marks.put(stored(written.at(-1)?.mark ?? mark))
        return ok(written.flatMap(({ stamped }) => stamped))
      }),
    )
  }

  return {
    async read(claim) {
      const { db } = deps
      const { state, seq, mark } = await db.transaction('r', db.events, db.marks, async () => {
        const mark = await readMark(db)
        return { state: await stateAt(claim, mark), seq: mark.seq, mark }
      })
      if (!lastMark || lastMark.seq < seq) lastMark = mark
      remember(claim, state, { from: seq, to: seq })
      return state
    },

    events: claim => readEvents(deps.db, claim),

    act(claim, commands) {
      if (deps.readOnly()) return Promise.resolve(refuse('log-broken'))
      acts++
      return inTurn(async () => {
        const saved = (await actAtOnce(claim, commands)) ?? (await actOnLog(claim, commands))
        if (!saved.ok) return saved
        const { stamped, state, from, mark } = saved.value
        lastMark = mark
        remember(claim, state, { from, to: mark.seq })
        notify([claim])
        // Whoever acted hears of it before the other windows do.
        setTimeout(() => deps.announce([claim]))
        return ok(stamped)
      })
    },

    async actTogether(claims, plan, by = deps.actor()) {
      if (deps.readOnly()) return refuse('log-broken')
      acts++
      const saved = await inTurn(() => actOnSeveral(claims, plan, by))
      if (!saved.ok || saved.value.length === 0) return saved
      const changed = [...new Set(saved.value.map(event => event.claim))]
      folds.clear()
      lastMark = null
      notify(changed)
      deps.announce(changed)
      return saved
    },

    async addDecided(claims) {
      if (deps.readOnly()) return refuse('log-broken')
      const { db } = deps
      const result = await inTurn(() =>
        savedOrRefused(() =>
          db.transaction('rw', db.events, db.claims, db.marks, async () => {
            const [mark, counts] = [await readMark(db), await readCounts(db)]
            const eventsByClaim = await readEventsOf(
              db,
              claims.map(({ claim }) => claim),
            )
            const written = planAll(mark, claims, eventsByClaim)
            await Promise.all([
              db.events.bulkAdd(written.flatMap(({ stamped }) => stamped)),
              db.claims.bulkPut(
                written.flatMap(({ state }) => (state ? [toQueueRow(state, deps.row())] : [])),
              ),
              db.marks.bulkPut([
                stored(written.at(-1)?.mark ?? mark),
                { ...counts, claims: counts.claims + written.filter(({ isNew }) => isNew).length },
              ]),
            ])
            return ok(written.flatMap(({ stamped }) => stamped.slice(0, 1).map(event => event.claim)))
          }),
        ),
      )
      if (!result.ok) return result
      if (result.value.length === 0) return ok(null)
      folds.clear()
      lastMark = null
      notify(result.value)
      deps.announce(result.value)
      return ok(null)
    },

    isReadOnly: deps.readOnly,

    mark: () => readMark(deps.db),

    acts: () => acts,

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    between: work =>
      inTurn(async () => {
        const changed = await work()
        folds.clear()
        lastMark = null
        if (changed.length === 0) return
        notify(changed)
        deps.announce(changed)
      }),

    changedElsewhere(claims) {
      folds.clear()
      lastMark = null
      notify(claims)
    },
  }
}

interface Planned {
  readonly claim: string
  readonly from: ClaimState | null
  readonly events: readonly NewClaimEvent[]
  readonly by?: Actor
}

interface Stamped {
  readonly stamped: readonly StoredEvent[]
  readonly state: ClaimState | null
  /** The log's mark after these events. */
  readonly mark: LogStanding
  /** The claim was not here before. */
  readonly isNew: boolean
}

async function readEvents(db: ProofdeskDb, claim: string): Promise<readonly StoredEvent[]> {
  return inOrder(await db.events.where('claim').equals(claim).toArray())
}

async function readEventsOf(
  db: ProofdeskDb,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
  const events = await db.events
    .where('claim')
    .anyOf([...claims])
    .toArray()
  const byClaim = Map.groupBy(events, event => event.claim)
  return new Map([...byClaim].map(([claim, own]) => [claim, inOrder(own)]))
}

async function readMark(db: ProofdeskDb): Promise<LogStanding> {
  const [mark, ack] = await db.marks.bulkGet(['log', 'ack'])
  if (mark?.key !== 'log') throw new Error('the log has no mark: the database was not prepared')
  return { ...mark, acked: ack?.key === 'ack' ? ack.through : 0 }
}

function stored({ key, device, seq, hash }: LogStanding): LogMark {
  return { key, device, seq, hash }
}

async function readCounts(db: ProofdeskDb): Promise<CountMark> {
  const counts = await db.marks.get('counts')
  return counts?.key === 'counts' ? counts : { key: 'counts', claims: await db.claims.count() }
}

function contextOf({ actor, clock, law }: ClaimsDeps, mark: LogStanding) {
  return {
    actor: actor(),
    now: clock.now(),
    law,
    isSent: (event: { device: string; seq: number }) =>
      event.device !== mark.device || event.seq <= mark.acked,
  }
}

/** What is recorded must be readable again; an event that its own schema refuses is a defect, found before it is stored. */
function applied(state: ClaimState | null, event: StoredEvent): ClaimState | null {
  const read = upcast(event)
  if (read.kind === 'unknown') throw new Error(`${event.type} does not fit its schema`)
  return evolve(state, read.event)
}

interface Acted extends Stamped {
  /** Where the log stood before. */
  readonly from: number
}

/** Decides command after command on provisional states; the provisional ids are replaced when stamped. */
function decideAll(
  from: ClaimState | null,
  commands: readonly Command[],
  { law, ...here }: ReturnType<typeof contextOf>,
): Result<readonly NewClaimEvent[]> {
  if (!from) return refuse('claim-not-here')
  const context = { ...here, calendar: law.calendar(), readings: law.readings(from.ruleset) }
  const all: NewClaimEvent[] = []
  let state: ClaimState = from
  for (const [place, command] of commands.entries()) {
    const decided = decide(state, command, context)
    if (!decided.ok) return decided
    all.push(...decided.value)
    // The state after the last command is folded from the stamped events.
    if (place === commands.length - 1) break
    for (const event of decided.value) state = provisional(state, event, context.actor)
  }
  return ok(all)
}

function provisional(state: ClaimState, event: NewClaimEvent, actor: Actor): ClaimState {
  const blank = {
    id: 'evt_provisional',
    device: 'dev_provisional',
    seq: 1,
    ws: '',
    claim: state.facts.id,
    at: state.statusSince,
    base: null,
  }
  const logged = { ...blank, type: event.type, v: event.v, actor, body: event.body, prev: '', hash: '' }
  return applied(state, logged as unknown as StoredEvent) ?? state
}
