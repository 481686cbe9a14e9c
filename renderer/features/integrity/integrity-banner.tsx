/** Stands above every page while the log is damaged: what it means, and the way to the details. */
import { Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { CommandButton } from '../../commands/command-button.tsx'
import { placeHref } from '../../desk/places.ts'
import { useText } from '../../ui/text.ts'
import { useIntegrity } from './use-integrity.ts'

export function IntegrityBanner() {
  const t = useText()
  const state = useIntegrity()
  if (state.kind !== 'broken') return null
  return (
    <MessageBar intent="error" politeness="assertive">
      <MessageBarBody>
        {t('integrity.banner', { seq: state.first.seq })}{' '}
        <Link href={placeHref({ name: 'integrity' })}>{t('integrity.details')}</Link>
      </MessageBarBody>
      <MessageBarActions>
        <CommandButton command="integrity.rescue" size="small" label={t('integrity.rescue')} />
      </MessageBarActions>
    </MessageBar>
  )
}
