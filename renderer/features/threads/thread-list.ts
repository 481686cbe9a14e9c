/** The panel's one list: own threads and the bundle's comments, by the moment each began. */
import type { HistoryEntry } from '../../../shared/claim/history-entry.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { buildThreads, type Thread, type ThreadNode } from '../../../shared/thread/build-thread.ts'

export type ListItem =
  | { readonly kind: 'thread'; readonly thread: Thread; readonly at: string }
  | { readonly kind: 'bundle'; readonly entry: HistoryEntry; readonly index: number; readonly at: string }

export function listOf(state: ClaimState): readonly ListItem[] {
  const threads = buildThreads(state.comments, state.resolvedThreads).map(
    thread => ({ kind: 'thread', thread, at: beginOf(thread.roots) ?? '' }) as const,
  )
  const fromBundle = state.history.flatMap((entry, index) =>
    entry.type === 'comment-added' ? [{ kind: 'bundle', entry, index, at: entry.at } as const] : [],
  )
  return [...fromBundle, ...threads].sort((a, b) => compareInstants(a.at, b.at))
}

/** A missing parent has no time of its own; its replies tell when it was there at the latest. */
function beginOf(nodes: readonly ThreadNode[]): string | null {
  const times = nodes.flatMap(node => node.comment?.at ?? beginOf(node.replies) ?? [])
  return times.toSorted(compareInstants)[0] ?? null
}

function compareInstants(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b))
}
