/** Everything a reviewer can choose, in one column. Each choice is saved and applied at once; there is no Save for all. */
import { PageColumn } from '../../ui/page-column.tsx'
import { useText } from '../../ui/text.ts'
import { CalendarSection } from './calendar-section.tsx'
import { HubSection } from './hub-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { LookSection } from './look-section.tsx'
import { ReadingsSection } from './readings-section.tsx'
import { ReviewerSection } from './reviewer-section.tsx'

export function SettingsPage() {
  const t = useText()
  return (
    <PageColumn title={t('settings.title')} text={t('settings.savedAtOnce')}>
      <ReviewerSection />
      <HubSection />
      <LookSection />
      <CalendarSection />
      <ReadingsSection />
      <KeysSection />
    </PageColumn>
  )
}
