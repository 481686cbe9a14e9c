/**
 * Stand above every page while the second net needs a person: entries that were put back, a second copy that cannot be
 * written or says something else than the log, and a disk that is nearly full.
 */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components'
import { useState, useSyncExternalStore } from 'react'
import { CommandButton } from '../../commands/command-button.tsx'
import type { RestoreReport } from '../../data/restore-report.ts'
import { placeHref } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { refusalText, useText } from '../../ui/text.ts'
import { restoreLines } from './restore-lines.ts'
import { useIsFailingLong, useJournal } from './use-journal.ts'

// A page that fills the window would squeeze them otherwise, and hide their buttons first.
const useStyles = makeStyles({ bar: { flexShrink: 0 } })

export function SafetyBanners() {
  const { restored } = useServices()
  const copy = useJournal()
  const isFailingLong = useIsFailingLong(copy)
  return (
    <>
      {restored && <RestoredBanner report={restored} />}
      {copy.kind === 'disagrees' && <DisagreesBanner seq={copy.disagreement ?? 0} />}
      {isFailingLong && <FailingBanner />}
      <DiskBanner />
    </>
  )
}

function RestoredBanner({ report }: { readonly report: RestoreReport }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const [isRead, setIsRead] = useState(false)
  if (isRead) return null
  return (
    <MessageBar className={styles.bar} intent="warning" politeness="assertive" layout="multiline">
      <MessageBarBody>
        {restoreLines(report, t, format).join(' ')} <Details />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setIsRead(true)}>
          {t('safety.restored.dismiss')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function DisagreesBanner({ seq }: { readonly seq: number }) {
  const styles = useStyles()
  const t = useText()
  return (
    <MessageBar className={styles.bar} intent="error" politeness="assertive" layout="multiline">
      <MessageBarBody>
        {t('safety.disagreesBanner', { seq })} <Details />
      </MessageBarBody>
      <MessageBarActions>
        <CommandButton command="integrity.rescue" size="small" label={t('integrity.rescue')} />
        <CommandButton command="integrity.journal" size="small" label={t('safety.copy.save')} />
      </MessageBarActions>
    </MessageBar>
  )
}

function FailingBanner() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { since, reason } = useJournal()
  return (
    <MessageBar className={styles.bar} intent="warning" politeness="assertive" layout="multiline">
      <MessageBarBody>
        {t('safety.failingBanner', {
          since: format.instant(since),
          reason: reason ? refusalText(reason) : '',
        })}{' '}
        <Details />
      </MessageBarBody>
    </MessageBar>
  )
}

function DiskBanner() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { disk } = useServices()
  const { room, freeBytes } = useSyncExternalStore(disk.subscribe, disk.state)
  if (room === 'enough') return null
  const free = format.bytes(freeBytes ?? 0)
  return (
    <MessageBar
      className={styles.bar}
      intent={room === 'low' ? 'warning' : 'error'}
      politeness="assertive"
      layout="multiline"
    >
      <MessageBarBody>{t(`safety.disk.${room}`, { free })}</MessageBarBody>
    </MessageBar>
  )
}

function Details() {
  const t = useText()
  return <Link href={placeHref({ name: 'integrity' })}>{t('integrity.details')}</Link>
}
