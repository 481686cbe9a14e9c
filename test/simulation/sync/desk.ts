/**
 * One profile: its disk, its windows with the real machine and the real round in each, and the lock that makes one of
 * them the sender. A window may be killed at every step of the store or the network; what its disk has by then, stays.
 */

import { createActor, fromCallback } from 'xstate'
import type { DeviceId } from '../../../shared/base/id.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { type SyncEvent, syncMachine } from '../../../shared/sync/sync-machine.ts'
import {
  type RoundControl,
  type RoundEnd,
  type RoundStart,
  runRound,
  runWatch,
  type SyncPorts,
  type SyncRules,
} from '../../../shared/sync/sync-round.ts'
import type { OwnLog, StoreChange, SyncStore } from '../../../shared/sync/sync-store.ts'
import type { Chance } from '../../support/simulation/chance.ts'
import type { Image, MemoryDisk } from './memory-disk.ts'
import { type MemoryHub, type Visitor, workspace } from './memory-hub.ts'
import { connect, type FeedCache, type Weather } from './network.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What a broken desk would do instead. */
export interface DeskFaults {
  readonly rules: SyncRules
  /** Two windows send at once. */
  readonly noLeader: boolean
  /** The cursor is written in a transaction of its own, before the rows. */
  readonly cursorFirst: boolean
  /** A commit is reported before it is on the disk; a crash takes the last ones back. */
  readonly relaxed: boolean
  /** What is acknowledged is deleted here. */
  readonly deletesAcked: boolean
  /** `acked` moves when the request leaves. */
  readonly acksOnSend: boolean
  /** Digests are never compared. */
  readonly neverCompares: boolean
  /** What did not count is shown to nobody. */
  readonly showsNoCards: boolean
  /** A conflict is decided again by itself, on the version of now. */
  readonly decidesAgain: boolean
  /** Milliseconds of the watchdog; null = the real ones. */
  readonly watchdog: number | null
  /** After so many failures in a row it does not try again; null = never gives up. */
  readonly givesUpAfter: number | null
}

export interface DeskDeps {
  readonly time: VirtualTime
  readonly chance: Chance
  readonly hub: MemoryHub
  readonly visitor: Visitor
  newDevice(): DeviceId
  readonly faults: DeskFaults
  weather(): Weather
  /** Share of steps at which a window is killed. */
  crashShare(): number
  isConnected(): boolean
  onChange(desk: Desk, change: StoreChange): void
  onCrash(desk: Desk): void
  sizes(): Pick<SyncPorts, 'batch' | 'page'>
}

interface Window {
  isAlive: boolean
  isLeader: boolean
  /** Of each actor that has not been stopped: its pushes under way. */
  readonly flights: Set<{ pushes: number }>
  tellsLeading: ((event: SyncEvent) => void) | null
  stop(): void
  send(event: SyncEvent): void
  isWatching(): boolean
  describe(): string
}

export class Desk {
  readonly disk: MemoryDisk
  readonly deps: DeskDeps
  windows: Window[] = []
  /** Most pushes of living windows that were under way at once. */
  mostPushes = 0
  private readonly cache: FeedCache = []
  private unflushed: Image[] = []

  constructor(disk: MemoryDisk, deps: DeskDeps) {
    this.disk = disk
    this.deps = deps
  }

  open(): void {
    const window = openWindow(this)
    this.windows.push(window)
    this.appointLeader()
  }

  /** kill -9 of everything of this profile; a power cut for a disk that had not written yet. */
  crash(): void {
    for (const window of this.windows) kill(window)
    this.windows = []
    const [oldest] = this.unflushed
    if (oldest) this.disk.restore(oldest)
    this.unflushed = []
    this.deps.onCrash(this)
  }

  closeOne(window = this.windows[this.deps.chance.below(this.windows.length)]): void {
    if (!window) return
    kill(window)
    this.windows = this.windows.filter(other => other !== window)
    this.appointLeader()
  }

  /** The end of the game, without a trace. */
  close(): void {
    for (const window of this.windows) kill(window)
    this.windows = []
  }

  tell(event: SyncEvent): void {
    for (const window of this.windows) window.send(event)
  }

  get isOpen(): boolean {
    return this.windows.length > 0
  }

