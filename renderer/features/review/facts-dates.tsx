/**
 * The date ruler: the reviewer enters the dates of the PoE, or takes them from pinned quotes, and sees how they lie to
 * the 12 months before the submission. It counts and never answers the finding.
 */
import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { POE_AGE_LIMIT_MONTHS } from '../../../shared/claim/ruleset.ts'
import {
  type DateHint,
  type DateMark,
  type DateRuler,
  dateRuler,
  type RulerDate,
} from '../../../shared/review/date-ruler.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { type EnteredDates, useEnteredDates } from './facts-entered-dates.ts'
import { FactMark, type FactTone } from './facts-mark.tsx'
import { bandOf, FactsRuler } from './facts-ruler.tsx'
import { useTimeZone } from './facts-time-zone.ts'
import { FactsWrittenDates } from './facts-written-dates.tsx'

const toneOf: Readonly<Record<DateHint, FactTone>> = {
  within: 'good',
  'too-old': 'bad',
  'after-submission': 'caution',
  unknown: 'open',
}

export function FactsDates() {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const timeZone = useTimeZone()
  const { state } = useReviewSession()
  const { dates, enter } = useEnteredDates()
  const ruler = dateRuler({ submittedAt: state.submittedAt, timeZone, dates })
  if (!ruler) return <Text size={200}>{text('review.dates.notSubmitted')}</Text>
  return (
    <fieldset className={styles.dates} aria-label={text('facts.ruler.label')}>
      <FactsRuler ruler={ruler} />
      <dl className={styles.ends} style={underBand(ruler)}>
        <End term={text('facts.ruler.limit')}>{format.calendarDate(ruler.limit)}</End>
        <End term={text('facts.ruler.submitted')}>{format.calendarDate(ruler.submission)}</End>
      </dl>
      <DateEntry which="signature" {...{ dates, enter }} />
      <Marks marks={ruler.marks.filter(({ which }) => which === 'signature')} />
      <DateEntry which="effective" {...{ dates, enter }} />
      <Marks marks={ruler.marks.filter(({ which }) => which === 'effective')} />
      <FactsWrittenDates enter={enter} />
      <Text size={200} className={styles.quiet}>
        {text('facts.ruler.aid')}
      </Text>
    </fieldset>
  )
}

/** The words stand under the ends of the band, as far as both find room. */
function underBand(ruler: DateRuler) {
  const { from, to } = bandOf(ruler)
  const within = (share: number) => `${Math.min(share - 4, 40)}%`
  return { paddingInlineStart: within(from), paddingInlineEnd: within(100 - to) }
}

function End({ term, children }: { readonly term: string; readonly children: string }) {
  const styles = useStyles()
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.date}>{children}</dd>
    </div>
  )
}

interface DateEntryProps {
  readonly which: RulerDate
  readonly dates: EnteredDates
  readonly enter: (which: RulerDate, readings: readonly string[]) => void
}

/** A date with two readings cannot stand in a date field; it is said beside it. */
function DateEntry({ which, dates, enter }: DateEntryProps) {
  const text = useText()
  const format = useFormat()
  const readings = dates[which] ?? []
  const twoWays = readings.length > 1
  const validation = twoWays
    ? {
        validationState: 'warning' as const,
        validationMessage: text('facts.ruler.bothWays', {
          dates: format.list(readings.map(format.calendarDate)),
        }),
      }
    : {}
  return (
    <Field label={text(`facts.ruler.${which}`)} hint={text('facts.ruler.enter')} size="small" {...validation}>
      <Input
        type="date"
        size="small"
        value={twoWays ? '' : (readings[0] ?? '')}
        onChange={(_, { value }) => enter(which, value === '' ? [] : [value])}
      />
    </Field>
  )
}

function Marks({ marks }: { readonly marks: readonly DateMark[] }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  return (
    <div role="status" className={styles.marks}>
      {marks.map(({ date, hint, age, daysBefore }) => {
        const span = format.span(age)
        const side = daysBefore === 0 ? 'sameDay' : daysBefore > 0 ? 'before' : 'after'
        return (
          <div key={date} className={styles.mark}>
            <FactMark tone={toneOf[hint]}>
              {text(`facts.ruler.hint.${hint}`, { months: POE_AGE_LIMIT_MONTHS })}
            </FactMark>
            <Text size={200}>
              {text('facts.ruler.mark', {
                date: format.calendarDate(date),
                age: text(`facts.ruler.${side}`, { span }),
              })}
            </Text>
          </div>
        )
      })}
    </div>
  )
}

const useStyles = makeStyles({
  dates: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  ends: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  date: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  marks: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  mark: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
})
