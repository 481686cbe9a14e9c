/** Changes the words of one's own comment; who sees it stays, and the earlier words stay in the history. */

import type { Comment } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useText } from '../../ui/text.ts'
import { editKeyOf } from './draft-key.ts'
import { WritingField } from './writing-field.tsx'

export function EditForm({ comment, onDone }: { readonly comment: Comment; readonly onDone: () => void }) {
  const text = useText()
  const { claim, act, inTurn } = useReviewSession()
  const draft = useDraft(
    { claim, key: editKeyOf(claim, comment.id), visibility: comment.visibility },
    comment.text,
  )
  const send = () =>
    void inTurn(async () => {
      const result = await act({ type: 'editComment', comment: comment.id, text: draft.text })
      if (!result.ok) return
      await draft.discard()
      onDone()
    })
  return (
    <WritingField
      label={text('threads.editField')}
      sendLabel={text('threads.saveEdit')}
      draft={draft}
      onSend={send}
      onClose={onDone}
    />
  )
}
