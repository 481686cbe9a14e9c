/** A verdict as icon and word, never colour alone; the open circle says "not answered yet". */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  DismissCircle20Filled,
  QuestionCircle20Filled,
  SubtractCircle20Filled,
} from '@fluentui/react-icons'
import type { Verdict } from '../../../shared/review/verdict.ts'
import { useText } from '../../ui/text.ts'

const icons = {
  pass: CheckmarkCircle20Filled,
  fail: DismissCircle20Filled,
  unclear: QuestionCircle20Filled,
  'not-applicable': SubtractCircle20Filled,
  open: Circle20Regular,
} as const

export function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  const styles = useStyles()
  const text = useText()
  return (
    <span className={styles.mark}>
      <VerdictIcon verdict={verdict} />
      {verdict ? text(`terms.verdict.${verdict}`) : text('review.findings.open')}
    </span>
  )
}

export function VerdictIcon({ verdict }: { readonly verdict: Verdict | null }) {
  const styles = useStyles()
  const Icon = icons[verdict ?? 'open']
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[verdict ?? 'open'])} />
}

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unclear: { color: tokens.colorStatusWarningForeground1 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
})
