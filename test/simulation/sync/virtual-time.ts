/**
 * A clock that only moves when told: everything that takes time in the simulation is an entry here, and the next entry
 * is the next thing that happens. Entries of the same moment keep the order they were made in, so a seed plays the same
 * every time. Also the clock XState asks for.
 */

interface Entry {
  readonly at: number
  readonly order: number
  run: (() => void) | null
}

export class VirtualTime {
  now = 0
  private made = 0
  private readonly heap: Entry[] = []

  after(delay: number, run: () => void): Entry {
    const entry = { at: this.now + Math.max(0, delay), order: this.made++, run }
    this.heap.push(entry)
    this.rise(this.heap.length - 1)
    return entry
  }

  sleep(delay: number): Promise<void> {
    return new Promise(resolve => void this.after(delay, resolve))
  }

  /** Runs the next entry; false = there is none up to this moment, which it then is. */
  step(until: number): boolean {
    while (true) {
      const first = this.heap[0]
      if (!first || first.at > until) {
        this.now = Math.max(this.now, until)
        return false
      }
      this.removeFirst()
      if (!first.run) continue
      this.now = first.at
      first.run()
      return true
    }
  }

  /** What XState takes for a clock. */
  readonly clock = {
    setTimeout: (run: (...args: unknown[]) => void, delay: number) => this.after(delay, run),
    clearTimeout: (entry: unknown) => {
      if (entry) (entry as Entry).run = null
    },
  }

  private isBefore(a: number, b: number): boolean {
    const [left, right] = [this.heap[a], this.heap[b]]
    if (!left || !right) return false
    return left.at < right.at || (left.at === right.at && left.order < right.order)
  }

  private swap(a: number, b: number): void {
    const [left, right] = [this.heap[a], this.heap[b]]
    if (!left || !right) return
    this.heap[a] = right
    this.heap[b] = left
  }

  private rise(start: number): void {
    let place = start
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.isBefore(place, parent)) return
      this.swap(place, parent)
      place = parent
    }
  }

  private removeFirst(): void {
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return
    this.heap[0] = last
    let place = 0
    while (true) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      let least = place
      if (left < this.heap.length && this.isBefore(left, least)) least = left
      if (right < this.heap.length && this.isBefore(right, least)) least = right
      if (least === place) return
      this.swap(place, least)
      place = least
    }
  }
}

/** Lets what has become possible run: chains of promises are short, and their order is fixed. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 16; turn++) await null
}
