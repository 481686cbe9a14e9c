/**
 * A claim's digest: what hub and desk compare when all is quiet. The sum (modulo 2²⁵⁶) of one number per record, so the
 * order they arrive in does not matter and a new record is one addition. It covers event, place and status. It finds
 * mistakes, not forgery: that is what the hash chain is for.
 */
import type { HubRecord } from '../log/record.ts'

export const EMPTY_DIGEST = '0'.repeat(64)

const RANGE = 1n << 256n

export type DigestedRecord = Pick<HubRecord, 'n' | 'status'> & { readonly event: { readonly hash: string } }

export function addToDigest(digest: string, record: DigestedRecord): string {
  const sum = (BigInt(`0x${digest}`) + partOf(record)) % RANGE
  return sum.toString(16).padStart(64, '0')
}

export function digestOf(records: Iterable<DigestedRecord>): string {
  let digest = EMPTY_DIGEST
  for (const record of records) digest = addToDigest(digest, record)
  return digest
}

/** The event's own hash is random enough; place and status make it an odd factor, so none of them can be swapped unseen. */
function partOf({ n, status, event }: DigestedRecord): bigint {
  return BigInt(`0x${event.hash}`) * BigInt(n * 8 + statusCode[status])
}

const statusCode: Readonly<Record<DigestedRecord['status'], number>> = {
  applied: 1,
  conflict: 3,
  rejected: 5,
}
