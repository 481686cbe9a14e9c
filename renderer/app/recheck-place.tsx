/** A second look: the viewer on a claim from which everything of the first look is taken, and the dashboard's questions. */
import { Spinner, Text } from '@fluentui/react-components'
import { useMemo } from 'react'
import { refuse } from '../../shared/base/result.ts'
import { type ReviewSession, ReviewSessionContext, useReviewSession } from '../desk/review-session.ts'
import { ReviewSessionProvider } from '../desk/review-session-provider.tsx'
import { RecheckPage } from '../features/dashboard/recheck-page.tsx'
import { ViewerPane } from '../features/viewer/viewer-pane.tsx'
import { useText } from '../ui/text.ts'

export function RecheckPlace({ claim }: { readonly claim: string }) {
  const t = useText()
  return (
    <ReviewSessionProvider
      claim={claim}
      waiting={kind =>
        kind === 'loading' ? <Spinner /> : <Text as="h1">{t('review.absent', { claim })}</Text>
      }
    >
      <BlindDesk />
    </ReviewSessionProvider>
  )
}

function BlindDesk() {
  const session = useReviewSession()
  const blind = useMemo(() => withoutFirstLook(session), [session])
  return (
    <ReviewSessionContext value={blind}>
      <RecheckPage viewer={<ViewerPane />} />
    </ReviewSessionContext>
  )
}

/** Nothing is recorded on the claim here: a second look changes no verdict and leaves no pin. */
function withoutFirstLook(session: ReviewSession): ReviewSession {
  return {
    ...session,
    state: { ...session.state, pins: new Map(), verdicts: new Map(), comments: [], decision: null },
    events: [],
    chosenPins: [],
    pendingPin: null,
    choosePins: () => undefined,
    pinSelection: async () => null,
    act: async () => refuse('not-under-review'),
  }
}
