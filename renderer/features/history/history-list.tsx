/** The entries under the headings of their days; windowed, and with what to do where nothing is left to show. */
import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useText } from '../../ui/text.ts'
import { HistoryEntry } from './history-entry.tsx'
import { byDay, everything, type HistoryDay } from './history-lines.ts'
import type { HistoryView } from './use-history.ts'
import { useWindow } from './use-window.ts'

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column' },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    '@media print': { position: 'static' },
  },
  indented: { paddingInlineStart: '76px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    textAlign: 'center',
  },
  more: {
    display: 'flex',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
  },
})

export interface HistoryListProps {
  readonly view: HistoryView
  readonly compact: boolean
  /** Level of the day headings: one below the heading around them. */
  readonly level: 2 | 3 | 4
  /** The place of the line that somebody asked for: it is shown, marked and focused. */
  readonly asked?: number | null
}

export function HistoryList({ view, compact, level, asked = null }: HistoryListProps) {
  const styles = useStyles()
  const { shown, filter } = view
  const about = [filter.order, [...filter.roles].join(), [...filter.groups].join(), filter.search].join('|')
  const window = useWindow(about)
  const limit = Math.max(window.limit, shown.findIndex(({ place }) => place === asked) + 1)
  if (shown.length === 0) return <Nothing view={view} />
  return (
    <div>
      {byDay(shown.slice(0, limit)).map(day => (
        <Day key={day.lines[0]?.place} day={day} compact={compact} level={level} asked={asked} />
      ))}
      {shown.length > limit && (
        <div key={limit} ref={window.endRef} className={styles.more}>
          <More rest={shown.length - limit} onMore={window.grow} onAll={window.growAll} />
        </div>
      )}
    </div>
  )
}

interface DayProps extends Omit<HistoryListProps, 'view'> {
  readonly day: HistoryDay
}

function Day({ day, compact, level, asked }: DayProps) {
  const styles = useStyles()
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <div className={styles.day}>
      <Heading id={id} className={mergeClasses(styles.heading, !compact && styles.indented)}>
        {day.day}
      </Heading>
      <ol className={styles.list} aria-labelledby={id}>
        {day.lines.map(line => (
          <HistoryEntry key={line.place} line={line} compact={compact} isAsked={line.place === asked} />
        ))}
      </ol>
    </div>
  )
}

interface MoreProps {
  readonly rest: number
  readonly onMore: () => void
  readonly onAll: () => void
}

function More({ rest, onMore, onAll }: MoreProps) {
  const text = useText()
  return (
    <>
      <Button onClick={onMore}>{text('history.more', { count: rest })}</Button>
      <Button appearance="subtle" onClick={onAll}>
        {text('history.all')}
      </Button>
    </>
  )
}

function Nothing({ view }: { readonly view: HistoryView }) {
  const styles = useStyles()
  const text = useText()
  const { all, filter, onFilter } = view
  const isEmpty = all.length === 0
  return (
    <div className={styles.notice}>
      <Subtitle2>{text(isEmpty ? 'history.emptyTitle' : 'history.noMatchTitle')}</Subtitle2>
      <Text>{text(isEmpty ? 'history.emptyText' : 'history.noMatchText')}</Text>
      {!isEmpty && (
        <Button onClick={() => onFilter({ ...everything, order: filter.order })}>
          {text('history.showEverything')}
        </Button>
      )}
    </div>
  )
}