  get isQuiet(): boolean {
    const { head, acked, cursor, epoch, forkedAt } = this.disk.marks
    const { hub } = this.deps
    return (
      head.seq === acked &&
      cursor === hub.head &&
      epoch === hub.epoch &&
      forkedAt === null &&
      this.windows.some(window => window.isWatching())
    )
  }

  /** What is written is on the disk once `relaxed` has had its seconds. */
  write(run: () => void): void {
    if (this.deps.faults.relaxed) {
      const image = this.disk.image()
      this.unflushed.push(image)
      this.deps.time.after(2000, () => {
        this.unflushed = this.unflushed.filter(other => other !== image)
      })
    }
    run()
  }

  record(events: readonly LoggedEvent[]): void {
    this.write(() => this.disk.append(events))
    this.tell({ type: 'RECORDED' })
  }

  connect(flight: { pushes: number }) {
    const { hub, visitor, time, chance, weather, isConnected } = this.deps
    const onPush = (change: 1 | -1) => {
      flight.pushes += change
      const flights = this.windows.flatMap(window => [...window.flights])
      this.mostPushes = Math.max(
        this.mostPushes,
        flights.reduce((sum, { pushes }) => sum + pushes, 0),
      )
    }
    return connect(hub, visitor, { time, chance, weather, isConnected, onPush }, this.cache)
  }

  private appointLeader(): void {
    for (const window of this.windows) {
      if (window.isLeader) continue
      const isFree = this.deps.faults.noLeader || !this.windows.some(({ isLeader }) => isLeader)
      if (!isFree || !window.tellsLeading) continue
      window.isLeader = true
      window.tellsLeading({ type: 'LEADING' })
    }
  }
}

function kill(window: Window): void {
  window.isAlive = false
  window.isLeader = false
  window.stop()
}

function openWindow(desk: Desk): Window {
  const { deps } = desk
  const window: Window = {
    isAlive: true,
    isLeader: false,
    flights: new Set(),
    tellsLeading: null,
    stop: () => {},
    send: () => {},
    isWatching: () => false,
    describe: () => '',
  }
  const store = storeOf(desk, window)
  const portsFor = (flight: Flight): SyncPorts => ({
    store,
    hub: guardedHub(desk, window, flight),
    newDevice: deps.newDevice,
    workspace,
    rules: deps.faults.rules,
    ...deps.sizes(),
  })
  const actor = createActor(machineWith(deps.faults), {
    input: { chance: () => deps.chance.next() },
    clock: deps.time.clock as never,
  })
  settings.set(actor, { window, portsFor })
  window.stop = () => actor.stop()
  window.send = event => {
    if (window.isAlive) actor.send(event)
  }
  window.describe = () => {
    const { value, context } = actor.getSnapshot()
    return `${JSON.stringify(value)} ${context.trouble ? JSON.stringify(context.trouble) : ''}`
  }
  window.isWatching = () => actor.getSnapshot().matches('watching')
  actor.start()
  return window
}

interface Setting {
  readonly window: Window
  portsFor(flight: Flight): SyncPorts
}

interface Flight {
  pushes: number
}

/** To make a machine costs more than a seed's whole life in it: there is one, and its actors find their window here. */
const settings = new WeakMap<object, Setting>()
const machines = new WeakMap<DeskFaults, typeof syncMachine>()

function machineWith(faults: DeskFaults): typeof syncMachine {
  const made = machines.get(faults) ?? makeMachine(faults)
  machines.set(faults, made)
  return made
}

function makeMachine({ watchdog, givesUpAfter }: DeskFaults): typeof syncMachine {
  return syncMachine.provide({
    actors: {
      lead: fromCallback<SyncEvent, RoundStart>(({ sendBack, self }) => {
        const setting = settingOf(self)
        setting.window.tellsLeading = sendBack
      }),
      round: actorOf(runRound),
      watch: actorOf(runWatch),
    },
    delays: {
      ...(watchdog === null ? {} : { watchdog }),
      ...(givesUpAfter === null
        ? {}
        : { backoff: ({ context }) => (context.failures > givesUpAfter ? 1e12 : 1000) }),
    },
  })
}

function settingOf(child: { _parent?: object }): Setting {
  const setting = settings.get(child._parent ?? child)
  if (!setting) throw new Error('an actor without a window')
  return setting
}

