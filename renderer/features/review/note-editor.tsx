/**
 * Nothing is pinned: the reviewer writes what was looked at. The field begins with what was on screen (the viewer knows
 * the pages), Enter confirms, Shift+Enter is a new line, Esc goes back and keeps the words as a draft.
 */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { useSelector } from '@xstate/react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useText } from '../../ui/text.ts'
import { lookedAt } from './looked-at.ts'
import { useReturnFocus } from './use-return-focus.ts'

export function NoteEditor() {
  const styles = useStyles()
  const text = useText()
  const { machine, claim, state, viewer, inTurn, chosenPins } = useReviewSession()
  const { active, verdict } = useSelector(machine, snapshot => snapshot.context)
  // A page may count as seen only once the field is open, as when the first key was quick.
  const seen = useSyncExternalStore(
    useCallback((told: () => void) => viewer?.onPageSeen(told) ?? (() => {}), [viewer]),
    () => lookedAt({ pages: viewer?.pagesSeen() ?? [], documents: state.documents.length }, text),
  )
  const draft = useDraft({ claim, key: `${claim}/note-${active}`, visibility: 'internal' }, seen)
  const field = useRef<HTMLTextAreaElement>(null)
  useReturnFocus()
  useEffect(() => {
    if (draft.ready) field.current?.focus()
  }, [draft.ready])

  const isEnough = draft.text.trim() !== '' || chosenPins.length > 0
  const confirm = () =>
    void inTurn(async () => {
      if (!isEnough) return
      machine.send({ type: 'noteWritten', note: draft.text.trim() })
      machine.send({ type: 'noteConfirmed' })
      await draft.discard()
    })
  const back = () => machine.send({ type: 'left' })
  useCommand('go.back', back)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) confirm()
    else if (event.key === 'Escape') back()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.card}>
      <Field
        label={text('review.note.label', {
          verdict: verdict ? text(`terms.verdict.${verdict}`) : '',
          finding: text(`terms.finding.${active}`),
        })}
        hint={text('review.note.why')}
      >
        <Textarea
          ref={field}
          value={draft.text}
          onChange={(_, { value }) => draft.write(value)}
          onKeyDown={onKeyDown}
          resize="vertical"
          maxLength={4000}
          placeholder={text('review.note.placeholder')}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!isEnough} onClick={confirm}>
          {text('review.note.confirm')}
        </Button>
        <Button onClick={back}>{text('review.note.back')}</Button>
        <Text size={200} className={styles.hint}>
          {text('review.note.keys')}
        </Text>
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
})
