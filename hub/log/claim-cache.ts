/**
 * Folded claims, so that a push does not fold a claim's whole past each time. An entry counts only when its place is the
 * one in the locked claim row; another process that has written in between makes it stale, and it is folded anew.
 */
import type { ClaimState } from '../../shared/log/claim-state.ts'

interface Kept {
  /** Place of the last record that is folded in. */
  readonly n: number
  readonly state: ClaimState
}

export interface ClaimCache {
  get(workspace: string, claim: string, n: number): ClaimState | null
  put(workspace: string, claim: string, kept: Kept): void
}

const KEPT = 20_000

export function createClaimCache(limit: number = KEPT): ClaimCache {
  const claims = new Map<string, Kept>()
  return {
    get(workspace, claim, n) {
      const kept = claims.get(`${workspace}/${claim}`)
      return kept?.n === n ? kept.state : null
    },
    put(workspace, claim, kept) {
      const key = `${workspace}/${claim}`
      // Last in, last out: a Map keeps the order in which keys came.
      claims.delete(key)
      claims.set(key, kept)
      const [oldest] = claims.keys()
      if (claims.size > limit && oldest !== undefined) claims.delete(oldest)
    },
  }
}
