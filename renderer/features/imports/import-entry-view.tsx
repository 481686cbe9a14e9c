/** One file of the import dialog: waiting, running with bytes and claims, or over with its summary or refusal. */
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  ClockRegular,
  DismissCircleFilled,
  ErrorCircleFilled,
} from '@fluentui/react-icons'
import type { ImportSummary } from '../../data/import-summary.ts'
import type { ImportOutcome, ImportProgress } from '../../data/imports.ts'
import { useFormat } from '../../desk/use-format.ts'
import { refusalText, useText } from '../../ui/text.ts'
import type { ImportEntry } from './import-runs.ts'
import { summaryText } from './summary-text.ts'

const SHOWN_DETAILS = 5

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  bar: { marginBlock: '6px' },
  numbers: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  details: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

export function ImportEntryView({ entry }: { readonly entry: ImportEntry }) {
  const styles = useStyles()
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>
        <EntryIcon entry={entry} />
      </span>
      <div className={styles.body}>
        <Text weight="semibold">{entry.fileName}</Text>
        <EntryBody entry={entry} />
      </div>
    </li>
  )
}

function EntryIcon({ entry }: { readonly entry: ImportEntry }) {
  const styles = useStyles()
  if (entry.kind !== 'over') return <ClockRegular className={styles.quiet} />
  if (entry.outcome.kind === 'done') return <CheckmarkCircleFilled className={styles.good} />
  if (entry.outcome.kind === 'cancelled') return <DismissCircleFilled className={styles.quiet} />
  return <ErrorCircleFilled className={styles.bad} />
}

function EntryBody({ entry }: { readonly entry: ImportEntry }) {
  const t = useText()
  if (entry.kind === 'waiting') return <Text>{t('imports.waiting')}</Text>
  if (entry.kind === 'running') return <Running fileName={entry.fileName} progress={entry.progress} />
  return <Over outcome={entry.outcome} />
}

function Running({
  fileName,
  progress,
}: {
  readonly fileName: string
  readonly progress: ImportProgress | null
}) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  if (!progress) return <Text>{t('imports.starting')}</Text>
  const { bytesDone, bytesTotal, claimsDone, claimsTotal } = progress
  return (
    <>
      <Text>{t(`imports.phases.${progress.phase}`, { file: fileName })}</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={t('imports.progress', { file: fileName })}
        value={bytesTotal === 0 ? undefined : bytesDone / bytesTotal}
      />
      <Text size={200} className={styles.numbers}>
        {t('imports.bytes', { done: format.bytes(bytesDone), total: format.bytes(bytesTotal) })}
        {claimsTotal > 0 && ` · ${t('imports.claims', { done: claimsDone, total: claimsTotal })}`}
      </Text>
    </>
  )
}

function Over({ outcome }: { readonly outcome: ImportOutcome }) {
  const styles = useStyles()
  const t = useText()
  if (outcome.kind === 'refused')
    return (
      <>
        <Text className={styles.bad}>{t('imports.refused', { file: outcome.fileName })}</Text>
        <Text>{refusalText(outcome.refusal)}</Text>
      </>
    )
  return (
    <>
      {outcome.kind === 'cancelled' && <Text>{t('imports.cancelled')}</Text>}
      <Text>{summaryText(outcome.summary, t)}</Text>
      <Details summary={outcome.summary} />
    </>
  )
}

function Details({ summary }: { readonly summary: ImportSummary }) {
  const t = useText()
  const format = useFormat()
  const { missingDocuments, differences } = summary
  return (
    <>
      {missingDocuments.length > 0 && (
        <DetailList
          title={t('imports.missingDocuments', { count: missingDocuments.length })}
          lines={missingDocuments.map(({ claim, fileName }) =>
            t('imports.missingDocument', { claim, file: fileName }),
          )}
        />
      )}
      {differences.length > 0 && (
        <DetailList
          title={t('imports.differences', { count: differences.length })}
          lines={differences.map(({ claim, fields }) =>
            t('imports.difference', { claim, fields: format.list(fields) }),
          )}
        />
      )}
    </>
  )
}

function DetailList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div>
      <Text>{title}</Text>
      <ul className={styles.details}>
        {lines.slice(0, SHOWN_DETAILS).map(line => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > SHOWN_DETAILS && (
          <li>{t('imports.more', { count: lines.length - SHOWN_DETAILS })}</li>
        )}
      </ul>
    </div>
  )
}
