/** What others, or the same person at another desk, say about this finding. Nobody overwrites anybody: all stay in view. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ClaimState, RecordedVerdict } from '../../../shared/log/claim-state.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { VerdictMark } from './verdict-mark.tsx'

export function OtherVerdicts({ finding }: { readonly finding: FindingName }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { state } = useReviewSession()
  const { actor } = useServices()
  const others = othersOf(state, finding, actor().id)
  if (others.length === 0) return null
  return (
    <section className={styles.section} aria-label={text('sync.others.label')}>
      <Text weight="semibold">{text('sync.others.label')}</Text>
      <ul className={styles.list}>
        {others.map(({ verdict, isUnseen }) => (
          <li key={verdict.event} className={styles.line}>
            <VerdictMark verdict={verdict.verdict} />
            {verdict.reason && <Text>{text(`terms.findingReason.${verdict.reason}`)}</Text>}
            <Text size={200} className={styles.quiet}>
              {text('review.given.by', { name: verdict.by.name, at: format.instant(verdict.at) })}
            </Text>
            {isUnseen && <Text size={200}>{text('sync.others.unseen')}</Text>}
            {verdict.note !== '' && <Text className={styles.note}>{verdict.note}</Text>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OtherVerdict {
  readonly verdict: RecordedVerdict
  /** Replaced at another desk that did not know it. */
  readonly isUnseen: boolean
}

function othersOf(state: ClaimState, finding: FindingName, me: string): readonly OtherVerdict[] {
  const standing = [...state.verdicts.values()].filter(({ by }) => by.id !== me)
  return [
    ...standing.map(verdict => ({ verdict, isUnseen: false })),
    ...state.concurrentVerdicts.map(verdict => ({ verdict, isUnseen: true })),
  ].filter(({ verdict }) => verdict.finding === finding)
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})
