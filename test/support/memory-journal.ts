/** The journal in memory, and a disk that can be told to fail or to be damaged. */
import { err, ok, type Refusal, refuse } from '../../shared/base/result.ts'
import type { JournalStore } from '../../shared/bridge/host.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface MemoryJournal extends JournalStore {
  /** Every call is refused like this until it is told otherwise; null = it works. */
  fail(refusal: Refusal | null): void
  /** Changes what is on the disk; a segment that is given as null is deleted. */
  damage(change: (segments: ReadonlyMap<number, string>) => Readonly<Record<number, string | null>>): void
  text(segment: number): string
  /** Appends so far. */
  appends(): number
}

const LINE_END = 10

export function createMemoryJournal(): MemoryJournal {
  const segments = new Map<number, Bytes>()
  let failure: Refusal | null = null
  let appends = 0
  const decoded = () => new Map([...segments].map(([segment, bytes]) => [segment, textOf(bytes)]))
  return {
    async segments() {
      if (failure) return err(failure)
      const sizes = [...segments].map(([segment, bytes]) => ({ segment, size: bytes.length }))
      return ok(sizes.sort((a, b) => a.segment - b.segment))
    },
    async read(segment, from, to) {
      if (failure) return err(failure)
      const bytes = segments.get(segment)
      return bytes ? ok(bytes.slice(from, to)) : refuse('journal-missing')
    },
    async append(segment, lines) {
      if (failure) return err(failure)
      const newest = Math.max(0, ...segments.keys())
      if (segment < newest || segment > newest + 1) return refuse('journal-closed')
      appends++
      const old = segments.get(segment) ?? new Uint8Array(0)
      const whole = old.subarray(0, old.lastIndexOf(LINE_END) + 1)
      segments.set(segment, new Uint8Array(Buffer.concat([whole, lines])))
      return ok(null)
    },
    fail(refusal) {
      failure = refusal
    },
    damage(change) {
      for (const [segment, text] of Object.entries(change(decoded())))
        if (text === null) segments.delete(Number(segment))
        else segments.set(Number(segment), new Uint8Array(Buffer.from(text)))
    },
    text: segment => textOf(segments.get(segment) ?? new Uint8Array(0)),
    appends: () => appends,
  }
}

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes)
}
