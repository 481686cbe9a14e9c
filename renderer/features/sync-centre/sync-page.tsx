/** The sync centre: how it stands in words, the next step, and every entry that waits, needs somebody, was refused or went. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormat } from '../../desk/use-format.ts'
import { PageColumn } from '../../ui/page-column.tsx'
import { useText } from '../../ui/text.ts'
import { ConflictCard } from './conflict-card.tsx'
import { DocumentsProgress } from './documents-progress.tsx'
import { OutboxSection } from './outbox-section.tsx'
import { RefusedList } from './refused-list.tsx'
import { SyncCounts } from './sync-counts.tsx'
import { ForkCard, SyncState } from './sync-state.tsx'
import { useOutbox, useSyncStatus } from './use-sync.ts'

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export function SyncPage() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const status = useSyncStatus()
  const outbox = useOutbox()
  const nothingWaiting = status.lastSuccess
    ? t('sync.nothingWaitingSince', { at: format.instant(status.lastSuccess) })
    : t('sync.nothingWaiting')
  return (
    <PageColumn title={t('sync.title')} text={t('sync.saved')}>
      <SyncState status={status} />
      {status.hasForked && <ForkCard />}
      {outbox && <SyncCounts status={status} outbox={outbox} />}
      {status.documents && <DocumentsProgress progress={status.documents} />}
      {outbox && outbox.conflicts.length > 0 && (
        <OutboxSection title={t('sync.section.needsYou')}>
          <div className={styles.cards}>
            {outbox.conflicts.map(concern => (
              <ConflictCard key={concern.id} concern={concern} />
            ))}
          </div>
        </OutboxSection>
      )}
      {outbox && outbox.refused.length > 0 && (
        <OutboxSection title={t('sync.section.refused')}>
          <RefusedList refused={outbox.refused} />
        </OutboxSection>
      )}
      {outbox && (
        <>
          <OutboxSection
            title={t('sync.section.waiting')}
            groups={outbox.waiting}
            why={whyWaiting(status.phase)}
            empty={nothingWaiting}
          />
          <OutboxSection title={t('sync.section.sent')} groups={outbox.sent} empty={t('sync.nothingSent')} />
        </>
      )}
    </PageColumn>
  )
}

function whyWaiting(phase: string): 'off' | 'offline' | 'signedOut' | 'other' {
  if (phase === 'off') return 'off'
  if (phase === 'offline' || phase === 'reload') return 'offline'
  return phase === 'signed-out' || phase === 'other-name' ? 'signedOut' : 'other'
}
