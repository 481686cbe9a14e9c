/** Review with its slots filled: viewer, threads, decision and history meet here and in the review session only. */
import { useReviewSession } from '../desk/review-session.ts'
import { DecisionBar } from '../features/decision/decision-bar.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { ReviewPage } from '../features/review/review-page.tsx'
import { ThreadsPanel } from '../features/threads/threads-panel.tsx'
import { ViewerPane } from '../features/viewer/viewer-pane.tsx'

export function ReviewDeskPlace({ claim }: { readonly claim: string }) {
  const slots = {
    viewer: <ViewerPane />,
    threads: <ThreadsPanel />,
    decision: <DecisionBar />,
    history: <HistoryOfReview />,
  }
  return <ReviewPage claim={claim} slots={slots} />
}

function HistoryOfReview() {
  const { events, state, historyLine } = useReviewSession()
  return <HistoryPanel events={events} state={state} asked={historyLine} />
}
