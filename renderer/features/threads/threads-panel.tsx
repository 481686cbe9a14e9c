/**
 * Everything said about the claim: threads on the claim, a finding or a pin, in the order they began, and between them
 * the comments the bundle brought, read-only. The composer stands at the top, where C opens it.
 */
import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { BundleCommentCard } from './bundle-comment-card.tsx'
import { Composer } from './composer.tsx'
import { KeptDrafts } from './kept-drafts.tsx'
import { ThreadCard } from './thread-card.tsx'
import { listOf } from './thread-list.ts'

export function ThreadsPanel() {
  const styles = useStyles()
  const text = useText()
  const { state, composer, openComposer } = useReviewSession()
  const [withResolved, setWithResolved] = useState(true)
  const items = listOf(state)
  const resolved = items.filter(item => item.kind === 'thread' && item.thread.resolved).length
  return (
    <div className={styles.panel}>
      {composer ? (
        <Composer key={JSON.stringify(composer)} target={composer} />
      ) : (
        <div className={styles.actions}>
          <Button size="small" onClick={() => openComposer({ kind: 'claim' })}>
            {text('threads.writeOnClaim')}
          </Button>
          {resolved > 0 && (
            <Switch
              label={text('threads.showResolved', { count: resolved })}
              checked={withResolved}
              onChange={(_, { checked }) => setWithResolved(checked)}
            />
          )}
        </div>
      )}
      {!composer && <KeptDrafts />}
      {items.length === 0 && <Text className={styles.empty}>{text('threads.empty')}</Text>}
      <ul className={styles.list}>
        {items.map(item => {
          if (item.kind === 'bundle')
            return <BundleCommentCard key={`bundle-${item.index}`} entry={item.entry} />
          if (item.thread.resolved && !withResolved) return null
          return <ThreadCard key={item.thread.id} thread={item.thread} />
        })}
      </ul>
    </div>
  )
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  empty: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
})
