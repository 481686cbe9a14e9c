/**
 * Token buckets, one per device, person or address: a burst is fine, a flood waits. What is refused is told after how
 * many seconds it may come again; nothing is dropped. Kept in memory: a hub of several processes counts in each.
 */

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number
  readonly perSecond: number
}

export interface RateLimits {
  /** Seconds to wait, 0 when the request may pass. */
  take(key: string): number
}

interface Bucket {
  tokens: number
  /** Milliseconds of the monotonic clock. */
  at: number
}

/** Full buckets are forgotten when there are more than this many. */
const KEPT = 10_000

export function createRateLimits({ burst, perSecond }: RateLimit, milliseconds: () => number): RateLimits {
  const buckets = new Map<string, Bucket>()
  return {
    take(key) {
      const at = milliseconds()
      const bucket = buckets.get(key) ?? { tokens: burst, at }
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
      bucket.at = at
      buckets.set(key, bucket)
      if (buckets.size > KEPT) forgetFull(buckets, { at, burst, perSecond })
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond)
      bucket.tokens -= 1
      return 0
    },
  }
}

function forgetFull(
  buckets: Map<string, Bucket>,
  { at, burst, perSecond }: RateLimit & { readonly at: number },
): void {
  for (const [key, bucket] of buckets) {
    if (bucket.tokens + ((at - bucket.at) / 1000) * perSecond >= burst) buckets.delete(key)
  }
}
