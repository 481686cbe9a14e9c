/** A comment with its replies: reply to any, edit one's own; a parent that is not here keeps its place. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Thread, ThreadNode } from '../../../shared/thread/build-thread.ts'
import type { Comment } from '../../../shared/thread/comment.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { EditForm } from './edit-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import { VisibilityTag } from './visibility-tag.tsx'

interface CommentNodeProps {
  readonly node: ThreadNode
  readonly thread: Thread
}

export function CommentNode({ node, thread }: CommentNodeProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <li className={styles.node}>
      {node.comment ? (
        <CommentBody comment={node.comment} thread={thread} />
      ) : (
        <Text italic className={styles.quiet}>
          {text('threads.missingParent')}
        </Text>
      )}
      {node.replies.length > 0 && (
        <ul className={styles.replies}>
          {node.replies.map(reply => (
            <CommentNode key={reply.id} node={reply} thread={thread} />
          ))}
        </ul>
      )}
    </li>
  )
}

function CommentBody({ comment, thread }: { readonly comment: Comment; readonly thread: Thread }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { actor } = useServices()
  const [writing, setWriting] = useState<'reply' | 'edit' | null>(null)
  const isMine = comment.own && comment.author.name === actor().name
  const close = () => setWriting(null)
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <Text weight="semibold">{comment.author.name}</Text>
        <Text size={200} className={styles.quiet}>
          {format.instant(comment.at)}
          {comment.editedAt && ` · ${text('threads.edited', { at: format.instant(comment.editedAt) })}`}
        </Text>
        <VisibilityTag visibility={comment.visibility} />
      </div>
      {writing === 'edit' ? (
        <EditForm comment={comment} onDone={close} />
      ) : (
        <Text className={styles.text}>{comment.text}</Text>
      )}
      {writing === null && (
        <div className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => setWriting('reply')}>
            {text('threads.reply')}
          </Button>
          {isMine && (
            <Button size="small" appearance="subtle" onClick={() => setWriting('edit')}>
              {text('threads.edit')}
            </Button>
          )}
        </div>
      )}
      {writing === 'reply' && <ReplyForm to={comment} thread={thread} onDone={close} />}
    </div>
  )
}

const useStyles = makeStyles({
  node: { paddingTop: tokens.spacingVerticalXS },
  replies: {
    listStyleType: 'none',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
})
