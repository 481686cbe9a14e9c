/** The history beside the review: everything comes by props, so that Review can give it a slot. The slot scrolls. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { JudgedEvent } from '../../../shared/log/record.ts'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryList } from './history-list.tsx'
import { HistoryStanding } from './history-standing.tsx'
import { useHistory } from './use-history.ts'

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
})

export interface HistoryPanelProps {
  readonly events: readonly JudgedEvent[]
  readonly state: ClaimState
  /** The line (its place, oldest first) that somebody wants to see; null for none. */
  readonly asked: { readonly place: number } | null
}

export function HistoryPanel({ events, state, asked }: HistoryPanelProps) {
  const styles = useStyles()
  const view = useHistory(events)
  return (
    <div>
      <div className={styles.head}>
        <HistoryStanding state={state} />
        <HistoryFilters view={view} compact />
      </div>
      <div className={styles.list}>
        <HistoryList view={view} compact level={3} asked={asked?.place ?? null} />
      </div>
    </div>
  )
}
