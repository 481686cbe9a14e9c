/**
 * The memory hub's records, found by place, by device and by claim without looking at all of them: every commit asks,
 * and the witness asks after it.
 */
import type { HubRecord } from '../../../shared/log/record.ts'
import { addToDigest, EMPTY_DIGEST } from '../../../shared/sync/digest.ts'

export class RecordShelf {
  private readonly byPlace = new Map<number, HubRecord>()
  private readonly byDevice = new Map<string, HubRecord[]>()
  private readonly byClaim = new Map<string, HubRecord[]>()
  private readonly digests = new Map<string, string>()
  private readonly ids = new Set<string>()

  constructor(records: Iterable<HubRecord> = []) {
    for (const record of records) this.add(record)
  }

  add(record: HubRecord): void {
    const { n, event, status } = record
    const stood = this.byPlace.get(n)
    if (stood) this.takeOut(stood)
    this.byPlace.set(n, record)
    addTo(this.byDevice, event.device, record)
    addTo(this.byClaim, event.claim, record)
    if (status !== 'rejected') this.ids.add(event.id)
    this.digests.set(event.claim, addToDigest(this.digestOf(event.claim) ?? EMPTY_DIGEST, record))
  }

  /** Kept up with each record, as the hub's tables do; null = there is none of the claim. */
  digestOf(claim: string): string | null {
    return this.digests.get(claim) ?? null
  }

  get size(): number {
    return this.byPlace.size
  }

  at(n: number): HubRecord | null {
    return this.byPlace.get(n) ?? null
  }

  all(): Iterable<HubRecord> {
    return this.byPlace.values()
  }

  /** A device's, in the order they were added. */
  ofDevice(device: string): readonly HubRecord[] {
    return this.byDevice.get(device) ?? []
  }

  /** A claim's, by place. */
  ofClaim(claim: string): readonly HubRecord[] {
    return (this.byClaim.get(claim) ?? []).toSorted((a, b) => a.n - b.n)
  }

  /** Of a record that was not rejected. */
  hasId(id: string): boolean {
    return this.ids.has(id)
  }

  /** Only a hub that is broken on purpose gives a place twice. */
  private takeOut({ event, n }: HubRecord): void {
    for (const [shelves, key] of [
      [this.byDevice, event.device],
      [this.byClaim, event.claim],
    ] as const)
      shelves.set(
        key,
        (shelves.get(key) ?? []).filter(other => other.n !== n),
      )
  }
}

function addTo(shelves: Map<string, HubRecord[]>, key: string, record: HubRecord): void {
  const shelf = shelves.get(key)
  if (shelf) shelf.push(record)
  else shelves.set(key, [record])
}
