import { describe, expect, test } from 'vitest'
import { addToDigest, digestOf, EMPTY_DIGEST } from '../../../shared/sync/digest.ts'

const record = (n: number, hash: string, status: 'applied' | 'conflict' | 'rejected' = 'applied') => ({
  n,
  status,
  receivedAt: '2021-06-03T09:00:00Z',
  event: { hash: hash.repeat(64) },
})

describe('a claim’s digest', () => {
  test('does not depend on the order the records arrive in', () => {
    const records = [record(1, 'a'), record(2, 'b'), record(3, 'c', 'conflict')]
    expect(digestOf(records.toReversed())).toBe(digestOf(records))
  })

  test('grows by one record as if all were added again', () => {
    const records = [record(1, 'a'), record(2, 'b')]
    expect(addToDigest(digestOf(records.slice(0, 1)), record(2, 'b'))).toBe(digestOf(records))
    expect(digestOf([])).toBe(EMPTY_DIGEST)
  })

  test('differs when the same event came at another moment, because terms count from it', () => {
    const later = { ...record(1, 'a'), receivedAt: '2021-06-03T09:00:01Z' }
    expect(digestOf([later])).not.toBe(digestOf([record(1, 'a')]))
  })

  test('differs with another event, another place or another status', () => {
    const digests = [record(1, 'a'), record(1, 'b'), record(2, 'a'), record(1, 'a', 'conflict')].map(one =>
      digestOf([one]),
    )
    expect(new Set(digests).size).toBe(4)
  })
})
