/** One thread: what it is about, who sees it, its comments with replies, resolve and reopen. */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons'
import type { Thread } from '../../../shared/thread/build-thread.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { CommentNode } from './comment-node.tsx'
import { PlaceButton } from './place-button.tsx'

export function ThreadCard({ thread }: { readonly thread: Thread }) {
  const styles = useStyles()
  const text = useText()
  const { act, inTurn } = useReviewSession()
  const toggle = () =>
    void inTurn(async () => {
      await act({ type: thread.resolved ? 'reopenThread' : 'resolveThread', thread: thread.id })
    })
  return (
    <li className={mergeClasses(styles.card, thread.resolved && styles.resolved)}>
      <div className={styles.head}>
        <PlaceButton target={thread.target} />
        {thread.resolved && (
          <Badge appearance="outline" icon={<CheckmarkCircle16Regular />}>
            {text('threads.resolved')}
          </Badge>
        )}
        <Button size="small" appearance="subtle" className={styles.end} onClick={toggle}>
          {text(thread.resolved ? 'threads.reopen' : 'threads.resolve')}
        </Button>
      </div>
      <ul className={styles.comments}>
        {thread.roots.map(node => (
          <CommentNode key={node.id} node={node} thread={thread} />
        ))}
      </ul>
    </li>
  )
}

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingVerticalS,
  },
  resolved: { backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  end: { marginInlineStart: 'auto' },
  comments: { listStyleType: 'none', margin: 0, padding: 0 },
})
