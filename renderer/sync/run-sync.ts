/**
 * The desk's sync as the app sees it: whether there is a hub to speak to, the machine that speaks (in one window of the
 * profile), what every window shows of it, and what a person may ask of it. Recording never waits for any of this.
 */
import { createActor, fromCallback } from 'xstate'
import type { Clock } from '../../shared/base/clock.ts'
import { instantText } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import { type Result, refuse } from '../../shared/base/result.ts'
import type { Host } from '../../shared/bridge/host.ts'
import type { HubSettings, Settings } from '../../shared/bridge/settings.ts'
import type { Concern } from '../../shared/sync/concern.ts'
import type { EnrolAnswer } from '../../shared/sync/enrolment.ts'
import { type SyncEvent, syncMachine, type Trouble } from '../../shared/sync/sync-machine.ts'
import { defaultSizes, type RoundStart, syncRules } from '../../shared/sync/sync-round.ts'
import type { HubFailure } from '../../shared/sync/sync-store.ts'
import type { Claims } from '../data/claims.ts'
import type { ProofdeskDb } from '../data/db.ts'
import type { RowContext } from '../data/queue-row.ts'
import { createCredentials, type HubClock, tokenOf } from './credentials.ts'
import { enrol } from './enrol.ts'
import { createHubPort } from './hub-port.ts'
import type { HubAddress } from './hub-request.ts'
import { createLogStore, ownFrom, type RowChange, readSyncMarks } from './log-store.ts'
import { type Outbox, readConcerns, readOutbox } from './outbox.ts'
import { createPageSize } from './page-size.ts'
import { createFlights } from './sync-actors.ts'
import { notConfigured, type SyncPhase, type SyncStatus } from './sync-status.ts'
import type { LedStatus, SyncWindows } from './sync-windows.ts'
import { createTransfers, type TransferProgress } from './transfers.ts'

export interface Sync {
  status(): SyncStatus
  subscribe(listener: () => void): () => void
  /** A person asks for it: now. */
  wake(): void
  /** The person has read that two copies of this profile exist. */
  forkSeen(): void
  enrol(code: string): Promise<Result<EnrolAnswer, HubFailure>>
  acceptToken(token: string): Promise<void>
  /** Forgets what this computer signs in with. The log stays as it is. */
  signOut(): Promise<void>
  outbox(startOfToday: string): Promise<Outbox>
  /** Conflicts and refusals of a claim that are not dealt with. */
  concernsOf(claim: string): Promise<readonly Concern[]>
  /** A refusal has been read. */
  putAway(id: string): Promise<void>
  /** A document that is wanted now and not on this computer. */
  fetchDocument(sha256: string, signal: AbortSignal): Promise<Result<'here' | 'not-yet'>>
  /** Documents stop moving until somebody asks for a sync again. */
  pauseDocuments(): void
  /** Called after the hub's news about claims were stored here. */
  onRows(listener: (changes: readonly RowChange[]) => void): () => void
  stop(): void
}

export interface SyncDeps {
  readonly db: ProofdeskDb
  readonly claims: Claims
  readonly host: Pick<Host, 'can' | 'secrets' | 'documents' | 'hub' | 'log'>
  readonly settings: { current(): Settings; subscribe(listener: () => void): () => void }
  readonly clock: Clock
  readonly ids: IdSource
  readonly row: () => RowContext
  readonly windows: SyncWindows
  /** Tests give their own wire. */
  readonly fetch?: typeof globalThis.fetch
  /** 0 ≤ number < 1. */
  readonly chance: () => number
  /** Monotonic milliseconds. */
  readonly milliseconds: () => number
}

/** Milliseconds between two notes of the last success in the database. */
const NOTE_SUCCESS_EVERY = 60_000