function actorOf(run: (ports: SyncPorts, control: RoundControl, start: RoundStart) => Promise<RoundEnd>) {
  return fromCallback<SyncEvent, RoundStart>(({ sendBack, input, self }) => {
    const { window, portsFor } = settingOf(self)
    let isStopped = false
    const flight = { pushes: 0 }
    window.flights.add(flight)
    const tell = (event: SyncEvent) => {
      if (!isStopped && window.isAlive) sendBack(event)
    }
    const control = {
      isStopped: () => isStopped || !window.isAlive,
      progress: () => tell({ type: 'PROGRESS' }),
      forked: () => tell({ type: 'FORKED' }),
    }
    void run(portsFor(flight), control, input).then(end => tell({ type: 'ENDED', end }))
    return () => {
      isStopped = true
      window.flights.delete(flight)
    }
  })
}

/** A promise that never comes back: its window is gone. */
function never<Value>(): Promise<Value> {
  return new Promise(() => {})
}

function guardedHub(desk: Desk, window: Window, flight: { pushes: number }): SyncPorts['hub'] {
  const hub = desk.connect(flight)
  const guard = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const value = await answer
    return survives(desk, window) ? value : never()
  }
  return {
    hello: message => guard(hub.hello(message)),
    push: async message => {
      const { acksOnSend } = desk.deps.faults
      const last = message.events.at(-1)
      if (acksOnSend && last) desk.disk.marks = { ...desk.disk.marks, acked: last.seq }
      return guard(hub.push(message))
    },
    feed: message => guard(hub.feed(message)),
    check: message => guard(hub.check(message)),
  }
}

/** The dice of the crash: before or after each step. */
function survives(desk: Desk, window: Window): boolean {
  if (!window.isAlive) return false
  const { chance, crashShare } = desk.deps
  if (!chance.happens(crashShare())) return true
  if (chance.happens(0.7) || desk.windows.length === 1) desk.crash()
  else desk.closeOne(window)
  return false
}

function storeOf(desk: Desk, window: Window): SyncStore {
  const { disk, deps } = desk
  const step = async <Value>(run: () => Value): Promise<Value> => {
    await deps.time.sleep(deps.chance.below(4))
    if (!survives(desk, window)) return never()
    const value = run()
    return survives(desk, window) ? value : never()
  }
  const write = (change: StoreChange | null) => {
    if (!change) return null
    desk.write(() => disk.apply(change))
    if (deps.faults.deletesAcked) deleteAcked(disk)
    if (deps.faults.showsNoCards) disk.concerns.clear()
    deps.onChange(desk, change)
    return change
  }
  const splitWrite = async (change: StoreChange | null) => {
    if (!change) return null
    disk.marks = { ...disk.marks, ...change.marks }
    await step(() => disk.applyRows(change))
    deps.onChange(desk, change)
    return change
  }
  const own = (seqs: readonly number[]): OwnLog => ({
    marks: disk.marks,
    hashes: new Map(seqs.flatMap(seq => pairOf(seq, disk.own(seq)))),
  })
  return {
    marks: () => step(() => disk.marks),
    own: (from, most) => step(() => ownFrom(disk, from, most)),
    async change(seqs, plan) {
      if (deps.faults.cursorFirst) return splitWrite(await step(() => plan(own(seqs))))
      return step(() => write(plan(own(seqs))))
    },
    reissue: plan => step(() => write(plan(own([]), ownFrom(disk, disk.marks.forkedAt ?? 1, 1e9)))),
    digests: () =>
      step(() => ({
        epoch: disk.marks.epoch,
        cursor: disk.marks.cursor,
        digests: deps.faults.neverCompares ? {} : disk.digests(),
        untold: deps.faults.neverCompares ? [] : disk.untold(),
      })),
    agreed: claims =>
      step(() => {
        for (const claim of claims) disk.unchecked.delete(claim)
      }),
  }
}

function pairOf(seq: number, event: LoggedEvent | null): readonly (readonly [number, string])[] {
  return event ? [[seq, event.hash]] : []
}

function ownFrom(disk: MemoryDisk, from: number, most: number): readonly LoggedEvent[] {
  const events: LoggedEvent[] = []
  for (let seq = from; seq <= disk.marks.head.seq && events.length < most; seq++) {
    const event = disk.own(seq)
    if (event) events.push(event)
  }
  return events
}

function deleteAcked({ marks, rows }: MemoryDisk): void {
  for (const [place, { event }] of rows)
    if (event.device === marks.device && event.seq <= marks.acked) rows.delete(place)
}
