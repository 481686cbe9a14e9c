/** Language and theme; both apply while the list is still under the pointer. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { Language, ThemeChoice } from '../../../shared/bridge/settings.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { languageFor, useText } from '../../ui/text.ts'
import { languages, themeChoices } from './choices.ts'
import { useChangeSettings } from './use-change-settings.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
})

export function LookSection() {
  const styles = useStyles()
  const t = useText()
  const { host } = useServices()
  const { language, theme } = useSettings()
  const change = useChangeSettings()
  return (
    <SectionCard title={`${t('settings.language.title')} · ${t('settings.theme.title')}`}>
      <div className={styles.fields}>
        <Field label={t('settings.language.label')}>
          <Select
            value={language}
            onChange={(_, { value }) => void change({ language: value as Language | '' })}
          >
            <option value="">
              {t('settings.language.system', { language: ownName(languageFor('', host.info.locale)) })}
            </option>
            {languages.map(tag => (
              <option key={tag} value={tag} lang={tag}>
                {ownName(tag)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('settings.theme.label')}>
          <Select value={theme} onChange={(_, { value }) => void change({ theme: value as ThemeChoice })}>
            {themeChoices.map(choice => (
              <option key={choice} value={choice}>
                {t(`settings.theme.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </SectionCard>
  )
}

/** Each language in its own words: who reads only Korean must find Korean. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}