export function createSync(deps: SyncDeps): Sync {
  const { db, claims, host, settings, clock, windows } = deps
  const credentials = createCredentials(host, db)
  const listeners = new Set<() => void>()
  const rowListeners = new Set<(changes: readonly RowChange[]) => void>()
  const hubClock: HubClock = { ahead: 0 }
  let status: SyncStatus = notConfigured
  let running: Running | null = null
  let generation = 0
  let notedAt = 0

  const set = (change: Partial<SyncStatus>) => {
    const next = { ...status, ...change }
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    for (const listener of listeners) listener()
  }

  const addressOf = ({ address }: HubSettings, signal?: AbortSignal): HubAddress => ({
    origin: address,
    fetch: deps.fetch ?? ((...request) => fetch(...request)),
    ...(signal ? { signal } : {}),
    token: async () => tokenOf(await credentials.read(), { clock, hubClock }),
    noteTime(serverTime) {
      const ahead = Temporal.Instant.from(serverTime).epochMilliseconds - clock.now().epochMilliseconds
      const wasOff = Math.abs(ahead - hubClock.ahead) > CLOCK_MATTERS
      if (wasOff) hubClock.ahead = ahead
      return wasOff
    },
  })

  const store = createLogStore({
    db,
    claims,
    row: deps.row,
    onRows: changes => {
      for (const listener of rowListeners) listener(changes)
    },
  })

  const count = createCounter(async () => {
    const marks = await readSyncMarks(db)
    const concerns = await readConcerns(db)
    const success = await db.marks.get('success')
    const unsent = marks.head.seq - marks.acked
    set({
      unsent,
      sending: sendingOf(status, unsent),
      conflicts: concerns.filter(({ status: is }) => is === 'conflict').length,
      refused: concerns.filter(({ status: is }) => is === 'rejected').length,
      lastSuccess: later(status.lastSuccess, success?.key === 'success' ? success.at : null),
    })
    if (unsent > 0) running?.send({ type: 'RECORDED' })
  })

  const noteSuccess = () => {
    const at = instantText(clock.now())
    set({ lastSuccess: at })
    if (deps.milliseconds() - notedAt < NOTE_SUCCESS_EVERY && notedAt > 0) return
    notedAt = deps.milliseconds()
    void db.marks.put({ key: 'success', at }).catch(() => undefined)
  }

  const showPhase = (led: LedStatus, isOwn: boolean) => {
    set({
      ...led,
      trouble: led.trouble as SyncStatus['trouble'],
      sending: led.phase === 'working' ? (status.sending ?? { done: 0, total: status.unsent }) : null,
    })
    if (isOwn) windows.post({ type: 'status', status: led })
    if (led.phase === 'watching') noteSuccess()
    void count()
  }

  const run = (hub: HubSettings): Running =>
    startMachine({
      ...{ deps, hub, store, addressOf },
      onPhase: led => showPhase(led, true),
      onProgress: () => void count(),
      onDocuments: documents => set({ documents }),
    })

  /** Looks again whether there is a hub, and who this is; whatever ran before has ended. */
  const begin = async () => {
    generation++
    const own = generation
    running?.stop()
    running = null
    const { hub, reviewer } = settings.current()
    await count()
    const phase = hub ? await phaseBefore(hub, reviewer.id) : 'off'
    if (own !== generation) return
    set({ ...notConfigured, ...countsOf(status), phase: phase ?? 'offline' })
    if (hub && phase === null) {
      running = run(hub)
      windows.post({ type: 'ask-status' })
    }
  }

  const phaseBefore = async (hub: HubSettings, reviewerId: string): Promise<SyncPhase | null> => {
    if (host.hub.allowed !== hub.address) return 'reload'
    if (!hub.person) return null
    if (reviewerId !== hub.person.id) return 'other-name'
    return (await isSignedOtherwise(db, hub.person.id)) ? 'other-name' : null
  }

  const stopListening = [
    claims.subscribe(() => void count()),
    settings.subscribe(() => {
      if (identityOf(settings.current()) === last) return
      last = identityOf(settings.current())
      void begin()
    }),
    windows.onMessage(message => {
      if (message.type === 'wake') running?.wake()
      if (message.type === 'fork-seen') running?.send({ type: 'FORK_SEEN' })
      if (message.type === 'ask-status') running?.tellAgain()
      if (message.type === 'status' && !running?.isLeading()) showPhase(message.status, false)
    }),
  ]
  let last = identityOf(settings.current())
  void begin()

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wake() {
      if (!running) void begin()
      running?.wake()
      windows.post({ type: 'wake' })
    },
    forkSeen() {
      running?.send({ type: 'FORK_SEEN' })
      windows.post({ type: 'fork-seen' })
    },
    async enrol(code) {
      const { hub } = settings.current()
      if (!hub) return { ok: false, error: { type: 'unreachable' } }
      const { device } = await readSyncMarks(db)
      return enrol(addressOf(hub), credentials, { workspace: hub.workspace, device, code })
    },
    async acceptToken(token) {
      await credentials.keepToken(token.trim())
      await begin()
    },
    async signOut() {
      await credentials.forget()
      await begin()
    },
    outbox: startOfToday => readOutbox(db, startOfToday),
    concernsOf: async claim => (await readConcerns(db)).filter(concern => concern.claim === claim),
    async putAway(id) {
      await db.concerns.update(id, { isSeen: true })
      await count()
    },
    async fetchDocument(sha256, signal) {
      const { hub } = settings.current()
      if (!hub || host.hub.allowed !== hub.address) return refuse('document-missing')
      return transfersOf(deps, addressOf(hub), hub).fetch(sha256, signal)
    },
    pauseDocuments: () => running?.pauseDocuments(),
    onRows(listener) {
      rowListeners.add(listener)
      return () => rowListeners.delete(listener)
    },
    stop() {
      generation++
      running?.stop()
      running = null
      for (const stop of stopListening) stop()
    },
  }
}

