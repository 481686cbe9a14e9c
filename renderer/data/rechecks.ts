/**
 * The reviewer's blind second answers to own past claims. They are private notes on oneself and deliberately no events:
 * the log is shared with the team, and reports print it. They live in this profile alone, with the marks, and are never
 * synced; only a rescue copy holds them, because it holds everything.
 */

import { ok, type Result } from '../../shared/base/result.ts'
import type { Recheck } from '../../shared/figures/recheck.ts'
import type { ProofdeskDb } from './db.ts'
import { savedOrRefused } from './storage-refusal.ts'

export interface Rechecks {
  of(reviewer: string): Promise<readonly Recheck[]>
  /** One per decision: a second answer is only blind once, so the first one stays. */
  add(reviewer: string, recheck: Recheck): Promise<Result<null>>
  subscribe(listener: () => void): () => void
}

export function createRechecks(db: ProofdeskDb): Rechecks {
  const listeners = new Set<() => void>()
  return {
    async of(reviewer) {
      const marks = await db.marks.where('key').startsWith(keyOf(reviewer, '')).toArray()
      return marks.flatMap(mark => ('recheck' in mark ? [mark.recheck] : []))
    },
    add: (reviewer, recheck) =>
      savedOrRefused(async () => {
        const key = keyOf(reviewer, recheck.decision)
        await db.transaction('rw', db.marks, async () => {
          if (!(await db.marks.get(key))) await db.marks.add({ key, recheck })
        })
        for (const listener of listeners) listener()
        return ok(null)
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function keyOf(reviewer: string, decision: string): `recheck/${string}` {
  return `recheck/${encodeURIComponent(reviewer)}/${decision}`
}
