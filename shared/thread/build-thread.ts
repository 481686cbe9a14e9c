/**
 * Flat comments → threads with replies. A missing parent becomes a placeholder (its reply stays readable), a cycle is
 * cut at its oldest comment. Order is the log's order, which the caller hands in.
 */
import type { CommentId, ThreadId } from '../base/id.ts'
import type { Comment, CommentTarget } from './comment.ts'

export interface ThreadNode {
  /** null = the parent this reply names is not here (yet). */
  readonly comment: Comment | null
  readonly id: CommentId
  readonly replies: readonly ThreadNode[]
}

export interface Thread {
  readonly id: ThreadId
  readonly target: CommentTarget
  readonly resolved: boolean
  readonly roots: readonly ThreadNode[]
}

export function buildThreads(
  comments: readonly Comment[],
  resolved: ReadonlySet<ThreadId>,
): readonly Thread[] {
  const byThread = new Map<ThreadId, Comment[]>()
  for (const comment of comments) {
    byThread.set(comment.thread, [...(byThread.get(comment.thread) ?? []), comment])
  }
  return [...byThread].flatMap(([id, own]) => {
    const first = own[0]
    return first ? [{ id, target: first.target, resolved: resolved.has(id), roots: buildReplies(own) }] : []
  })
}

function buildReplies(comments: readonly Comment[]): readonly ThreadNode[] {
  const byId = new Map(comments.map(comment => [comment.id, comment]))
  const repliesTo = new Map<CommentId, Comment[]>()
  const roots: Comment[] = []
  const orphans = new Map<CommentId, Comment[]>()
  for (const comment of comments) {
    const parent = comment.replyTo
    if (parent === null || isInCycle(comment, byId)) roots.push(comment)
    else if (byId.has(parent)) repliesTo.set(parent, [...(repliesTo.get(parent) ?? []), comment])
    else orphans.set(parent, [...(orphans.get(parent) ?? []), comment])
  }
  const toNode = (comment: Comment): ThreadNode => ({
    comment,
    id: comment.id,
    replies: (repliesTo.get(comment.id) ?? []).filter(reply => !roots.includes(reply)).map(toNode),
  })
  const placeholders = [...orphans].map(([id, replies]) => ({
    comment: null,
    id,
    replies: replies.map(toNode),
  }))
  return [...roots.map(toNode), ...placeholders]
}

/** True for the oldest comment of a cycle: walking its parents comes back to it before anything older. */
function isInCycle(start: Comment, byId: ReadonlyMap<CommentId, Comment>): boolean {
  const order = [...byId.keys()]
  const visited = [start]
  let parent = start.replyTo ? byId.get(start.replyTo) : undefined
  while (parent && !visited.includes(parent)) {
    visited.push(parent)
    parent = parent.replyTo ? byId.get(parent.replyTo) : undefined
  }
  if (parent !== start) return false
  return visited.every(comment => order.indexOf(comment.id) >= order.indexOf(start.id))
}
