/**
 * A claim's digest: what hub and desk compare when all is quiet. The sum (modulo 2²⁵⁶) of a hash per record, so the order
 * they arrive in does not matter and each new record is one addition. It covers the event, its place and its status.
 */
import { hashText } from '../base/sha256.ts'
import type { HubRecord } from '../log/record.ts'

export const EMPTY_DIGEST = '0'.repeat(64)

const RANGE = 1n << 256n

export type DigestedRecord = Pick<HubRecord, 'n' | 'status'> & { readonly event: { readonly hash: string } }

export function addToDigest(digest: string, record: DigestedRecord): string {
  const sum = (BigInt(`0x${digest}`) + BigInt(`0x${partOf(record)}`)) % RANGE
  return sum.toString(16).padStart(64, '0')
}

export function digestOf(records: Iterable<DigestedRecord>): string {
  let digest = EMPTY_DIGEST
  for (const record of records) digest = addToDigest(digest, record)
  return digest
}

function partOf({ n, status, event }: DigestedRecord): string {
  return hashText(`${n} ${status} ${event.hash}`)
}
