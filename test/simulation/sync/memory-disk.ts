/**
 * A desk's disk: rows, twins, the tail put aside and the marks. It survives its windows, can be set back to an earlier
 * image and copied to another computer. `apply` is one transaction; `SyncStore` on top of it is in desk-store.ts.
 */
import type { ChainHead } from '../../../shared/log/chain.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { foldRecords, type HubRecord } from '../../../shared/log/record.ts'
import { type Concern, concernChange, openConcerns } from '../../../shared/sync/concern.ts'
import { digestOf } from '../../../shared/sync/digest.ts'
import type { StoreChange, SyncMarks } from '../../../shared/sync/sync-store.ts'

export interface Row {
  readonly event: LoggedEvent
  /** What the hub says, and in which order it said so; null = nothing yet. */
  readonly record: HubRecord | null
  readonly order: number
}

export interface Image {
  readonly marks: SyncMarks
  readonly rows: ReadonlyMap<string, Row>
  readonly twins: ReadonlyMap<string, Row>
  readonly aside: readonly LoggedEvent[]
  readonly unchecked: ReadonlySet<string>
  readonly devices: ReadonlySet<string>
  readonly concerns: ReadonlyMap<string, Concern>
}

export class MemoryDisk {
  marks: SyncMarks
  rows = new Map<string, Row>()
  twins = new Map<string, Row>()
  aside: LoggedEvent[] = []
  unchecked = new Set<string>()
  /** Every device id this profile has had. */
  devices = new Set<string>()
  concerns = new Map<string, Concern>()

  constructor(device: SyncMarks['device']) {
    const head: ChainHead = { seq: 0, hash: CHAIN_START }
    this.marks = { device, head, acked: 0, cursor: 0, epoch: null, order: 1, workspace: null, forkedAt: null }
    this.devices.add(device)
  }

  image(): Image {
    const { marks, rows, twins, aside, unchecked, devices, concerns } = this
    return {
      marks,
      rows: new Map(rows),
      twins: new Map(twins),
      aside: [...aside],
      unchecked: new Set(unchecked),
      devices: new Set(devices),
      concerns: new Map(concerns),
    }
  }

  restore(image: Image): void {
    this.marks = image.marks
    this.rows = new Map(image.rows)
    this.twins = new Map(image.twins)
    this.aside = [...image.aside]
    this.unchecked = new Set(image.unchecked)
    this.devices = new Set(image.devices)
    this.concerns = new Map(image.concerns)
  }

  own(seq: number): LoggedEvent | null {
    return this.rows.get(key(this.marks.device, seq))?.event ?? null
  }

  /** One action of a person: the events and the head together. */
  append(events: readonly LoggedEvent[]): void {
    for (const event of events) this.rows.set(keyOf(event), { event, record: null, order: 0 })
    const last = events.at(-1)
    if (last) this.marks = { ...this.marks, head: { seq: last.seq, hash: last.hash } }
  }

  apply(change: StoreChange): void {
    const before = this.marks
    this.marks = { ...before, ...change.marks }
    this.applyRows(change, before)
    if (this.marks.order !== before.order) this.checkAll()
  }

  applyRows({ records, twins, reissue }: StoreChange, { device }: SyncMarks = this.marks): void {
    const { order } = this.marks
    for (const record of records) {
      this.rows.set(keyOf(record.event), { event: record.event, record, order })
      this.unchecked.add(record.event.claim)
    }
    const { put, gone } = concernChange(
      records.filter(({ event }) => event.device === device),
      this.concerns,
    )
    for (const concern of put) this.concerns.set(concern.id, concern)
    for (const id of gone) this.concerns.delete(id)
    for (const twin of twins) this.twins.set(keyOf(twin.event), { event: twin.event, record: twin, order })
    if (!reissue) return
    for (let seq = reissue.asideFrom; ; seq++) {
      const row = this.rows.get(key(device, seq))
      if (!row) break
      this.aside.push(row.event)
      this.rows.delete(key(device, seq))
    }
    for (const [place, twin] of this.twins) {
      if (twin.event.device !== device || twin.event.seq < reissue.asideFrom) continue
      this.rows.set(place, twin)
      this.unchecked.add(twin.event.claim)
      this.twins.delete(place)
    }
    this.devices.add(this.marks.device)
    for (const event of reissue.events) this.rows.set(keyOf(event), { event, record: null, order: 0 })
  }

  /** What the sync centre shows as “needs you”. */
  cards(): readonly Concern[] {
    const judged = [...this.rows.values()].map(({ event, record }) =>
      record ? { ...event, said: record } : event,
    )
    return openConcerns([...this.concerns.values()], judged).filter(({ status }) => status === 'conflict')
  }

  /** The daily comparison, and the one after the order has begun anew. */
  checkAll(): void {
    this.unchecked = new Set([...this.rows.values()].map(({ event }) => event.claim))
  }

  /** What the hub has said in this order, by n. */
  ordered(claim?: string): readonly HubRecord[] {
    const { order } = this.marks
    return [...this.rows.values()]
      .filter(row => row.order === order && (claim === undefined || row.event.claim === claim))
      .flatMap(({ record }) => record ?? [])
      .sort((a, b) => a.n - b.n)
  }

  /** How much the hub has said in this order. */
  told(): number {
    const { order } = this.marks
    let told = 0
    for (const rows of [this.rows, this.twins])
      for (const row of rows.values()) if (row.order === order && row.record) told++
    return told
  }

  /** As the person sees it: the hub's order, then what a restored hub has not told again, then the own pending ones. */
  claim(claim: string) {
    const rest = [...this.rows.values()]
      .filter(row => row.event.claim === claim && row.order !== this.marks.order)
      .filter(({ record }) => record === null || record.status === 'applied')
      .sort((a, b) => (a.record?.n ?? 1e9) - (b.record?.n ?? 1e9) || a.event.seq - b.event.seq)
    return foldRecords(
      this.ordered(claim),
      rest.map(({ event }) => event),
    )
  }

  /** Claims of acknowledged own events that this order has no place for. */
  untold(): readonly string[] {
    const { device, acked, order } = this.marks
    const rows = [...this.rows.values()].filter(
      row => row.event.device === device && row.event.seq <= acked && row.order !== order,
    )
    return [...new Set(rows.map(({ event }) => event.claim))]
  }

  digests(): Readonly<Record<string, string>> {
    const byClaim = Map.groupBy(this.ordered(), ({ event }) => event.claim)
    return Object.fromEntries([...this.unchecked].map(claim => [claim, digestOf(byClaim.get(claim) ?? [])]))
  }
}

function keyOf({ device, seq }: LoggedEvent): string {
  return key(device, seq)
}

function key(device: string, seq: number): string {
  return `${device}/${seq}`
}
