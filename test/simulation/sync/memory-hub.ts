/**
 * A hub in memory that runs the real push, hello, feed and check over a store with row locks, transactions that commit
 * at once or not at all, a process that can be killed between any two steps, and backups that start a new epoch.
 */
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Rights } from '../../../shared/log/admit.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { foldRecords, type HubRecord } from '../../../shared/log/record.ts'
import type { Calendar } from '../../../shared/sla/calendar.ts'
import {
  type ClaimAtHub,
  type DeviceRow,
  type HubRules,
  type HubTransaction,
  type HubWrite,
  pushEvents,
} from '../../../shared/sync/hub-core.ts'
import { checkDigests, greet, type HubView, readFeed } from '../../../shared/sync/hub-read.ts'
import type {
  CheckAnswer,
  FeedPage,
  FeedQuery,
  Hello,
  HelloAnswer,
  Push,
  PushAnswer,
  SyncRefusal,
} from '../../../shared/sync/protocol.ts'
import { RecordShelf } from './record-shelf.ts'

export const workspace = 'team'

/** What a broken hub would do instead; `none` is the real one. */
export interface HubFaults {
  readonly rules: HubRules
  /** A number handed out at once and never waited for, as a serial column does. */
  readonly serialNumbers: boolean
  /** Answers before the transaction has ended. */
  readonly answersEarly: boolean
}

export interface Visitor {
  readonly owner: string
  readonly rights: Rights
}

interface HubData {
  readonly epoch: string
  readonly records: readonly HubRecord[]
  readonly devices: Map<string, DeviceRow>
  readonly claims: Map<string, ClaimState | null>
  readonly counter: number
}

export interface HubDeps {
  readonly faults: HubFaults
  readonly calendar: Calendar
  now(): Temporal.Instant
  /** How long a step inside a transaction takes; 0 = no wait at all. */
  pause(): Promise<void> | null
  /** Called with every commit. */
  onCommit(write: HubWrite): void
}

export class MemoryHub {
  epoch = 'epoch-1'
  records = new RecordShelf()
  devices = new Map<string, DeviceRow>()
  claims = new Map<string, ClaimState | null>()
  /** The highest committed number. */
  head = 0
  /** Raised by kill -9: what was under way never commits. */
  life = 0
  private serial = 0
  private waiting: (() => void)[] = []
  private readonly locks = new Map<string, Promise<void>>()
  private readonly deps: HubDeps

  constructor(deps: HubDeps) {
    this.deps = deps
  }

  push(push: Push, { owner, rights }: Visitor): Promise<Result<PushAnswer, SyncRefusal>> {
    const tx = new MemoryTransaction(this, this.deps, this.locks)
    const time = { now: this.deps.now(), calendar: this.deps.calendar }
    const context = { ws: workspace, owner, rights, time }
    const pushed = pushEvents(tx, push, context, this.deps.faults.rules)
    const ended = pushed.then(
      answer => (tx.commit() ? answer : crashed()),
      error => {
        tx.release()
        if (error instanceof Killed) return crashed()
        throw error
      },
    )
    return this.deps.faults.answersEarly ? pushed : ended
  }

  hello(hello: Hello, { owner }: Visitor): Promise<Result<HelloAnswer, SyncRefusal>> {
    const serverTime = this.deps.now().toString()
    return greet(this.view, hello, {
      owner,
      serverTime,
      role: 'reviewer',
      limits: { events: 1000, packedBytes: 4_000_000 },
    })
  }

  feed(query: FeedQuery): Promise<Result<FeedPage, SyncRefusal>> {
    return readFeed(this.view, query)
  }

  /** Head and digests of one moment, as the hub reads them in one snapshot: a commit between the two is none of this core's. */
  async check(claims: readonly string[]): Promise<Result<CheckAnswer, SyncRefusal>> {
    const [head, digests] = [this.head, this.digestsOf(claims)]
    return ok(
      await checkDigests({ ...this.view, head: async () => head, digests: async () => digests }, claims),
    )
  }

  nextSerial(count: number): number {
    this.serial = Math.max(this.serial, this.head) + count
    return this.serial - count + 1
  }

  write(write: HubWrite): void {
    for (const record of write.records) {
      this.records.add(record)
      this.head = Math.max(this.head, record.n)
    }
    this.devices.set(write.device.device, write.device)
    for (const [claim, state] of write.claims) this.claims.set(claim, state)
    this.deps.onCommit(write)
    this.tellNews()
  }

  /** Once, with the next commit or restore. */
  onNews(tell: () => void): void {
    this.waiting.push(tell)
  }

  private tellNews(): void {
    for (const tell of this.waiting.splice(0)) tell()
  }

  backup(): HubData {
    const { epoch, records, devices, claims, head } = this
    return {
      epoch,
      records: [...records.all()],
      devices: new Map(devices),
      claims: new Map(claims),
      counter: head,
    }
  }

  /** `epoch` = the new one; the old one where somebody copied the files back without telling the hub. */
  restore(backup: HubData, epoch: string): void {
    this.life++
    this.epoch = epoch
    this.records = new RecordShelf(backup.records)
    this.devices = new Map(backup.devices)
    this.claims = new Map(backup.claims)
    this.head = backup.counter
    this.serial = 0
    this.tellNews()
  }

