/**
 * The picture of the date ruler: the allowed band between its two ends, and a shape for each date (diamond = signature,
 * ring = effective). For the eye only; the words beside it say the same to everyone.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DateRuler } from '../../../shared/review/date-ruler.ts'

export function FactsRuler({ ruler }: { readonly ruler: DateRuler }) {
  const styles = useStyles()
  const share = shareOf(ruler)
  const from = share(ruler.limit)
  return (
    <div className={styles.ruler} aria-hidden>
      <div className={styles.line} />
      <div
        className={styles.band}
        style={{ left: `${from}%`, width: `${share(ruler.submission) - from}%` }}
      />
      {ruler.marks.map(({ which, date }) => (
        <span
          key={which + date}
          className={mergeClasses(styles.mark, styles[which])}
          style={{ left: `${share(date)}%` }}
        />
      ))}
    </div>
  )
}

/** Where a date lies, in percent of the width; room is left at both ends so that no shape is cut off. */
function shareOf({ limit, submission, marks }: DateRuler): (date: string) => number {
  const days = (date: string) => Temporal.PlainDate.from(limit).until(date, { largestUnit: 'days' }).days
  const all = [0, days(submission), ...marks.map(({ date }) => days(date))]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return date => 4 + (92 * (days(date) - first)) / Math.max(1, last - first)
}

const useStyles = makeStyles({
  ruler: { position: 'relative', height: '24px', forcedColorAdjust: 'none' },
  line: {
    position: 'absolute',
    insetInline: 0,
    top: '11px',
    borderTop: `2px dotted ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { borderTopColor: 'GrayText' },
  },
  band: {
    position: 'absolute',
    top: '6px',
    height: '12px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground5,
    borderLeft: `2px solid ${tokens.colorNeutralForeground1}`,
    borderRight: `2px solid ${tokens.colorNeutralForeground1}`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '2px solid CanvasText' },
  },
  mark: {
    position: 'absolute',
    top: '6px',
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    transform: 'translateX(-50%)',
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  signature: {
    transform: 'translateX(-50%) rotate(45deg)',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  effective: { borderRadius: '50%', backgroundColor: tokens.colorNeutralBackground1 },
})
