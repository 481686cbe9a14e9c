/** "24 claims · 5 mine · 2 due today": counted over what is on this computer, spoken politely when it changes. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { endOfToday } from '../../desk/day-ends.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useQueue } from './use-queue.ts'

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
})

export function QueueCounts() {
  const styles = useStyles()
  const text = useText()
  const { clock, settings } = useServices()
  const { snapshot, rows, view } = useQueue()
  const { reviewer, timeZone } = settings.current()

  const counts = useMemo(() => {
    const now = clock.now()
    const soon = endOfToday(now, timeZone)
    const open = rows.filter(row => row.dueAt !== null)
    return {
      mine: rows.filter(row => reviewer.id !== '' && row.assignee?.id === reviewer.id).length,
      today: open.filter(row => (row.dueAt ?? '') <= soon && (row.dueAt ?? '') >= now.toString()).length,
      overdue: open.filter(row => row.lateAt !== null && row.lateAt < now.toString()).length,
    }
  }, [rows, clock, reviewer.id, timeZone])

  if (!snapshot.complete) {
    const progress = { done: snapshot.rows.length, total: snapshot.total }
    return (
      <span className={styles.line} role="status">
        {text('queue.counts.loading', progress)}
      </span>
    )
  }
  const parts = [
    text('queue.counts.shown', { count: rows.length }),
    ...(counts.mine > 0 ? [text('queue.counts.mine', { count: counts.mine })] : []),
    ...(counts.today > 0 ? [text('queue.counts.dueToday', { count: counts.today })] : []),
    ...(view.selected.size > 0 ? [text('queue.counts.selected', { count: view.selected.size })] : []),
  ]
  return (
    <span className={styles.line} role="status">
      {parts.join(' · ')}
      {counts.overdue > 0 && (
        <span className={styles.overdue}> · {text('queue.counts.overdue', { count: counts.overdue })}</span>
      )}
    </span>
  )
}
