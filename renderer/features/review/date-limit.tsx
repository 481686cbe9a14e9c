/** When the claim was submitted, and the oldest date an acknowledgment may carry: the two ends of the dates finding. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { POE_AGE_LIMIT_MONTHS } from '../../../shared/claim/ruleset.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'

export function DateLimit() {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { state } = useReviewSession()
  if (!state.submittedAt) return <Text size={200}>{text('review.dates.notSubmitted')}</Text>
  const limit = Temporal.Instant.from(state.submittedAt)
    .toZonedDateTimeISO('UTC')
    .subtract({ months: POE_AGE_LIMIT_MONTHS })
    .toInstant()
    .toString()
  return (
    <dl className={styles.ruler} aria-label={text('review.dates.label')}>
      <div className={styles.end}>
        <dt className={styles.term}>{text('review.dates.limit')}</dt>
        <dd className={styles.date}>{format.date(limit)}</dd>
      </div>
      <div className={styles.line} aria-hidden />
      <div className={styles.end}>
        <dt className={styles.term}>{text('review.dates.submitted')}</dt>
        <dd className={styles.date}>{format.date(state.submittedAt)}</dd>
      </div>
    </dl>
  )
}

const useStyles = makeStyles({
  ruler: {
    display: 'flex',
    alignItems: 'flex-end',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  end: { display: 'flex', flexDirection: 'column' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  date: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  line: {
    flexGrow: 1,
    minWidth: '24px',
    height: '8px',
    marginBottom: '6px',
    borderLeft: `2px solid ${tokens.colorNeutralForeground2}`,
    borderRight: `2px solid ${tokens.colorNeutralForeground2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralForeground2}, ${tokens.colorNeutralForeground2})`,
    backgroundSize: '100% 2px',
    backgroundPosition: 'center',
    backgroundRepeat: 'no-repeat',
  },
})
