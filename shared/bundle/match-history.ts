/**
 * Which entries of an arriving history are new. An entry is known when it is here word for word; one that has only the
 * same moment, type and author but other contents was rewritten since, and that is a difference, not news.
 */

import { isSame } from '../base/same.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'

export interface HistoryMatch {
  readonly added: readonly HistoryEntry[]
  readonly rewritten: readonly { readonly here: HistoryEntry; readonly there: HistoryEntry }[]
  /** Here, but not in the arriving history. */
  readonly gone: readonly HistoryEntry[]
}

export function matchHistory(here: readonly HistoryEntry[], there: readonly HistoryEntry[]): HistoryMatch {
  const unmatched = new Map<string, HistoryEntry[]>()
  for (const entry of here) unmatched.set(momentOf(entry), [...(unmatched.get(momentOf(entry)) ?? []), entry])
  const unknown = there.filter(entry => !takeSame(unmatched.get(momentOf(entry)), entry))
  const added: HistoryEntry[] = []
  const rewritten: { here: HistoryEntry; there: HistoryEntry }[] = []
  for (const entry of unknown) {
    const older = unmatched.get(momentOf(entry))?.shift()
    if (older) rewritten.push({ here: older, there: entry })
    else added.push(entry)
  }
  const left = new Set([...unmatched.values()].flat())
  return { added, rewritten, gone: here.filter(entry => left.has(entry)) }
}

/** Two partners' comments of the same second have two authors; the same author's are told apart by their words. */
export function momentOf(entry: HistoryEntry): string {
  return [entry.at, entry.type, entry.by.role, entry.by.name, entry.documentId ?? ''].join('|')
}

function takeSame(candidates: HistoryEntry[] | undefined, entry: HistoryEntry): boolean {
  const place = candidates?.findIndex(candidate => isSame(candidate, entry)) ?? -1
  if (place < 0) return false
  candidates?.splice(place, 1)
  return true
}
