/** An answer to one comment. It begins with that comment's visibility: an internal word is not answered in public. */
import { useState } from 'react'
import type { Thread } from '../../../shared/thread/build-thread.ts'
import type { Comment } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useText } from '../../ui/text.ts'
import { replyKeyOf } from './draft-key.ts'
import { VisibilityChoice } from './visibility-choice.tsx'
import { WritingField } from './writing-field.tsx'

interface ReplyFormProps {
  readonly to: Comment
  readonly thread: Thread
  readonly onDone: () => void
}

export function ReplyForm({ to, thread, onDone }: ReplyFormProps) {
  const text = useText()
  const { claim, act, inTurn, whenNamed } = useReviewSession()
  const { ids } = useServices()
  const [visibility, setVisibility] = useState(to.visibility)
  const draft = useDraft({ claim, key: replyKeyOf(claim, to.id), visibility })
  const send = () =>
    void inTurn(async () => {
      const { id: replyTo } = to
      const comment = ids.create('comment')
      const { target, id } = thread
      const result = await act({
        type: 'addComment',
        comment,
        thread: id,
        replyTo,
        target,
        visibility,
        text: draft.text,
      })
      if (!result.ok) return
      await draft.discard()
      onDone()
    })
  return (
    <WritingField
      label={text('threads.replyTo', { name: to.author.name })}
      sendLabel={text('threads.sendReply')}
      draft={draft}
      onSend={() => whenNamed(send)}
      onClose={onDone}
    >
      <VisibilityChoice value={visibility} onChange={setVisibility} />
    </WritingField>
  )
}
