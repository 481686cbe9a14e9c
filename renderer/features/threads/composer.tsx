/** Starts a thread on the claim, a finding or a pin. What is typed is kept as a draft of that place until it is sent. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useContext, useEffect, useState } from 'react'
import type { CommentTarget } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useText } from '../../ui/text.ts'
import { draftKeyOf } from './draft-key.ts'
import { LastVisibilityContext } from './last-visibility.ts'
import { targetText } from './place-button.tsx'
import { VisibilityChoice } from './visibility-choice.tsx'
import { WritingField } from './writing-field.tsx'

export function Composer({ target }: { readonly target: CommentTarget }) {
  const styles = useStyles()
  const text = useText()
  const { claim, state, act, openComposer, inTurn, whenNamed } = useReviewSession()
  const { ids, announce } = useServices()
  const last = useContext(LastVisibilityContext)
  const [visibility, setVisibility] = useState(last.get)
  const draft = useDraft({ claim, key: draftKeyOf(claim, target), visibility })
  const place = targetText(target, state, text)

  useEffect(() => {
    if (draft.restored && draft.foundVisibility) setVisibility(draft.foundVisibility)
  }, [draft.restored, draft.foundVisibility])

  const choose = (next: typeof visibility) => {
    last.set(next)
    setVisibility(next)
  }
  const send = () =>
    void inTurn(async () => {
      const [comment, thread] = [ids.create('comment'), ids.create('thread')]
      const result = await act({
        type: 'addComment',
        comment,
        thread,
        replyTo: null,
        target,
        visibility,
        text: draft.text,
      })
      if (!result.ok) return
      await draft.discard()
      openComposer(null)
      announce(text('threads.said', { place, visibility: text(`terms.visibility.${visibility}`) }), 'polite')
    })
  return (
    <section className={styles.composer} aria-label={text('threads.writing', { place })}>
      <Text weight="semibold">{text('threads.writing', { place })}</Text>
      <WritingField
        label={text('threads.field', { place })}
        sendLabel={text('threads.send')}
        draft={draft}
        onSend={() => whenNamed(send)}
        onClose={() => openComposer(null)}
      >
        <VisibilityChoice value={visibility} onChange={choose} />
      </WritingField>
    </section>
  )
}

const useStyles = makeStyles({
  composer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
})
