/**
 * Unsent words, kept on every keystroke. Writes of one key follow each other and the newest waiting text wins, so fast
 * typing neither queues up transactions nor loses its last letter; `saved` resolves after the commit.
 */
import type { Draft, ProofdeskDb } from './db.ts'

export interface Drafts {
  read(key: string): Promise<Draft | null>
  /** Resolves when this text, or a newer one of the same key, is committed. */
  keep(draft: Draft): Promise<void>
  discard(key: string): Promise<void>
  all(): Promise<readonly Draft[]>
}

export function createDrafts(db: ProofdeskDb): Drafts {
  const waiting = new Map<string, Draft>()
  const turns = new Map<string, Promise<void>>()

  /** Work on one key follows the work before it, whether or not that failed. */
  const inTurn = (key: string, work: () => Promise<void>): Promise<void> => {
    const before = turns.get(key) ?? Promise.resolve()
    const done = before.then(work, work)
    turns.set(key, done)
    const forget = () => {
      if (turns.get(key) === done) turns.delete(key)
    }
    done.then(forget, forget)
    return done
  }

  /** Writes the newest text that waits; nothing waits when an earlier turn has taken it. */
  const write = async (key: string): Promise<void> => {
    const newest = waiting.get(key)
    if (!newest) return
    waiting.delete(key)
    try {
      if (newest.text === '') await db.drafts.delete(key)
      else await db.drafts.put(newest)
    } catch (error) {
      // Kept in memory for the next keystroke, unless that has come already.
      if (!waiting.has(key)) waiting.set(key, newest)
      throw error
    }
  }

  return {
    read: async key => waiting.get(key) ?? (await db.drafts.get(key)) ?? null,
    keep(draft) {
      waiting.set(draft.key, draft)
      return inTurn(draft.key, () => write(draft.key))
    },
    discard(key) {
      waiting.delete(key)
      return inTurn(key, () => db.drafts.delete(key))
    },
    all: () => db.drafts.toArray(),
  }
}
