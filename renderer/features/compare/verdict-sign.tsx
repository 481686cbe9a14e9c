/** A verdict as shape and word; the colour only repeats it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Filled,
} from '@fluentui/react-icons'
import type { Verdict } from '../../../shared/review/verdict.ts'
import { useText } from '../../ui/text.ts'

const icons = {
  pass: CheckmarkCircle16Filled,
  fail: DismissCircle16Filled,
  unclear: QuestionCircle16Filled,
  'not-applicable': SubtractCircle16Filled,
  open: Circle16Regular,
} as const

export function VerdictSign({ verdict }: { readonly verdict: Verdict | null }) {
  const styles = useStyles()
  const t = useText()
  const Icon = icons[verdict ?? 'open']
  return (
    <span className={styles.sign}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[verdict ?? 'open'])} />
      {verdict ? t(`terms.verdict.${verdict}`) : t('compare.cell.open')}
    </span>
  )
}

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unclear: { color: tokens.colorStatusWarningForeground1 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
})
