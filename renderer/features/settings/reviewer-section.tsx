/** Who reviews. Both fields are needed together, so this section alone has a Save. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useServices, useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { useChangeSettings } from './use-change-settings.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  save: { gridColumn: '1 / -1', justifySelf: 'start' },
})

export function ReviewerSection() {
  const styles = useStyles()
  const t = useText()
  const { announce } = useServices()
  const { reviewer } = useSettings()
  const change = useChangeSettings()
  const [name, setName] = useState(reviewer.name)
  const [id, setId] = useState(reviewer.id)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const entered = { name: name.trim(), id: id.trim() }
  const isChanged = entered.name !== reviewer.name || entered.id !== reviewer.id

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const missing = entered.name === '' || entered.id === ''
    setIsIncomplete(missing)
    if (missing) return announce(t('settings.reviewer.missing'), 'polite')
    if (await change({ reviewer: entered }))
      announce(t('settings.reviewer.saved', { name: entered.name }), 'toast')
  }
  const problem = (value: string) =>
    isIncomplete && value === '' ? t('settings.reviewer.missing') : undefined

  return (
    <SectionCard title={t('settings.reviewer.title')} text={t('settings.reviewer.text')}>
      <form className={styles.form} onSubmit={event => void save(event)}>
        <Field label={t('settings.reviewer.name')} validationMessage={problem(entered.name)}>
          <Input
            value={name}
            maxLength={200}
            autoComplete="name"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field
          label={t('settings.reviewer.id')}
          hint={t('settings.reviewer.idHint')}
          validationMessage={problem(entered.id)}
        >
          <Input
            value={id}
            maxLength={64}
            autoComplete="username"
            onChange={(_, { value }) => setId(value)}
          />
        </Field>
        <Button className={styles.save} appearance="primary" type="submit" disabledFocusable={!isChanged}>
          {t('settings.reviewer.save')}
        </Button>
      </form>
    </SectionCard>
  )
}
