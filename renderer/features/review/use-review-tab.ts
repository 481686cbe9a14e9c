/**
 * Which side of the claim the work pane shows; a verdict brings the findings back, an open composer the comments, and a
 * line somebody asked for the history.
 */
import { useSelector } from '@xstate/react'
import { useEffect, useState } from 'react'
import { useReviewSession } from '../../desk/review-session.ts'

export const reviewTabs = ['findings', 'claim', 'comments', 'history'] as const
export type ReviewTab = (typeof reviewTabs)[number]

export interface ShownTab {
  readonly current: ReviewTab
  readonly show: (tab: ReviewTab) => void
}

export function useReviewTab(): ShownTab {
  const { machine, composer, historyLine, showHistoryLine } = useReviewSession()
  const [current, show] = useState<ReviewTab>('findings')
  const active = useSelector(machine, snapshot => snapshot.context.active)
  const isGiving = useSelector(machine, snapshot => !snapshot.matches('reading'))

  useEffect(() => {
    if (composer) show('comments')
  }, [composer])

  useEffect(() => {
    if (historyLine) show('history')
  }, [historyLine])

  // The history opened again later is the whole history.
  useEffect(() => {
    if (current !== 'history') showHistoryLine(null)
  }, [current, showHistoryLine])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another active finding brings the findings back
  useEffect(() => {
    if (!composer) show('findings')
  }, [active, isGiving, composer])

  return { current, show }
}
