/** The second copy on the log's page: how far it is, when it was last read as a whole, and what came back from it. */
import { Card, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  CopyRegular,
  ErrorCircleFilled,
  HourglassRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import { CommandButton } from '../../commands/command-button.tsx'
import type { SecondCopy } from '../../data/journal.ts'
import { useServices } from '../../desk/services.ts'
import { type Format, useFormat } from '../../desk/use-format.ts'
import { refusalText, useText } from '../../ui/text.ts'
import { restoreLines } from './restore-lines.ts'
import { useJournal } from './use-journal.ts'

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL },
  headline: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  icon: { fontSize: '28px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
})

export function SecondCopyCard() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { restored } = useServices()
  const copy = useJournal()
  return (
    <Card className={styles.card} appearance="outline">
      <div className={styles.headline}>
        <StateIcon kind={copy.kind} />
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {t('safety.copy.title')}
          </Subtitle2>
          <Text role="status">{useStanding(copy, format)}</Text>
        </div>
      </div>
      {copy.reason && <Text>{refusalText(copy.reason)}</Text>}
      {copy.verified && (
        <Text>
          {t('safety.copy.verified', {
            count: copy.verified.entries,
            at: format.instant(copy.verified.at),
          })}
        </Text>
      )}
      {copy.mended && (
        <Text>{t('safety.copy.mended', { segment: copy.mended.segment, line: copy.mended.line })}</Text>
      )}
      {restored && restoreLines(restored, t, format).map(line => <Text key={line}>{line}</Text>)}
      <Text className={styles.hint}>{t('safety.copy.explained')}</Text>
      <CommandButton
        command="integrity.journal"
        icon={<CopyRegular />}
        label={t('safety.copy.save')}
        className={styles.button}
      />
    </Card>
  )
}

function useStanding({ kind, behind, since, disagreement }: SecondCopy, format: Format): string {
  const t = useText()
  if (kind === 'behind') return t('safety.copy.behind', { count: behind })
  if (kind === 'failing') return t('safety.copy.failing', { since: format.instant(since) })
  if (kind === 'disagrees') return t('safety.copy.disagrees', { seq: disagreement ?? 0 })
  return t(`safety.copy.${kind}`)
}

function StateIcon({ kind }: Pick<SecondCopy, 'kind'>) {
  const styles = useStyles()
  if (kind === 'complete') return <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} />
  if (kind === 'failing') return <WarningFilled className={mergeClasses(styles.icon, styles.warning)} />
  if (kind === 'disagrees') return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.bad)} />
  return <HourglassRegular className={styles.icon} />
}
