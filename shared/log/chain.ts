/**
 * The hash chain: SHA-256 over the RFC 8785 canonical JSON of an event without its hash. It shows order and any later
 * edit, insertion or deletion inside the log; it is not keyed, so it is tamper-evident, not tamper-proof, and a cut
 * tail shows only against a head that was written down elsewhere (a report, the hub).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
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

export function hashEvent(event: Omit<LoggedEvent, 'hash'>): string {
  const { id, device, seq, ws, claim, type, v, actor, at, base, body, prev } = event
  const canonical = canonicalize({ id, device, seq, ws, claim, type, v, actor, at, base, body, prev })
  return bytesToHex(sha256(utf8ToBytes(canonical ?? '')))
}

/** `events` of one device in `seq` order; `from` is the head before them, so a long log is verified in portions. */
export function verifyChain(
  events: Iterable<LoggedEvent>,
  from: ChainHead = { seq: 0, hash: CHAIN_START },
): ChainCheck {
  let head = from
  for (const event of events) {
    const fault = faultOf(event, head)
    if (fault) return { ok: false, first: { seq: event.seq, fault } }
    head = { seq: event.seq, hash: event.hash }
  }
  return { ok: true, head }
}

function faultOf(event: LoggedEvent, head: ChainHead): ChainFault['fault'] | null {
  if (event.seq !== head.seq + 1) return 'gap'
  if (event.prev !== head.hash) return 'not-linked'
  return hashEvent(event) === event.hash ? null : 'changed'
}
