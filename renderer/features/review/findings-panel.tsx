/**
 * The five findings as a vertical tab list (arrow keys, or 1 to 5 from anywhere) over the one being read. The rows keep
 * their height whatever is answered, so that the eye finds the fourth where it was.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Pin16Regular } from '@fluentui/react-icons'
import { useSelector } from '@xstate/react'
import { type KeyboardEvent, useRef } from 'react'
import { type RecordedVerdict, verdictBy } from '../../../shared/log/claim-state.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useHiddenText } from '../../ui/use-hidden-text.ts'
import { FindingDetail } from './finding-detail.tsx'
import { useChooseFinding } from './use-choose-finding.ts'
import { VerdictMark } from './verdict-mark.tsx'

export function FindingsPanel() {
  const styles = useStyles()
  const text = useText()
  const { machine, state } = useReviewSession()
  const { actor } = useServices()
  const choose = useChooseFinding()
  const rows = useRef<HTMLDivElement>(null)
  const active = useSelector(machine, snapshot => snapshot.context.active)

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(active, event.key)
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    choose.byName(next)
    rows.current?.querySelector<HTMLElement>(`#finding-${next}`)?.focus()
  }

  return (
    <>
      <div
        ref={rows}
        role="tablist"
        aria-orientation="vertical"
        aria-label={text('review.findings.label')}
        className={styles.rows}
        onKeyDown={onKeyDown}
      >
        {findingNames.map((name, index) => (
          <FindingRow
            key={name}
            name={name}
            number={index + 1}
            answer={verdictBy(state, name, actor().id)}
            isActive={name === active}
            onChoose={choose.byName}
          />
        ))}
      </div>
      <div role="tabpanel" id="finding-panel" aria-labelledby={`finding-${active}`}>
        <FindingDetail finding={active} />
      </div>
    </>
  )
}

interface FindingRowProps {
  readonly name: FindingName
  readonly number: number
  readonly answer: RecordedVerdict | null
  readonly isActive: boolean
  readonly onChoose: (finding: FindingName) => void
}

function FindingRow({ name, number, answer, isActive, onChoose }: FindingRowProps) {
  const styles = useStyles()
  const text = useText()
  const hidden = useHiddenText()
  const pins = answer?.pins.length ?? 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tab list around it answers the keys
    <div
      role="tab"
      id={`finding-${name}`}
      aria-selected={isActive}
      aria-controls="finding-panel"
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.row, isActive && styles.active)}
      onClick={() => onChoose(name)}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>
        {text(`terms.finding.${name}`)}
        {answer?.reason && (
          <span className={styles.reason}>{text(`terms.findingReason.${answer.reason}`)}</span>
        )}
      </span>
      <span className={styles.verdict}>
        <VerdictMark verdict={answer?.verdict ?? null} />
      </span>
      <span className={styles.pins}>
        {pins > 0 && (
          <>
            <Pin16Regular aria-hidden />
            <span aria-hidden>{pins}</span>
            <span className={hidden.hidden}>{text('review.findings.pins', { count: pins })}</span>
          </>
        )}
      </span>
    </div>
  )
}

function rowAfter(active: FindingName, key: string): FindingName | undefined {
  const at = findingNames.indexOf(active)
  if (key === 'ArrowDown') return findingNames[Math.min(at + 1, findingNames.length - 1)]
  if (key === 'ArrowUp') return findingNames[Math.max(at - 1, 0)]
  if (key === 'Home') return findingNames[0]
  if (key === 'End') return findingNames.at(-1)
  return undefined
}

const useStyles = makeStyles({
  rows: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) minmax(108px, auto) 34px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  name: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  reason: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  verdict: {
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  pins: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
})
