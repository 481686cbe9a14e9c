/** Five numbers: waiting, sending, needs you, refused, sent today; and how far the sending is. */
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useFormat } from '../../desk/use-format.ts'
import type { Outbox } from '../../sync/outbox.ts'
import type { SyncStatus } from '../../sync/sync-status.ts'
import { useText } from '../../ui/text.ts'

export function SyncCounts({ status, outbox }: { readonly status: SyncStatus; readonly outbox: Outbox }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { sending } = status
  const isSending = sending !== null && sending.total > 0 && status.unsent > 0
  const numbers = {
    waiting: isSending ? 0 : outbox.waitingCount,
    sending: isSending ? outbox.waitingCount : 0,
    needsYou: outbox.conflicts.length,
    refused: outbox.refused.length,
    sent: outbox.sentCount,
  }
  return (
    <>
      <dl className={styles.counts} aria-label={t('sync.counts.label')}>
        {(['waiting', 'sending', 'needsYou', 'refused', 'sent'] as const).map(name => (
          <div key={name} className={styles.count}>
            <dt className={styles.name}>{t(`sync.counts.${name}`)}</dt>
            <dd className={styles.number}>{format.number(numbers[name])}</dd>
          </div>
        ))}
      </dl>
      {isSending && (
        <div>
          <Text size={200}>{t('sync.bar.sending', { done: sending.done, total: sending.total })}</Text>
          <ProgressBar value={sending.done / sending.total} aria-label={t('sync.counts.sending')} />
        </div>
      )}
    </>
  )
}

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 1.3,
  },
})
