/** How single letters work, and which key each command has. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { KeyMode } from '../../../shared/bridge/settings.ts'
import { LEAD_KEY } from '../../commands/key-map.ts'
import { keyText } from '../../commands/show-chord.ts'
import { useKeyMap } from '../../commands/use-keys.ts'
import { useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { keyModes } from './choices.ts'
import { KeyTable } from './key-table.tsx'
import { useChangeSettings } from './use-change-settings.ts'

export function KeysSection() {
  const t = useText()
  const { keys } = useSettings()
  const change = useChangeSettings()
  const { isMac } = useKeyMap().choice
  return (
    <SectionCard title={t('settings.keys.title')}>
      <Field label={t('settings.keys.mode')}>
        <RadioGroup
          value={keys.mode}
          onChange={(_, { value }) => void change({ keys: { ...keys, mode: value as KeyMode } })}
        >
          {keyModes.map(mode => (
            <Radio
              key={mode}
              value={mode}
              label={
                <>
                  {t(`settings.keys.${mode}`, { key: keyText(LEAD_KEY, isMac) })}
                  <br />
                  <small>{t(`settings.keys.${mode}Hint`)}</small>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <KeyTable />
    </SectionCard>
  )
}
