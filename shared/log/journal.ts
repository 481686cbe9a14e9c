/**
 * The journal's lines: the events of this device, one JSON line each, exactly as they were hashed. A segment begins with
 * a line that says whose chain it carries and behind which entry, so segments attach to each other by hash: what was
 * damaged is written again in a later segment that attaches before the damage, and nothing has to be deleted.
 */
import { z } from 'zod'
import type { DeviceId } from '../base/id.ts'
import { CHAIN_START, type ChainFault, type ChainHead, verifyChain } from './chain.ts'
import { eventSchema, type LoggedEvent } from './event.ts'

/** Where the chain of a device stands in the journal. */
export interface JournalPosition extends ChainHead {
  readonly device: DeviceId
}

export interface JournalFault {
  readonly segment: number
  /** Counted from 1, the first line of a segment included. */
  readonly line: number
  /** `torn`: the last line has no end, as an interrupted write leaves it. */
  readonly fault: ChainFault['fault'] | 'not-readable' | 'torn'
  /** The last entry that can be used. */
  readonly after: number
}

export interface JournalReader {
  startSegment(segment: number): void
  /** The event when the line continues its chain; null when it does not, or holds none. */
  take(line: string): LoggedEvent | null
  /** `rest` is what stood behind the last line end. */
  endSegment(rest: string): void
  /** Where the next line has to continue; null before the first segment. */
  position(): JournalPosition | null
  /** The first damage that no later segment made good. */
  fault(): JournalFault | null
}

const startSchema = z.object({
  journal: z.literal(1),
  device: eventSchema.shape.device,
  after: z.object({ seq: z.int().min(0), hash: eventSchema.shape.hash }),
})

export const journalStart: ChainHead = { seq: 0, hash: CHAIN_START }

export function segmentStartLine({ device, seq, hash }: JournalPosition): string {
  return `${JSON.stringify({ journal: 1, device, after: { seq, hash } })}\n`
}

export function eventLine(event: LoggedEvent): string {
  const { id, device, seq, ws, claim, type, v, actor, at, base, body, prev, hash } = event
  return `${JSON.stringify({ id, device, seq, ws, claim, type, v, actor, at, base, body, prev, hash })}\n`
}

export interface JournalEndLine {
  readonly position: JournalPosition
  /** Moment of the entry; null when the line only begins a segment. */
  readonly at: string | null
}

/** Where a segment stands that ends with this line; null: that does not show from the line alone. */
export function endOf(line: string): JournalEndLine | null {
  const read = readJson(line)
  const start = startSchema.safeParse(read)
  if (start.success) return { position: { device: start.data.device, ...start.data.after }, at: null }
  const event = eventSchema.safeParse(read)
  if (!event.success) return null
  const { device, seq, hash, prev, at } = event.data
  return verifyChain([event.data], { seq: seq - 1, hash: prev }).ok
    ? { position: { device, seq, hash }, at }
    : null
}

/** `repeating`: the segment begins before what is known already, until it has caught up. `lost`: skipped to its end. */
type Mode = 'start' | 'reading' | 'repeating' | 'lost'

export function createJournalReader(): JournalReader {
  const heads = new Map<DeviceId, ChainHead>()
  let device: DeviceId | null = null
  let mode: Mode = 'start'
  let place = { segment: 0, line: 0 }
  let fault: JournalFault | null = null

  const head = (): ChainHead => (device && heads.get(device)) ?? journalStart

  const fail = (kind: JournalFault['fault']): null => {
    mode = 'lost'
    fault ??= { ...place, fault: kind, after: head().seq }
    return null
  }

  /** The chain goes on where it was, so whatever was wrong before this segment is made good. */
  const attach = (hash: string): null => {
    if (hash !== head().hash) return fail('not-linked')
    mode = 'reading'
    fault = null
    return null
  }

  const takeStart = (line: string): null => {
    const start = startSchema.safeParse(readJson(line))
    if (!start.success) return fail('not-readable')
    device = start.data.device
    const { seq, hash } = start.data.after
    if (seq === head().seq) return attach(hash)
    if (seq > head().seq) return fail('gap')
    mode = 'repeating'
    return null
  }

  const takeEvent = (line: string): LoggedEvent | null => {
    const read = eventSchema.safeParse(readJson(line))
    if (!read.success) return fail('not-readable')
    const event = read.data
    if (event.device !== device) return fail('not-linked')
    if (mode === 'repeating') {
      if (event.seq > head().seq) return fail('gap')
      return event.seq === head().seq ? attach(event.hash) : null
    }
    const check = verifyChain([event], head())
    if (!check.ok) return fail(check.first.fault)
    heads.set(device, check.head)
    return event
  }

  return {
    startSegment(segment) {
      place = { segment, line: 0 }
      mode = 'start'
    },
    take(line) {
      place = { ...place, line: place.line + 1 }
      if (mode === 'lost') return null
      return mode === 'start' ? takeStart(line) : takeEvent(line)
    },
    endSegment(rest) {
      if (rest === '' || mode === 'lost') return
      place = { ...place, line: place.line + 1 }
      fail('torn')
    },
    position: () => device && { device, ...head() },
    fault: () => fault,
  }
}

/** undefined: this is no JSON. */
function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
