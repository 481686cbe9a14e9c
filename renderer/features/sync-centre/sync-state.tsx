/** How the sync stands: one headline, what it means, the next step. Offline has the colour of any other day. */
import { Button, Card, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import {
  ArrowSyncRegular,
  CloudCheckmarkRegular,
  CloudOffRegular,
  CloudSyncRegular,
  PersonAlertRegular,
} from '@fluentui/react-icons'
import { CommandButton } from '../../commands/command-button.tsx'
import { placeHref } from '../../desk/places.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import type { SyncStatus } from '../../sync/sync-status.ts'
import { useText } from '../../ui/text.ts'

export function SyncState({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { hub, reviewer } = useSettings()
  const { phase, trouble, joined, isStalled, lastSuccess } = status
  const Icon = iconOf(status)
  const isPersonal = Icon === PersonAlertRegular
  const names = { hubId: hub?.person?.id ?? '', id: reviewer.id }
  return (
    <Card className={styles.card} appearance="outline">
      <div className={styles.headline}>
        <Icon className={mergeClasses(styles.icon, isPersonal && styles.attention)} aria-hidden />
        <div>
          <Subtitle2 as="h2" block className={styles.title}>
            {t(`sync.phase.${phase}.title`)}
          </Subtitle2>
          <Text>{t(`sync.phase.${phase}.text`, names)}</Text>
        </div>
      </div>
      {trouble && !isSaidByPhase(trouble) && (
        <Text>{t(`sync.trouble.${trouble}`, { joined: joined ?? '' })}</Text>
      )}
      {isStalled && <Text>{t('sync.stalled')}</Text>}
      {phase !== 'off' && (
        <Text size={200} className={styles.quiet}>
          {lastSuccess ? t('sync.last', { at: format.instant(lastSuccess) }) : t('sync.never')}
        </Text>
      )}
      <div className={styles.actions}>
        <NextStep phase={phase} />
        <CommandButton command="integrity.rescue" label={t('commands.integrity.rescue')} />
      </div>
    </Card>
  )
}

function NextStep({ phase }: Pick<SyncStatus, 'phase'>) {
  const t = useText()
  const settings = placeHref({ name: 'settings' })
  if (phase === 'off')
    return (
      <Button as="a" appearance="primary" href={settings}>
        {t('sync.settings')}
      </Button>
    )
  if (phase === 'reload')
    return (
      <Button appearance="primary" onClick={() => location.reload()}>
        {t('sync.reload')}
      </Button>
    )
  const isOfSettings = phase === 'signed-out' || phase === 'other-name' || phase === 'needs-person'
  return (
    <>
      {isOfSettings && (
        <Button as="a" appearance="primary" href={settings}>
          {t('sync.openSettings')}
        </Button>
      )}
      <CommandButton
        command="sync.now"
        icon={<ArrowSyncRegular />}
        appearance={isOfSettings ? 'secondary' : 'primary'}
      />
    </>
  )
}

export function ForkCard() {
  const styles = useStyles()
  const t = useText()
  const { sync } = useServices()
  return (
    <Card className={styles.card} appearance="outline">
      <Subtitle2 as="h2" className={styles.title}>
        {t('sync.fork.title')}
      </Subtitle2>
      <Text>{t('sync.fork.text')}</Text>
      <div>
        <Button onClick={sync.forkSeen}>{t('sync.fork.seen')}</Button>
      </div>
    </Card>
  )
}

type Unsaid = 'unreachable' | 'unauthenticated' | 'too-old' | 'blob-mismatch'

/** The headline says it already; the last one is settled between the two sides. */
function isSaidByPhase(trouble: NonNullable<SyncStatus['trouble']>): trouble is Unsaid {
  return ['unreachable', 'unauthenticated', 'too-old', 'blob-mismatch'].includes(trouble)
}

function iconOf({ phase, unsent }: SyncStatus) {
  switch (phase) {
    case 'off':
    case 'offline':
      return CloudOffRegular
    case 'watching':
      return unsent === 0 ? CloudCheckmarkRegular : CloudSyncRegular
    case 'working':
    case 'behind':
      return CloudSyncRegular
    default:
      return PersonAlertRegular
  }
}

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  headline: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  icon: { fontSize: '28px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
