/** Ruleset, time zone and the working calendar that due times are counted by. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useLanguage, useText } from '../../ui/text.ts'
import { ClosureList } from './closure-list.tsx'
import { countriesIn } from './countries.ts'
import { useChangeSettings } from './use-change-settings.ts'

const rulesets = ['2023', '2020'] as const

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

export function CalendarSection() {
  const styles = useStyles()
  const t = useText()
  const language = useLanguage()
  const { ruleset, calendar } = useSettings()
  const change = useChangeSettings()
  const countries = useMemo(() => countriesIn(language), [language])
  return (
    <>
      <SectionCard title={t('settings.time.title')} text={t('settings.time.text')}>
        <div className={styles.fields}>
          <TimeZoneField />
          <Field label={t('settings.time.country')}>
            <Select
              value={calendar.country}
              onChange={(_, { value }) => void change({ calendar: { ...calendar, country: value } })}
            >
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <ClosureList
          closures={calendar.closures}
          onChange={closures => void change({ calendar: { ...calendar, closures: [...closures] } })}
        />
      </SectionCard>
      <SectionCard title={t('settings.rules.title')}>
        <div className={styles.fields}>
          <Field label={t('settings.rules.label')} hint={t('settings.rules.text')}>
            <Select
              value={ruleset}
              onChange={(_, { value }) => void change({ ruleset: value === '2020' ? '2020' : '2023' })}
            >
              {rulesets.map(known => (
                <option key={known} value={known}>
                  {t(`terms.ruleset.${known}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </SectionCard>
    </>
  )
}

/** Free text with the known names as suggestions: 400 zones are too many for a list one scrolls. */
function TimeZoneField() {
  const t = useText()
  const { timeZone } = useSettings()
  const change = useChangeSettings()
  const [entered, setEntered] = useState(timeZone)
  const isKnown = entered.trim() === '' || isTimeZone(entered.trim())
  const keep = () => {
    if (isKnown && entered.trim() !== timeZone) void change({ timeZone: entered.trim() })
  }
  return (
    <Field
      label={t('settings.time.zone')}
      hint={t('settings.time.zoneHint', { zone: Temporal.Now.timeZoneId() })}
      validationMessage={isKnown ? undefined : t('settings.time.zoneUnknown')}
    >
      <Input
        value={entered}
        maxLength={64}
        spellCheck={false}
        input={{ list: 'time-zones' }}
        onChange={(_, { value }) => setEntered(value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        }}
        contentAfter={<TimeZoneSuggestions />}
      />
    </Field>
  )
}

function TimeZoneSuggestions() {
  return (
    <datalist id="time-zones">
      {Intl.supportedValuesOf('timeZone').map(zone => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  )
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
