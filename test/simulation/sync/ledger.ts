/**
 * The witness: it notes what was shown as saved, what the hub committed and what a misfortune legitimately took, and
 * checks what must hold after every single step. Invariants are those of the protocol (S1–S12); each violation is a
 * sentence that begins with its number.
 */
import type { LoggedEvent } from '../../../shared/log/event.ts'
import type { HubWrite } from '../../../shared/sync/hub-core.ts'
import type { StoreChange } from '../../../shared/sync/sync-store.ts'
import type { Desk } from './desk.ts'
import type { Image } from './memory-disk.ts'
import type { MemoryHub } from './memory-hub.ts'

export class Ledger {
  readonly violations: string[] = []
  /** Shown to a person as saved. */
  readonly saved = new Map<string, LoggedEvent>()
  /** Old event id → the ids it was recorded under again after a fork. */
  readonly reissued = new Map<string, Set<string>>()
  /** Taken from a disk by setting it back, and not on the hub then, or the hub was set back later. */
  readonly excused = new Set<string>()
  private readonly takenFromDisk = new Set<string>()
  copies = 0
  hubRestores = 0
  silentRestores = 0

  onSaved(events: readonly LoggedEvent[]): void {
    for (const event of events) this.saved.set(event.id, event)
  }

  onCommit(hub: MemoryHub, { records, device }: HubWrite): void {
    const first = records[0]
    if (!first) return
    for (const { n, event } of records) {
      const earlier = hub.records.ofDevice(event.device).filter(other => other.event.seq <= event.seq)
      if (earlier.length !== event.seq)
        this.fault(`S3 the hub holds ${event.device}/${event.seq} twice or after a gap`)
      if (earlier.some(other => other.n > n))
        this.fault(`S4 ${event.device}/${event.seq} is not in its device’s order`)
    }
    if (hub.records.size !== hub.head) this.fault(`S5 the order has a hole before ${hub.head}`)
    if (records.at(-1)?.event.seq !== device.last.seq)
      this.fault('S6 the device row is not at its last event')
  }

  onChange(desk: Desk, { marks, reissue }: StoreChange): void {
    const { disk } = desk
    if (reissue) this.noteReissue(desk, reissue.events)
    if (this.silentRestores > 0) return
    const told = disk.told()
    if (told !== disk.marks.cursor) this.fault(`S7 the cursor is at ${disk.marks.cursor} with ${told} rows`)
    const { hub } = desk.deps
    if (marks.acked === undefined || disk.marks.epoch !== hub.epoch) return
    const last = hub.devices.get(disk.marks.device)?.last.seq ?? 0
    if (disk.marks.acked > last)
      this.fault(`S6 acknowledged through ${disk.marks.acked}, the hub has ${last}`)
  }

  onCrash({ disk }: Desk): void {
    let prev = '0'.repeat(64)
    for (let seq = 1; seq <= disk.marks.head.seq; seq++) {
      const event = disk.own(seq)
      if (!event || event.prev !== prev) {
        this.fault(`S2 the log of ${disk.marks.device} breaks at ${seq}`)
        return
      }
      prev = event.hash
    }
  }

  onSetBack({ disk }: Desk, image: Image, hub: MemoryHub): void {
    const kept = new Set([...image.rows.values()].map(({ event }) => event.id as string))
    for (const id of image.aside) kept.add(id.id)
    for (const { event } of disk.rows.values()) {
      if (kept.has(event.id) || !disk.devices.has(event.device)) continue
      this.takenFromDisk.add(event.id)
      if (!holds(hub, event)) this.excused.add(event.id)
    }
    for (const event of disk.aside) if (!kept.has(event.id)) this.excused.add(event.id)
  }

  onCopy(): void {
    this.copies++
  }

  onHubRestored(isSilent: boolean): void {
    this.hubRestores++
    if (isSilent) this.silentRestores++
    for (const id of this.takenFromDisk) this.excused.add(id)
  }

  /** The id and every id it was recorded under again. */
  lineage(id: string): readonly string[] {
    const later = [...(this.reissued.get(id) ?? [])]
    return [id, ...later.flatMap(next => this.lineage(next))]
  }

  fault(sentence: string): void {
    if (this.violations.length < 20) this.violations.push(sentence)
  }

  private noteReissue({ disk }: Desk, events: readonly LoggedEvent[]): void {
    const tail = disk.aside.slice(disk.aside.length - events.length)
    events.forEach((event, index) => {
      const old = tail[index]
      if (!old) return
      this.reissued.set(old.id, (this.reissued.get(old.id) ?? new Set()).add(event.id))
      this.saved.set(event.id, event)
    })
  }
}

function holds(hub: MemoryHub, { device, seq, hash }: LoggedEvent): boolean {
  return hub.recordsOf(device, seq, seq)[0]?.event.hash === hash
}
