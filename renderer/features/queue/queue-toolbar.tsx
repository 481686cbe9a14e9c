/** Above the grid: which view, search, filters, and the counts. Editing any of them leaves the saved view's name. */
import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import type { QueueQuery } from '../../desk/queue-query.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { QueueCounts } from './queue-counts.tsx'
import { ActiveFilters, FilterButton } from './queue-filters.tsx'
import { useQueue } from './use-queue.ts'
import { ViewPicker } from './view-picker.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  search: { flex: '1 1 220px', maxWidth: '420px' },
  counts: { marginInlineStart: 'auto' },
})

export function QueueToolbar() {
  const styles = useStyles()
  const text = useText()
  const { queueView } = useServices()
  const { view } = useQueue()
  const search = useRef<HTMLInputElement>(null)
  useCommand('queue.search', () => {
    search.current?.focus()
    search.current?.select()
  })

  const edit = (patch: Partial<QueueQuery>) =>
    queueView.change({ query: { ...view.query, ...patch }, viewId: null, scrollOffset: 0 })

  return (
    <search className={styles.bar} aria-label={text('queue.search')}>
      <ViewPicker />
      <SearchBox
        ref={search}
        className={styles.search}
        size="medium"
        aria-label={text('queue.search')}
        placeholder={text('queue.searchHint')}
        value={view.query.search}
        dismiss={{ 'aria-label': text('queue.clearSearch') }}
        onChange={(_event, { value }) => edit({ search: value })}
      />
      <FilterButton query={view.query} onEdit={edit} />
      <ActiveFilters query={view.query} onEdit={edit} />
      <Text className={styles.counts} as="span">
        <QueueCounts />
      </Text>
    </search>
  )
}
