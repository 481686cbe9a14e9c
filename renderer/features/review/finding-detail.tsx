/** The finding being read: what it asks of this claim, its evidence, and the verdict with who gave it when. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type RecordedVerdict, verdictBy } from '../../../shared/log/claim-state.ts'
import { checklistFor } from '../../../shared/review/checklist.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { EvidenceList } from './evidence-list.tsx'
import { FactsDates } from './facts-dates.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { OtherVerdicts } from './other-verdicts.tsx'
import { UnsupportedProducts } from './unsupported-products.tsx'
import { VerdictMark } from './verdict-mark.tsx'

export function FindingDetail({ finding }: { readonly finding: FindingName }) {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  const { actor } = useServices()
  const rule = checklistFor(state.facts).find(candidate => candidate.name === finding)
  const answer = verdictBy(state, finding, actor().id)
  return (
    <div className={styles.detail}>
      <div className={styles.rule}>
        <Text as="p" block className={styles.ruleText}>
          {text(`checklist.rule.${finding}`)}
        </Text>
        <ul className={styles.asks}>
          {rule?.asks.map(ask => (
            <li key={ask}>{text(`checklist.asks.${ask}`)}</li>
          ))}
        </ul>
        <FindingNotes notes={rule?.notes ?? []} />
        <Text size={200} className={styles.quiet}>
          {text('checklist.source', { source: rule?.source ?? '' })}
        </Text>
      </div>
      {finding === 'dates' && <FactsDates />}
      {finding === 'products' && <Products answer={answer} />}
      <EvidenceList answer={answer} />
      {answer && <Given answer={answer} />}
      <OtherVerdicts finding={finding} />
    </div>
  )
}

/** What is claimed, in sight of the finding; ticks only where a Fail or Unclear is recorded (before it, the dock asks). */
function Products({ answer }: { readonly answer: RecordedVerdict | null }) {
  const text = useText()
  const { state } = useReviewSession()
  if (answer?.verdict === 'fail' || answer?.verdict === 'unclear')
    return <UnsupportedProducts answer={answer} />
  const names = state.facts.products.map(product => product.name)
  return <Text>{text('review.products.claimed', { products: names.join(' · ') })}</Text>
}

function Given({ answer }: { readonly answer: RecordedVerdict }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { act, inTurn, state } = useReviewSession()
  const withdraw = () =>
    void inTurn(async () => void (await act({ type: 'withdrawVerdict', finding: answer.finding })))
  return (
    <section className={styles.given} aria-label={text('review.given.label')}>
      <div className={styles.line}>
        <Text weight="semibold">
          <VerdictMark verdict={answer.verdict} />
        </Text>
        {answer.reason && <Text>{text(`terms.findingReason.${answer.reason}`)}</Text>}
      </div>
      {answer.note !== '' && <Text className={styles.note}>{answer.note}</Text>}
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {text('review.given.by', { name: answer.by.name, at: format.instant(answer.at) })}
        </Text>
        {!state.decision && (
          <Button size="small" appearance="subtle" onClick={withdraw}>
            {text('review.given.withdraw')}
          </Button>
        )}
      </div>
    </section>
  )
}

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  rule: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  ruleText: { margin: 0 },
  asks: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  given: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})
