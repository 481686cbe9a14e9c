/** A claim's status as a word with a mark; the mark's shape differs by what the status asks of the reviewer. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  mark: {
    width: '8px',
    height: '8px',
    flex: 'none',
    boxSizing: 'border-box',
    border: '2px solid currentColor',
    borderRadius: '50%',
  },
  work: { color: tokens.colorBrandForeground1 },
  wait: { color: tokens.colorStatusWarningForeground1, borderRadius: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, backgroundColor: 'currentcolor' },
  bad: { color: tokens.colorStatusDangerForeground1, backgroundColor: 'currentcolor', borderRadius: 0 },
  none: { color: tokens.colorNeutralForeground3 },
})

export function StatusLabel({ status, label }: { readonly status: string; readonly label: string }) {
  const styles = useStyles()
  return (
    <span className={styles.label}>
      <span className={mergeClasses(styles.mark, styles[toneOf(status)])} aria-hidden />
      <Text truncate wrap={false} size={300}>
        {label}
      </Text>
    </span>
  )
}

function toneOf(status: string): 'work' | 'wait' | 'good' | 'bad' | 'none' {
  if (status === 'submitted' || status === 'under-review' || status === 'dispute') return 'work'
  if (status === 'partner-action-required') return 'wait'
  if (status === 'approved') return 'good'
  return status === 'rejected' || status === 'rejected-final' ? 'bad' : 'none'
}
