import { describe, expect, test } from 'vitest'
import { backoff } from '../../../shared/sync/backoff.ts'

const most = (failures: number, retryAfter: number | null = null) =>
  backoff({ failures, retryAfter }, 0.999_999)

describe('the wait before another try', () => {
  test('is at most one second at first, doubles, and never exceeds half a minute', () => {
    expect([1, 2, 3, 5, 6, 50].map(failures => most(failures))).toEqual([
      999, 1999, 3999, 15999, 29999, 29999,
    ])
  })

  test('is spread over its whole length, so that a team does not come back at once', () => {
    expect(backoff({ failures: 7, retryAfter: null }, 0)).toBe(0)
    expect(backoff({ failures: 7, retryAfter: null }, 0.5)).toBe(15_000)
  })

  test('is never shorter than the hub asked for', () => {
    expect(backoff({ failures: 1, retryAfter: 30 }, 0)).toBe(30_000)
    expect(most(1, 30)).toBe(30_999)
  })
})
