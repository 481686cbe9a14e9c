import { describe, expect, test } from 'vitest'
import { buildThreads, type ThreadNode } from '../../../shared/thread/build-thread.ts'
import type { Comment } from '../../../shared/thread/comment.ts'
import { commentId, threadId } from '../../support/builders.ts'

function comment(id: string, replyTo: string | null = null, overrides: Partial<Comment> = {}): Comment {
  return {
    id: commentId(id),
    thread: threadId('1'),
    replyTo: replyTo === null ? null : commentId(replyTo),
    target: { kind: 'claim' },
    visibility: 'partner',
    text: `Comment ${id}`,
    author: { role: 'reviewer', name: 'Mina Seo' },
    at: '2021-06-03T09:00:00Z',
    editedAt: null,
    own: true,
    ...overrides,
  }
}

/** `1(2 3(4))`: ids with their replies; `?` marks a placeholder. */
function outline(nodes: readonly ThreadNode[]): string {
  return nodes
    .map(({ id, comment: own, replies }) => {
      const name = id.slice('cmt_'.length) + (own ? '' : '?')
      return replies.length > 0 ? `${name}(${outline(replies)})` : name
    })
    .join(' ')
}

function outlineOf(...comments: readonly Comment[]): string {
  return buildThreads(comments, new Set())
    .map(({ roots }) => outline(roots))
    .join(' | ')
}

describe('comments become threads', () => {
  test('of replies in the order of the log', () => {
    expect(
      outlineOf(comment('1'), comment('2', '1'), comment('3', '1'), comment('4', '3'), comment('5')),
    ).toBe('1(2 3(4)) 5')
  })

  test('one for each thread id', () => {
    expect(outlineOf(comment('1'), comment('2', null, { thread: threadId('2') }), comment('3', '1'))).toBe(
      '1(3) | 2',
    )
  })

  test('in which a missing parent leaves a placeholder, so its replies stay readable', () => {
    expect(outlineOf(comment('1'), comment('3', '2'), comment('4', '2'))).toBe('1 2?(3 4)')
  })

  test('in which a reply may stand before its parent', () => {
    expect(outlineOf(comment('2', '1'), comment('1'))).toBe('1(2)')
  })

  test.each([
    ['a comment that answers itself', [comment('1', '1')], '1'],
    ['two that answer each other', [comment('1', '2'), comment('2', '1')], '1(2)'],
    [
      'three in a circle with a reply',
      [comment('1', '3'), comment('2', '1'), comment('3', '2'), comment('4', '3')],
      '1(2(3(4)))',
    ],
  ])('in which %s is cut at the oldest', (_, comments, expected) => {
    expect(outlineOf(...comments)).toBe(expected)
  })

  test('that know whether they are resolved and what they are about', () => {
    const target = { kind: 'finding', finding: 'dates' } as const
    const threads = buildThreads([comment('1', null, { target })], new Set([threadId('1')]))
    expect(threads.map(thread => [thread.resolved, thread.target])).toEqual([[true, target]])
  })

  test('and every comment stands somewhere exactly once', () => {
    const comments = Array.from({ length: 40 }, (_, index) =>
      comment(String(index), index % 3 ? String((index * 7) % 45) : null),
    )
    const shown = buildThreads(comments, new Set()).flatMap(({ roots }) => roots.flatMap(idsIn))
    expect(shown.toSorted()).toEqual(comments.map(({ id }) => id).toSorted())
  })
})

function idsIn(node: ThreadNode): string[] {
  return [...(node.comment ? [node.id] : []), ...node.replies.flatMap(idsIn)]
}
