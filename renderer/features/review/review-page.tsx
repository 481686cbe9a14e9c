/**
 * One claim under review: header, viewer, findings, and the bar whose buttons never move. Other features come in by
 * slots, put together in app/routes.tsx; they and this page meet in the review session.
 */
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { BlindNotice } from '../../desk/blind-notice.tsx'
import { placeHref } from '../../desk/places.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { ReviewSessionProvider } from '../../desk/review-session-provider.tsx'
import { useText } from '../../ui/text.ts'
import { ReviewHeader } from './review-header.tsx'
import { ReviewPanes } from './review-panes.tsx'
import type { ReviewSlots } from './review-slots.ts'
import { useReviewCommands } from './use-review-commands.ts'
import { useReviewTab } from './use-review-tab.ts'
import { VerdictBar } from './verdict-bar.tsx'
import { WorkPane } from './work-pane.tsx'

export interface ReviewPageProps {
  readonly claim: string
  readonly slots: ReviewSlots
}

export function ReviewPage({ claim, slots }: ReviewPageProps) {
  return (
    <ReviewSessionProvider claim={claim} waiting={kind => <Waiting kind={kind} claim={claim} />}>
      <ReviewDesk slots={slots} />
    </ReviewSessionProvider>
  )
}

function ReviewDesk({ slots }: { readonly slots: ReviewSlots }) {
  const styles = useStyles()
  const tab = useReviewTab()
  const { blind } = useReviewSession()
  useReviewCommands(tab.show)
  return (
    <div className={styles.page} data-scope="review">
      <ReviewHeader />
      {blind && <BlindNotice claims={blind} />}
      <ReviewPanes viewer={slots.viewer} work={<WorkPane slots={slots} tab={tab} />} />
      <VerdictBar />
    </div>
  )
}

function Waiting({ kind, claim }: { readonly kind: 'loading' | 'absent'; readonly claim: string }) {
  const styles = useStyles()
  const text = useText()
  if (kind === 'loading')
    return <Spinner className={styles.waiting} size="small" label={text('review.loading')} />
  return (
    <div className={styles.waiting} role="alert">
      <Text as="p">{text('review.absent', { claim })}</Text>
      <a href={placeHref({ name: 'queue' })}>{text('review.header.back')}</a>
    </div>
  )
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    // 400 % zoom leaves a window a few lines high: the page scrolls as a whole, the bar stays at its end.
    '@media (max-width: 720px), (max-height: 420px)': { overflowY: 'auto' },
    // What takes the focus is scrolled to where the bar does not cover it.
    '@media (max-width: 720px) and (min-height: 321px)': { scrollPaddingBottom: '96px' },
  },
  waiting: { padding: tokens.spacingVerticalXXL },
})
