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
  const writing = new Map<string, Promise<void>>()

  const drain = async (key: string): Promise<void> => {
    for (let next = waiting.get(key); next; next = waiting.get(key)) {
      waiting.delete(key)
      if (next.text === '') await db.drafts.delete(key)
      else await db.drafts.put(next)
    }
  }

  const keep = (draft: Draft): Promise<void> => {
    waiting.set(draft.key, draft)
    const running = writing.get(draft.key)
    if (running) return running.then(() => writing.get(draft.key))
    const run = drain(draft.key).finally(() => writing.delete(draft.key))
    writing.set(draft.key, run)
    return run
  }

  return {
    read: async key => waiting.get(key) ?? (await db.drafts.get(key)) ?? null,
    keep,
    discard: async key => {
      waiting.delete(key)
      await writing.get(key)
      await db.drafts.delete(key)
    },
    all: () => db.drafts.toArray(),
  }
}
