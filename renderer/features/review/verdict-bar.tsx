/** The bar at the bottom: the active finding's name and the six buttons, always at the same place, each with its key. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useSelector } from '@xstate/react'
import { findingNames } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { BarButton } from './bar-button.tsx'

export function VerdictBar() {
  const styles = useStyles()
  const text = useText()
  const { machine, state } = useReviewSession()
  const context = useSelector(machine, snapshot => snapshot.context)
  const { active, mayRecord, mayBeNotApplicable } = context
  const number = findingNames.indexOf(active) + 1
  const hint = useHint()
  return (
    <div className={styles.bar} role="group" aria-label={text('review.bar.label')} data-pane>
      <div className={styles.subject}>
        <Text weight="semibold" className={styles.finding}>
          {text('review.bar.finding', { number, finding: text(`terms.finding.${active}`) })}
        </Text>
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      </div>
      <div className={styles.buttons}>
        <BarButton
          command="verdict.pass"
          label={text('terms.verdict.pass')}
          enabled={mayRecord}
          verdict="pass"
        />
        <BarButton
          command="verdict.fail"
          label={text('terms.verdict.fail')}
          enabled={mayRecord}
          verdict="fail"
        />
        <BarButton
          command="verdict.unclear"
          label={text('terms.verdict.unclear')}
          enabled={mayRecord}
          verdict="unclear"
        />
        <BarButton
          command="verdict.not-applicable"
          label={text('terms.verdict.not-applicable')}
          enabled={mayRecord && mayBeNotApplicable.includes(active)}
          verdict="not-applicable"
        />
      </div>
      <div className={styles.buttons}>
        <BarButton command="comment.write" label={text('review.bar.comment')} enabled />
        <BarButton
          command="decision.open"
          label={text('review.bar.decide')}
          enabled={state.decision === null}
          isPrimary
        />
      </div>
    </div>
  )
}

/** What the next key will do, in one line. */
function useHint(): string {
  const text = useText()
  const { machine, state, hasSelection } = useReviewSession()
  const { mayRecord, answered } = useSelector(machine, snapshot => snapshot.context)
  if (state.decision) return text('review.bar.decided')
  if (!mayRecord) return text('review.bar.closed', { status: text(`terms.status.${state.status}`) })
  if (hasSelection) return text('review.bar.withSelection')
  return text(
    answered.length === findingNames.length ? 'review.bar.allAnswered' : 'review.bar.withoutSelection',
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
    '@media (max-width: 720px)': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
      gap: tokens.spacingHorizontalXS,
      padding: tokens.spacingVerticalXS,
    },
    // Not in a window of a few lines, where a bar that stays would hide what has the focus.
    '@media (max-width: 720px) and (min-height: 321px)': { position: 'sticky', bottom: 0, zIndex: 2 },
  },
  subject: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '200px',
    minWidth: 0,
    // Two lines at most: the buttons keep their place whatever the finding is called.
    height: '40px',
    overflow: 'hidden',
    '@media (max-width: 720px)': { display: 'none' },
  },
  finding: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  hint: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 720px)': { display: 'contents' },
  },
})
