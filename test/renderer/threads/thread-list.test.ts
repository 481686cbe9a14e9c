import { expect, test } from 'vitest'
import {
  draftKeyOf,
  editKeyOf,
  replyKeyOf,
  targetOfDraft,
} from '../../../renderer/features/threads/draft-key.ts'
import { listOf } from '../../../renderer/features/threads/thread-list.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Comment } from '../../../shared/thread/comment.ts'
import { commentId, entry, pinId, threadId } from '../../support/builders.ts'

function comment(id: string, at: string, rest: Partial<Comment> = {}): Comment {
  return {
    id: commentId(id),
    thread: threadId(id),
    replyTo: null,
    target: { kind: 'claim' },
    visibility: 'internal',
    text: id,
    author: { role: 'reviewer', name: 'Mina Seo' },
    at,
    editedAt: null,
    own: true,
    ...rest,
  }
}

const stateOf = (comments: readonly Comment[], history: ClaimState['history'] = []) =>
  ({ comments, history, resolvedThreads: new Set() }) as unknown as ClaimState

test('puts the bundle’s comments between the threads, by the moment each began', () => {
  const state = stateOf(
    [comment('late', '2021-06-03T08:00:00Z'), comment('early', '2021-06-01T08:00:00Z')],
    [
      entry('comment-added', '2021-06-02T08:00:00.5Z', { text: 'From the partner' }),
      entry('claim-submitted', '2021-06-02T09:00:00Z'),
    ],
  )
  expect(listOf(state).map(item => (item.kind === 'bundle' ? item.entry.text : item.thread.id))).toEqual([
    threadId('early'),
    'From the partner',
    threadId('late'),
  ])
})

test('places a thread whose beginning is missing by its oldest reply', () => {
  const orphan = comment('reply', '2021-06-01T08:00:00Z', {
    replyTo: commentId('gone'),
    thread: threadId('t'),
  })
  const state = stateOf([comment('later', '2021-06-02T08:00:00Z'), orphan])
  expect(listOf(state).map(item => item.kind === 'thread' && item.thread.id)).toEqual([
    threadId('t'),
    threadId('later'),
  ])
})

test('keeps one draft per place', () => {
  const keys = [
    draftKeyOf('CLM-1', { kind: 'claim' }),
    draftKeyOf('CLM-1', { kind: 'finding', finding: 'dates' }),
    draftKeyOf('CLM-1', { kind: 'pin', pin: pinId('1') }),
    replyKeyOf('CLM-1', commentId('1')),
    editKeyOf('CLM-1', commentId('1')),
    draftKeyOf('CLM-2', { kind: 'claim' }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('finds the place of a draft again from its key, and none for replies and decisions', () => {
  const places = [
    { kind: 'claim' },
    { kind: 'finding', finding: 'dates' },
    { kind: 'pin', pin: pinId('1') },
  ] as const
  expect(places.map(place => targetOfDraft(draftKeyOf('CLM-1', place)))).toEqual(places)
  expect(targetOfDraft(replyKeyOf('CLM-1', commentId('1')))).toBeNull()
  expect(targetOfDraft('CLM-1/decision')).toBeNull()
})
