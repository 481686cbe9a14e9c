/**
 * Where the journal ends, from its last lines alone: what a start and a follower need, without reading all of it. That
 * the rest is whole is the walk's to find out (walk-journal.ts).
 */
import { ok, type Result } from '../../shared/base/result.ts'
import type { JournalStore } from '../../shared/bridge/host.ts'
import { endOf, type JournalPosition } from '../../shared/log/journal.ts'

export interface JournalTail {
  /** 0 before the first line. */
  readonly segment: number
  /** Of that segment, bytes. */
  readonly size: number
  /** null: there is none yet (segment 0), or its last line cannot be read. */
  readonly position: JournalPosition | null
  /** Moment of the last entry, where that line holds one. */
  readonly lastAt: string | null
}

const FIRST_LOOK = 64 * 1024

export async function readTail(store: JournalStore): Promise<Result<JournalTail>> {
  const segments = await store.segments()
  if (!segments.ok) return segments
  const last = segments.value.at(-1)
  if (!last) return ok({ segment: 0, size: 0, position: null, lastAt: null })
  const line = await lastLine(store, last)
  if (!line.ok) return line
  const end = line.value === null ? null : endOf(line.value)
  return ok({ ...last, position: end?.position ?? null, lastAt: end?.at ?? null })
}

/** The last line that has an end; looks back further until one is whole. */
async function lastLine(
  store: JournalStore,
  { segment, size }: { readonly segment: number; readonly size: number },
): Promise<Result<string | null>> {
  for (let look = FIRST_LOOK; ; look *= 8) {
    const from = Math.max(0, size - look)
    const bytes = await store.read(segment, from, size)
    if (!bytes.ok) return bytes
    const lines = new TextDecoder().decode(bytes.value).split('\n')
    // Behind the last line end stands nothing, or a torn line; before the first one maybe half a line.
    const whole = lines.slice(from === 0 ? 0 : 1, -1)
    if (whole.length > 0 || from === 0) return ok(whole.at(-1) ?? null)
  }
}
