/** One draft per place: `claim/…`. The list of unsent drafts reads the place back from the key. */
import type { CommentId, PinId } from '../../../shared/base/id.ts'
import { type CommentTarget, findingNames } from '../../../shared/thread/comment.ts'

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

/** The place a new thread was begun on; null for replies, edits and what is no comment. */
export function targetOfDraft(key: string): CommentTarget | null {
  const place = key.slice(key.indexOf('/') + 1)
  if (place === 'claim') return { kind: 'claim' }
  if (place.startsWith('pin-')) return { kind: 'pin', pin: place.slice('pin-'.length) as PinId }
  const finding = findingNames.find(name => place === `finding-${name}`)
  return finding ? { kind: 'finding', finding } : null
}