  recordsOf(device: string, from: number, through: number): readonly HubRecord[] {
    return this.records
      .ofDevice(device)
      .filter(({ event }) => event.seq >= from && event.seq <= through)
      .sort((a, b) => a.event.seq - b.event.seq)
  }

  recordsOfClaim(claim: string): readonly HubRecord[] {
    return this.records.ofClaim(claim)
  }

  private digestsOf(claims: readonly string[]): Readonly<Record<string, string>> {
    const known = claims.map(claim => [claim, this.records.digestOf(claim)] as const)
    return Object.fromEntries(known.flatMap(([claim, digest]) => (digest === null ? [] : [[claim, digest]])))
  }

  private readonly view: HubView = {
    epoch: async () => this.epoch,
    head: async () => this.head,
    device: async device => this.devices.get(device) ?? null,
    recordsOf: async (device, from, through) => this.recordsOf(device, from, through),
    recordsAfter: async (after, limit) => {
      const found: HubRecord[] = []
      for (let n = after + 1; n <= this.head && found.length < limit; n++) {
        const record = this.records.at(n)
        if (record) found.push(record)
      }
      return found
    },
    digests: async claims => this.digestsOf(claims),
  }
}

class Killed extends Error {}

function crashed(): Result<never, SyncRefusal> {
  return { ok: false, error: { type: 'unavailable', retryAfter: 0 } }
}

class MemoryTransaction implements HubTransaction {
  private readonly life: number
  private readonly held: (() => void)[] = []
  private written: HubWrite | null = null
  private readonly hub: MemoryHub
  private readonly deps: HubDeps
  private readonly locks: Map<string, Promise<void>>

  constructor(hub: MemoryHub, deps: HubDeps, locks: Map<string, Promise<void>>) {
    this.hub = hub
    this.deps = deps
    this.locks = locks
    this.life = hub.life
  }

  async epoch(): Promise<string> {
    await this.step()
    return this.hub.epoch
  }

  async lockDevice(device: string): Promise<DeviceRow | null> {
    await this.lock(`device ${device}`)
    return this.hub.devices.get(device) ?? null
  }

  async recordsOf(device: string, from: number, through: number): Promise<readonly HubRecord[]> {
    await this.step()
    return this.hub.recordsOf(device, from, through)
  }

  async lockClaims(claims: readonly string[]): Promise<ReadonlyMap<string, ClaimAtHub>> {
    for (const claim of claims) await this.lock(`claim ${claim}`)
    return new Map(claims.map(claim => [claim, this.claimAtHub(claim)]))
  }

  async takenIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.step()
    return new Set(ids.filter(id => this.hub.records.hasId(id)))
  }

  async takeNumbers(count: number): Promise<number> {
    if (this.deps.faults.serialNumbers) {
      const first = this.hub.nextSerial(count)
      await this.step()
      return first
    }
    await this.lock('counter')
    return this.hub.head + 1
  }

  async append(write: HubWrite): Promise<void> {
    await this.step()
    this.written = write
  }

  /** false = the hub was killed before. */
  commit(): boolean {
    const isAlive = this.life === this.hub.life
    if (isAlive && this.written) this.hub.write(this.written)
    this.release()
    return isAlive
  }

  release(): void {
    for (const release of this.held.splice(0)) release()
  }

  private claimAtHub(claim: string): ClaimAtHub {
    const state = this.hub.claims.get(claim) ?? null
    if (state) return { state, early: [] }
    return { state, early: this.hub.recordsOfClaim(claim).filter(({ status }) => status === 'applied') }
  }

  private async lock(name: string): Promise<void> {
    await this.step()
    while (this.locks.has(name)) await this.locks.get(name)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.locks.set(name, promise)
    this.held.push(() => {
      this.locks.delete(name)
      resolve()
    })
    this.check()
  }

  private async step(): Promise<void> {
    const pause = this.deps.pause()
    if (pause) await pause
    this.check()
  }

  private check(): void {
    if (this.life !== this.hub.life) throw new Killed()
  }
}

/** Whether the hub's own fold of a claim is what its records say. */
export function foldsAsRecorded(hub: MemoryHub, claim: string): boolean {
  const folded = foldRecords(hub.recordsOfClaim(claim))
  return standing(folded) === standing(hub.claims.get(claim) ?? null)
}

export function standing(state: ClaimState | null): string {
  if (!state) return 'none'
  const { status, version, statusSince, round, verdicts, concurrentVerdicts, comments, documents, pins } =
    state
  return JSON.stringify({
    status,
    version,
    statusSince,
    round,
    verdicts: [...verdicts].map(([key, { event, verdict }]) => [key, event, verdict]).sort(),
    concurrent: concurrentVerdicts.map(({ event }) => event),
    comments: comments.map(({ id, text }) => [id, text]),
    documents: documents.map(({ id }) => id),
    pins: [...pins.keys()].sort(),
    decision: state.decision?.event ?? null,
    assignee: state.assignee,
  })
}