/** Milliseconds; the hub tolerates less. */
const CLOCK_MATTERS = 20_000

interface Running {
  send(event: SyncEvent): void
  wake(): void
  isLeading(): boolean
  tellAgain(): void
  pauseDocuments(): void
  stop(): void
}

interface Starting {
  readonly deps: SyncDeps
  readonly hub: HubSettings
  readonly store: ReturnType<typeof createLogStore>
  readonly addressOf: (hub: HubSettings, signal?: AbortSignal) => HubAddress
  readonly onPhase: (status: LedStatus) => void
  readonly onProgress: () => void
  readonly onDocuments: (progress: TransferProgress | null) => void
}

function startMachine({ deps, hub, store, addressOf, onPhase, onProgress, onDocuments }: Starting): Running {
  const { host, ids, windows } = deps
  let isLeading = false
  let isLocal = false
  let told: LedStatus | null = null
  let moving: AbortController | null = null
  let arePaused = false

  const pages = createPageSize({ milliseconds: deps.milliseconds, acts: deps.claims.acts })
  const flights = createFlights({
    ports: signal => ({
      store: pages.timed(store),
      hub: createHubPort(addressOf(hub, signal), hub.workspace),
      newDevice: () => ids.create('device'),
      workspace: hub.workspace,
      rules: syncRules,
      batch: defaultSizes.batch,
      page: pages.records,
    }),
    onProgress,
    onDefect: error => {
      isLocal = true
      host.log('error', 'sync', { name: error instanceof Error ? error.name : 'unknown' })
    },
  })
  const lead = fromCallback<SyncEvent, RoundStart>(({ sendBack }) =>
    windows.lead(() => {
      isLeading = true
      sendBack({ type: 'LEADING' })
    }),
  )
  const machine = syncMachine.provide({ actors: { lead, round: flights.round, watch: flights.watch } })
  const actor = createActor(machine, { input: { chance: deps.chance } })
  const transfers = transfersOf(deps, addressOf(hub), hub)

  const moveDocuments = () => {
    if (moving || arePaused) return
    const control = new AbortController()
    moving = control
    void transfers
      .run({ signal: control.signal, onProgress: onDocuments })
      .catch(() => undefined)
      .finally(() => {
        moving = null
        onDocuments(null)
      })
  }

  actor.subscribe(snapshot => {
    if (!isLeading || snapshot.matches('following')) return
    const { trouble, hasForked, isStalled } = snapshot.context
    if (snapshot.matches('watching')) isLocal = false
    const phase = phaseOf(snapshot.value)
    const next: LedStatus = {
      ...{ phase, hasForked, isStalled },
      trouble: isLocal && trouble ? 'local' : typeOf(trouble),
      joined: trouble && 'joined' in trouble ? trouble.joined : null,
    }
    // The machine reports every event it gets, and a telling counts what is unsent and sends it another: without this
    // the two would ask each other, and the database, without end while anything is unsent.
    if (JSON.stringify(next) === JSON.stringify(told)) return
    told = next
    onPhase(told)
    if (phase === 'watching') moveDocuments()
  })
  const isWaiting = () => actor.getSnapshot().matches('waiting')
  const onOnline = () => {
    if (isWaiting()) actor.send({ type: 'WAKE' })
  }
  const onVisible = () => {
    if (globalThis.document?.visibilityState === 'visible') onOnline()
  }
  globalThis.addEventListener?.('online', onOnline)
  globalThis.addEventListener?.('offline', flights.cut)
  globalThis.document?.addEventListener('visibilitychange', onVisible)
  actor.start()

  return {
    send: event => actor.send(event),
    wake() {
      arePaused = false
      actor.send({ type: 'WAKE' })
    },
    isLeading: () => isLeading,
    tellAgain() {
      if (told) windows.post({ type: 'status', status: told })
    },
    pauseDocuments() {
      arePaused = true
      moving?.abort()
    },
    stop() {
      globalThis.removeEventListener?.('online', onOnline)
      globalThis.removeEventListener?.('offline', flights.cut)
      globalThis.document?.removeEventListener('visibilitychange', onVisible)
      moving?.abort()
      actor.stop()
    },
  }
}

