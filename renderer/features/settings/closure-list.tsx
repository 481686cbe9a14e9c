/** Days on which the team does not work besides weekends and public holidays: add one, remove one. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useLanguage, useText } from '../../ui/text.ts'

const useStyles = makeStyles({
  add: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  days: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  day: {
    display: 'flex',
    alignItems: 'center',
    paddingInlineStart: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  none: { color: tokens.colorNeutralForeground3 },
})

interface ClosureListProps {
  /** ISO dates. */
  readonly closures: readonly string[]
  readonly onChange: (closures: readonly string[]) => void
}

export function ClosureList({ closures, onChange }: ClosureListProps) {
  const styles = useStyles()
  const t = useText()
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'full', timeZone: 'UTC' })
  const [entered, setEntered] = useState('')
  const add = () => {
    onChange([...new Set([...closures, entered])].sort())
    setEntered('')
  }
  const named = (day: string) => format.format(Temporal.Instant.from(`${day}T00:00Z`).epochMilliseconds)
  return (
    <>
      <Text weight="semibold">{t('settings.time.closures')}</Text>
      {closures.length === 0 && <Text className={styles.none}>{t('settings.time.noClosures')}</Text>}
      <ul className={styles.days}>
        {closures.map(day => (
          <li key={day} className={styles.day}>
            {named(day)}
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={t('settings.time.closureRemove', { date: named(day) })}
              onClick={() => onChange(closures.filter(other => other !== day))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Field label={t('settings.time.closureDate')}>
          <Input type="date" value={entered} onChange={(_, { value }) => setEntered(value)} />
        </Field>
        <Button icon={<AddRegular />} disabledFocusable={entered === ''} onClick={add}>
          {t('settings.time.closureAdd')}
        </Button>
      </div>
    </>
  )
}
