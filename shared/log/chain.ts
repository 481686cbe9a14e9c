/**
 * The hash chain: SHA-256 over the RFC 8785 canonical JSON of an event without its hash. It shows order and any later
 * edit, insertion or deletion inside the log; it is not keyed, so it is tamper-evident, not tamper-proof, and a cut
 * tail shows only against a head that was written down elsewhere (a report, the hub).
 */
import canonicalize from 'canonicalize'
import { hashText, type TextHash } from '../base/sha256.ts'
import type { LoggedEvent } from './event.ts'

/** `prev` of a device's first event. */
export const CHAIN_START = '0'.repeat(64)

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

export interface ChainFault {
  readonly seq: number
  readonly fault: 'gap' | 'not-linked' | 'changed'
}

export type ChainCheck =
  | { readonly ok: true; readonly head: ChainHead }
  | { readonly ok: false; readonly first: ChainFault }

/** `hash` where the caller has a faster SHA-256 than ours; the answer is the same. */
export function hashEvent(event: Omit<LoggedEvent, 'hash'>, hash: TextHash = hashText): string {
  const { id, device, seq, ws, claim, type, v, actor, at, base, body, prev } = event
  return hash(canonicalize({ id, device, seq, ws, claim, type, v, actor, at, base, body, prev }) ?? '')
}

/** `events` of one device in `seq` order; `from` is the head before them, so a long log is verified in portions. */
export function verifyChain(
  events: Iterable<LoggedEvent>,
  from: ChainHead = { seq: 0, hash: CHAIN_START },
  hash: TextHash = hashText,
): ChainCheck {
  let head = from
  for (const event of events) {
    const fault = faultOf(event, head, hash)
    if (fault) return { ok: false, first: { seq: event.seq, fault } }
    head = { seq: event.seq, hash: event.hash }
  }
  return { ok: true, head }
}

function faultOf(event: LoggedEvent, head: ChainHead, hash: TextHash): ChainFault['fault'] | null {
  if (event.seq !== head.seq + 1) return 'gap'
  if (event.prev !== head.hash) return 'not-linked'
  return hashEvent(event, hash) === event.hash ? null : 'changed'
}
