/** One line of the claim's standing: a term, what is said of it, its source, and what the documents disagree on. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ReadingTopic } from '../../../shared/claim/contradictions.ts'
import { disagreementText } from '../../desk/reading-text.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'

interface FactProps {
  readonly term: string
  readonly source?: string | null
  readonly children: ReactNode
}

export function Fact({ term, source = null, children }: FactProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        {children}
        {source && (
          <Text size={200} className={styles.quiet}>
            {text('checklist.source', { source })}
          </Text>
        )}
      </dd>
    </div>
  )
}

export function Disagreement({ topic }: { readonly topic: ReadingTopic }) {
  const styles = useStyles()
  const text = useText()
  const { state, time } = useStanding()
  const said = disagreementText({ ruleset: state.ruleset, readings: time.readings }, topic, text)
  if (!said) return null
  return (
    <Text size={200} className={styles.quiet}>
      {text('standing.about', { topic: text(`readings.topic.${topic}`), said })}
    </Text>
  )
}

export function useStanding() {
  const { state } = useReviewSession()
  const { clock, calendar, readings } = useServices()
  return { state, time: { now: clock.now(), calendar: calendar(), readings: readings(state.ruleset) } }
}

const useStyles = makeStyles({
  fact: { display: 'grid', rowGap: '2px' },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { display: 'grid', rowGap: '2px', margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
