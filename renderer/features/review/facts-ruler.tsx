/**
 * The picture of the date ruler: the allowed band between its two ends, and a shape for each date (diamond = signature,
 * ring = effective). For the eye only; the words beside it say the same to everyone.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DateRuler } from '../../../shared/review/date-ruler.ts'

export function FactsRuler({ ruler }: { readonly ruler: DateRuler }) {
  const styles = useStyles()
  const share = shareOf(ruler)
  const band = bandOf(ruler)
  return (
    <div className={styles.ruler} aria-hidden>
      <div className={styles.line} />
      <div className={styles.band} style={{ left: `${band.from}%`, width: `${band.to - band.from}%` }} />
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

/** The ends of the allowed time, in percent of the width. */
export function bandOf(ruler: DateRuler): { readonly from: number; readonly to: number } {
  const share = shareOf(ruler)
  return { from: share(ruler.limit), to: share(ruler.submission) }
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
