/**
 * The line at the bottom: what is not sent, that all of it is saved here, the state of the log, and the word Offline.
 * Offline is no alarm: nothing on this desk needs a network.
 */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CloudOffRegular,
  ErrorCircleRegular,
  KeyboardRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons'
import { placeHref } from '../desk/places.ts'
import { useServices } from '../desk/services.ts'
import { useIntegrity } from '../features/integrity/use-integrity.ts'
import { SyncBar } from '../features/sync-centre/sync-bar.tsx'
import { useSyncStatus } from '../features/sync-centre/use-sync.ts'
import { useText } from '../ui/text.ts'
import { useOnline } from './use-online.ts'

const useStyles = makeStyles({
  bar: {
    gridArea: 'status',
    display: 'flex',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalL}`,
    minHeight: '26px',
    padding: '0 12px',
    '@media (max-width: 400px)': { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    '@media print': { display: 'none' },
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: '5px', minHeight: '24px', whiteSpace: 'nowrap' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  link: { fontSize: 'inherit', color: 'inherit' },
  lead: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  space: { flex: '1 1 auto' },
})

export function StatusBar({ isLeadWaiting }: { readonly isLeadWaiting: boolean }) {
  const styles = useStyles()
  const t = useText()
  const { host } = useServices()
  const isOnline = useOnline()
  const { phase } = useSyncStatus()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a footer of the page is a landmark, and landmarks take names
    <footer className={styles.bar} aria-label={t('app.status.label')} data-pane tabIndex={-1}>
      <SyncBar />
      <span className={mergeClasses(styles.item, styles.wide)}>{t('app.status.saved')}</span>
      <span className={mergeClasses(styles.item, styles.lead)} role="status">
        {isLeadWaiting && (
          <>
            <KeyboardRegular /> {t('app.status.lead')}
          </>
        )}
      </span>
      <span className={styles.space} />
      {(!isOnline || phase === 'offline') && (
        <span className={styles.item}>
          <CloudOffRegular /> {t('app.status.offline')}
        </span>
      )}
      <LogState />
      <span className={mergeClasses(styles.item, styles.wide)}>
        {t('app.status.version', { version: host.info.version })}
      </span>
    </footer>
  )
}

function LogState() {
  const styles = useStyles()
  const t = useText()
  const { kind } = useIntegrity()
  const Icon = kind === 'broken' ? ErrorCircleRegular : ShieldCheckmarkRegular
  return (
    <Link
      className={mergeClasses(styles.item, styles.link, kind === 'broken' && styles.bad)}
      href={placeHref({ name: 'integrity' })}
    >
      <Icon /> {t(`app.status.${kind}`)}
    </Link>
  )
}
