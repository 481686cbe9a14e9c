/** The sync on every screen: how much is unsent, on its way, or needs somebody. One step from the sync centre. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleRegular,
  CloudArrowUpRegular,
  CloudCheckmarkRegular,
  PersonAlertRegular,
} from '@fluentui/react-icons'
import { placeHref } from '../../desk/places.ts'
import { useFormat } from '../../desk/use-format.ts'
import { needsYou, type SyncStatus } from '../../sync/sync-status.ts'
import { type Translate, useText } from '../../ui/text.ts'
import { useSyncStatus } from './use-sync.ts'

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    minHeight: '24px',
    whiteSpace: 'nowrap',
    fontSize: 'inherit',
    color: 'inherit',
  },
  needs: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground1 },
})

export function SyncBar() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const status = useSyncStatus()
  const Icon = iconOf(status)
  const href = placeHref({ name: 'sync' })
  return (
    <>
      <Link className={styles.link} href={href}>
        <Icon aria-hidden />
        {wordsOf(status, t, format.time)}
      </Link>
      {needsYou(status) && (
        <Link className={mergeClasses(styles.link, styles.needs)} href={href}>
          <PersonAlertRegular aria-hidden />
          {status.conflicts > 0
            ? t('sync.conflict.badge', { count: status.conflicts })
            : t('sync.bar.needsYou')}
        </Link>
      )}
    </>
  )
}

function iconOf({ phase, unsent }: SyncStatus) {
  if (phase === 'off') return CheckmarkCircleRegular
  return unsent === 0 ? CloudCheckmarkRegular : CloudArrowUpRegular
}

function wordsOf(
  { phase, unsent, sending, lastSuccess }: SyncStatus,
  t: Translate,
  time: (text: string) => string,
): string {
  if (phase === 'off')
    return unsent === 0 ? t('app.status.nothingUnsent') : t('app.status.unsent', { count: unsent })
  if (phase === 'offline' && unsent > 0) return t('sync.bar.waiting', { count: unsent })
  if (unsent > 0 && sending && sending.total > 0) return t('sync.bar.sending', { ...sending })
  if (unsent > 0) return t('sync.bar.unsent', { count: unsent })
  return lastSuccess ? t('sync.bar.allSentAt', { at: time(lastSuccess) }) : t('sync.bar.allSent')
}
