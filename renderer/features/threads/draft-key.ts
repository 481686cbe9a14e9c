/** One draft per place: `claim/…`. The list of unsent drafts reads the place back from the key. */
import type { CommentId } from '../../../shared/base/id.ts'
import type { CommentTarget } from '../../../shared/thread/comment.ts'

export function draftKeyOf(claim: string, target: CommentTarget): string {
  switch (target.kind) {
    case 'claim':
      return `${claim}/claim`
    case 'finding':
      return `${claim}/finding-${target.finding}`
    case 'pin':
      return `${claim}/pin-${target.pin}`
  }
}

export function replyKeyOf(claim: string, to: CommentId): string {
  return `${claim}/reply-${to}`
}

export function editKeyOf(claim: string, comment: CommentId): string {
  return `${claim}/edit-${comment}`
}
