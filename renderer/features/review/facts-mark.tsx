/** What a comparison or check found, as shape and word; the colour only repeats it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Filled,
  QuestionCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons'

const icons = {
  good: CheckmarkCircle16Filled,
  bad: DismissCircle16Filled,
  caution: Warning16Filled,
  open: QuestionCircle16Filled,
  absent: Circle16Regular,
} as const

export type FactTone = keyof typeof icons

export function FactMark({ tone, children }: { readonly tone: FactTone; readonly children: string }) {
  const styles = useStyles()
  const Icon = icons[tone]
  return (
    <span className={styles.mark}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />
      {children}
    </span>
  )
}

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  caution: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
  absent: { color: tokens.colorNeutralForeground3 },
})
