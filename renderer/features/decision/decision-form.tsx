/**
 * Recommendation with its sentence, the outcomes this claim may have, and what the chosen one needs. The commit button
 * has the focus while the recommendation stands, so D, Enter decides; choosing otherwise asks for a reason first.
 */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Recommendation } from '../../../shared/decision/recommendation.ts'
import { useCommand } from '../../commands/use-command.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useLanguage, useText } from '../../ui/text.ts'
import { MessageField } from './message-field.tsx'
import { OutcomeChoice } from './outcome-choice.tsx'
import { OutcomeDetails } from './outcome-details.tsx'
import { useCommitDecision } from './use-commit-decision.ts'
import { useDecision } from './use-decision.ts'
import { useMessage } from './use-message.ts'

export function DecisionForm({ recommendation }: { readonly recommendation: Recommendation }) {
  const styles = useStyles()
  const text = useText()
  const { machine } = useReviewSession()
  const input = useDecision(recommendation, useLanguage())
  const message = useMessage(input.draft.name, input.draft.language)
  const commit = useCommitDecision()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])

  const isReady = input.missing === null && (input.draft.name === 'approve' || message.text.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const overrideReason = input.isOverride ? input.draft.overrideReason : null
    void commit({ outcome: input.outcome, message: message.text, overrideReason })
  }
  const back = () => machine.send({ type: 'left' })
  useCommand('go.back', back)
  // In a text field Esc is the field's own; here it leaves the decision, whose words are kept.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    back()
  }
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} aria-labelledby="decision-title">
      <div>
        <Text as="h2" size={300} weight="semibold" id="decision-title" className={styles.title}>
          {text('decision.recommended', { outcome: text(`terms.outcome.${recommendation.outcome.name}`) })}
        </Text>
        <Text>{text(`checklist.recommendation.${recommendation.because}`)}</Text>
      </div>
      <OutcomeChoice input={input} recommended={recommendation.outcome.name} />
      {input.isOverride && (
        <Field label={text('decision.override.label')} hint={text('decision.override.hint')} required>
          <Textarea
            value={input.draft.overrideReason}
            maxLength={2000}
            onChange={(_, { value }) => input.change({ overrideReason: value })}
          />
        </Field>
      )}
      <OutcomeDetails input={input} />
      {input.draft.name !== 'approve' && <MessageField input={input} message={message} />}
      <div className={styles.buttons}>
        <Button
          ref={button}
          type="submit"
          appearance="primary"
          disabledFocusable={!isReady}
          className={styles.commit}
        >
          {text(`decision.commit.${input.draft.name}`)}
        </Button>
        <Button onClick={back}>{text('decision.back')}</Button>
        <Text size={200} className={styles.hint} aria-live="polite">
          {text(input.missing ? `decision.missing.${input.missing}` : 'decision.hint')}
        </Text>
      </div>
    </form>
  )
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  title: { display: 'block', margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    position: 'sticky',
    bottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 720px)': { position: 'static' },
  },
  commit: { minWidth: '140px' },
  hint: { color: tokens.colorNeutralForeground3 },
})
