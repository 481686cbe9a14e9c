/** The dates that stand in pinned quotes, each ready to be taken as signature or effective date. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { pinQuote } from '../../../shared/evidence/pin.ts'
import type { RulerDate } from '../../../shared/review/date-ruler.ts'
import { readDates, type WrittenDate } from '../../../shared/review/read-dates.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'

interface FactsWrittenDatesProps {
  readonly enter: (which: RulerDate, readings: readonly string[]) => void
}

export function FactsWrittenDates({ enter }: FactsWrittenDatesProps) {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  const quotes = [...state.pins.values()].map(({ pin }) => pinQuote(pin))
  const written = [...new Map(quotes.flatMap(readDates).map(date => [date.text, date])).values()]
  if (written.length === 0) return null
  return (
    <>
      <Text size={200} className={styles.quiet} id="written-dates">
        {text('facts.ruler.written')}
      </Text>
      <ul className={styles.written} aria-labelledby="written-dates">
        {written.map(date => (
          <WrittenItem key={date.text} date={date} enter={enter} />
        ))}
      </ul>
    </>
  )
}

function WrittenItem({ date, enter }: FactsWrittenDatesProps & { readonly date: WrittenDate }) {
  const styles = useStyles()
  const text = useText()
  return (
    <li className={styles.item}>
      <Button size="small" onClick={() => enter('signature', date.readings)}>
        {text('facts.ruler.asSignature', { text: date.text })}
      </Button>
      <Button size="small" onClick={() => enter('effective', date.readings)}>
        {text('facts.ruler.asEffective', { text: date.text })}
      </Button>
    </li>
  )
}

const useStyles = makeStyles({
  written: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  item: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
})
