/** Five small signs, one per finding: shape and letter tell the verdict, colour only repeats it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Verdict } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'

const useStyles = makeStyles({
  row: {
    display: 'inline-flex',
    gap: '2px',
    fontSize: '11px',
    lineHeight: '12px',
    fontFamily: tokens.fontFamilyMonospace,
  },
  mark: { width: '12px', height: '14px', textAlign: 'center', borderRadius: tokens.borderRadiusSmall },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightBold },
  unclear: { color: tokens.colorStatusWarningForeground1 },
  none: { color: tokens.colorNeutralForeground4 },
})

const signs: Readonly<Record<Verdict, string>> = { pass: '✓', fail: '✕', unclear: '?', 'not-applicable': '–' }

export function CheckMarks({
  verdicts,
  label,
}: {
  readonly verdicts: readonly (Verdict | null)[]
  readonly label: string
}) {
  const styles = useStyles()
  const toneOf = {
    pass: styles.pass,
    fail: styles.fail,
    unclear: styles.unclear,
    'not-applicable': styles.none,
  }
  return (
    <span className={styles.row} role="img" aria-label={label} title={label}>
      {findingNames.map((name, index) => {
        const verdict = verdicts[index] ?? null
        return (
          <span
            key={name}
            className={mergeClasses(styles.mark, verdict ? toneOf[verdict] : styles.none)}
            aria-hidden
          >
            {verdict ? signs[verdict] : '·'}
          </span>
        )
      })}
    </span>
  )
}
