/** Who is reviewing? Asked once, at the first thing to be recorded; what was asked for goes on by itself afterwards. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useReviewSession } from '../../desk/review-session.ts'
import { useSettings } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useReturnFocus } from './use-return-focus.ts'

export function NameCard() {
  const styles = useStyles()
  const text = useText()
  const { nameReviewer } = useReviewSession()
  const { reviewer } = useSettings()
  const [name, setName] = useState(reviewer.name)
  const [id, setId] = useState(reviewer.id)
  const first = useRef<HTMLInputElement>(null)
  useReturnFocus()
  useEffect(() => first.current?.focus(), [])

  const isComplete = name.trim() !== '' && id.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete) void nameReviewer({ id: id.trim(), name: name.trim() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    void nameReviewer(null)
  }
  return (
    <form className={styles.card} onSubmit={submit} onKeyDown={onKeyDown} aria-labelledby="name-title">
      <Text weight="semibold" id="name-title">
        {text('review.naming.title')}
      </Text>
      <Text size={200}>{text('review.naming.why')}</Text>
      <div className={styles.fields}>
        <Field label={text('review.naming.name')} required>
          <Input
            ref={first}
            value={name}
            maxLength={200}
            autoComplete="name"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={text('review.naming.id')} hint={text('review.naming.idHint')} required>
          <Input
            value={id}
            maxLength={64}
            autoComplete="username"
            onChange={(_, { value }) => setId(value)}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={!isComplete}>
          {text('review.naming.save')}
        </Button>
        <Button onClick={() => void nameReviewer(null)}>{text('review.naming.back')}</Button>
      </div>
    </form>
  )
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})