function transfersOf({ db, host, milliseconds }: SyncDeps, hub: HubAddress, { workspace }: HubSettings) {
  return createTransfers({ db, documents: host.documents, hub, workspace, milliseconds })
}

const phases: Readonly<Record<string, SyncPhase>> = {
  watching: 'watching',
  tooOld: 'too-old',
  signedOut: 'signed-out',
  needsPerson: 'needs-person',
}

function phaseOf(value: unknown): SyncPhase {
  if (typeof value === 'string') return phases[value] ?? 'working'
  const isWaiting = typeof value === 'object' && value !== null && 'waiting' in value
  if (!isWaiting) return 'working'
  return value.waiting === 'offline' ? 'offline' : 'behind'
}

function typeOf(trouble: Trouble | null): SyncStatus['trouble'] {
  if (!trouble) return null
  return 'type' in trouble ? trouble.type : trouble.kind
}

function identityOf({ hub, reviewer }: Settings): string {
  return JSON.stringify([hub, reviewer.id])
}

function countsOf({ unsent, conflicts, refused, lastSuccess }: SyncStatus) {
  return { unsent, conflicts, refused, lastSuccess }
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** A round's work may grow while it is done; what is done is what is no longer there. */
function sendingOf({ sending, phase }: SyncStatus, unsent: number): SyncStatus['sending'] {
  if (phase !== 'working' || !sending) return null
  const total = Math.max(sending.total, unsent)
  return { done: total - unsent, total }
}

/** Something recorded before the hub knew this person was signed with another id: it would be refused, entry by entry. */
async function isSignedOtherwise(db: ProofdeskDb, id: string): Promise<boolean> {
  const { device, acked } = await readSyncMarks(db)
  const other = await ownFrom(db, device, acked + 1)
    .filter(({ actor }) => actor.role === 'reviewer' && actor.id !== id)
    .first()
  return other !== undefined
}

/** Runs once more after it is done where it was asked for meanwhile. */
function createCounter(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  let isAsked = false
  const run = async (): Promise<void> => {
    do {
      isAsked = false
      // A database that is closed (another version took it) has nothing more to count.
      await work().catch(() => undefined)
    } while (isAsked)
    underWay = null
  }
  return () => {
    isAsked = true
    underWay ??= run()
    return underWay
  }
}
