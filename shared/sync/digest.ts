/**
 * A claim's digest: what hub and desk compare when all is quiet. The sum (modulo 2²⁵⁶) of one number per record, so the
 * order they arrive in does not matter and a new record is one addition. It covers event, place, status and moment. It finds
 * mistakes, not forgery: that is what the hash chain is for.
 */
import type { HubRecord } from '../log/record.ts'

export const EMPTY_DIGEST = '0'.repeat(64)

const RANGE = 1n << 256n

export type DigestedRecord = Pick<HubRecord, 'n' | 'status' | 'receivedAt'> & {
  readonly event: { readonly hash: string }
}

export function addToDigest(digest: string, record: DigestedRecord): string {
  return textOf(BigInt(`0x${digest}`) + partOf(record))
}

export function digestOf(records: Iterable<DigestedRecord>): string {
  let sum = 0n
  for (const record of records) sum += partOf(record)
  return textOf(sum)
}

function textOf(sum: bigint): string {
  return (sum % RANGE).toString(16).padStart(64, '0')
}

/** The event's own hash is random enough; place and status make it an odd factor, so none of them can be swapped unseen. */
function partOf({ n, status, receivedAt, event }: DigestedRecord): bigint {
  const moment = BigInt(receivedAt.replaceAll(/\D/g, ''))
  return BigInt(`0x${event.hash}`) * BigInt(n * 8 + statusCode[status]) + moment * SPREAD
}

/** Any large odd number, so that moments and hashes do not make up for each other. */
const SPREAD = (1n << 190n) + 1n

const statusCode: Readonly<Record<DigestedRecord['status'], number>> = {
  applied: 1,
  conflict: 3,
  rejected: 5,
}
