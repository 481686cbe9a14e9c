/** A comment that came with the bundle: it lives in the system of record and cannot be answered from here. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { HistoryEntry } from '../../../shared/claim/history-entry.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'

export function BundleCommentCard({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">
          {entry.by.name === '' ? text(`terms.role.${entry.by.role}`) : entry.by.name}
        </Text>
        <Text size={200} className={styles.quiet}>
          {text('threads.fromBundle', {
            role: text(`terms.role.${entry.by.role}`),
            at: format.instant(entry.at),
          })}
        </Text>
        <Badge appearance="outline" color="informative">
          {text('threads.readOnly')}
        </Badge>
      </div>
      <Text className={styles.text}>{entry.text ?? ''}</Text>
    </li>
  )
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})
