/**
 * The claims as an ARIA grid, of which only the lines in view exist: 100,000 claims scroll like ten. The active claim
 * is told by aria-activedescendant, so the focus stays on the grid while its lines come and go.
 */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { QueueRow } from '../../data/queue-row.ts'
import type { QueueColumn } from '../../desk/queue-query.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { gridTemplate, queueColumns } from './queue-columns.ts'
import { QueueLineCells } from './queue-line.tsx'
import { type QueueLine, toLines } from './queue-lines.ts'
import { useQueue } from './use-queue.ts'

const LINE_HEIGHT = 34
const HEAD_HEIGHT = 33

const useStyles = makeStyles({
  grid: {
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    // The focus shows on the active line; on the grid itself only while no line is active.
    ':focus-visible:not([aria-activedescendant])': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
    height: `${HEAD_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: gridTemplate,
    alignItems: 'center',
    minWidth: '860px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headCell: {
    background: 'none',
    border: 'none',
    padding: 0,
    width: '100%',
    fontFamily: 'inherit',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    height: '32px',
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  lines: { position: 'relative', width: '100%', minWidth: '860px' },
  line: {
    position: 'absolute',
    insetInline: 0,
    height: `${LINE_HEIGHT}px`,
    display: 'grid',
    gridTemplateColumns: gridTemplate,
    alignItems: 'center',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  group: {
    display: 'flex',
    alignItems: 'end',
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
})

export function QueueGrid({ onOpen }: { readonly onOpen: (claim: string) => void }) {
  const styles = useStyles()
  const text = useText()
  const { queueView } = useServices()
  const { rows, view } = useQueue()
  const lines = useMemo(() => toLines(rows, view.query.groupByCustomer), [rows, view.query.groupByCustomer])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
    initialOffset: view.scrollOffset,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const drawn = virtualizer.getVirtualItems()

  // The place is kept while the page is away, and the active claim is never out of sight after a move by key.
  useEffect(() => () => queueView.change({ scrollOffset: scroller.current?.scrollTop ?? 0 }), [queueView])
  const activeLine = lines.findIndex(line => line.kind === 'claim' && line.row.id === view.active)
  useEffect(() => {
    if (activeLine >= 0) virtualizer.scrollToIndex(activeLine, { align: 'auto' })
  }, [activeLine, virtualizer])
  // Keys work at once, but a dialog or field that has the focus keeps it.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [])

  // An id that is not in the page would point screen readers at nothing.
  const isActiveDrawn = drawn.some(item => item.index === activeLine)

  // Stable, so that a line is drawn again only when it changed.
  const activate = useCallback((row: QueueRow) => queueView.change({ active: row.id }), [queueView])
  const toggle = useCallback(
    (row: QueueRow) => {
      const selected = new Set(queueView.state().selected)
      if (!selected.delete(row.id)) selected.add(row.id)
      queueView.change({ selected, active: row.id })
    },
    [queueView],
  )
  const open = useCallback((row: QueueRow) => onOpen(row.id), [onOpen])

  return (
    <div
      role="grid"
      ref={scroller}
      className={styles.grid}
      tabIndex={0}
      aria-label={text('queue.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={queueColumns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={isActiveDrawn ? lineId(view.active ?? '') : undefined}
    >
      <QueueHead />
      <div className={styles.lines} role="rowgroup" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {drawn.map(item => {
          const line = lines[item.index]
          return line ? (
            <Line
              key={lineKey(line)}
              line={line}
              top={item.start - HEAD_HEIGHT}
              isActive={line.kind === 'claim' && line.row.id === view.active}
              isSelected={line.kind === 'claim' && view.selected.has(line.row.id)}
              onActivate={activate}
              onToggle={toggle}
              onOpen={open}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

interface LineProps {
  readonly line: QueueLine
  readonly top: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly onActivate: (row: QueueRow) => void
  readonly onToggle: (row: QueueRow) => void
  readonly onOpen: (row: QueueRow) => void
}

const Line = memo(function Line({
  line,
  top,
  isActive,
  isSelected,
  onActivate,
  onToggle,
  onOpen,
}: LineProps) {
  const styles = useStyles()
  const text = useText()
  const style = { transform: `translateY(${top}px)` }
  if (line.kind === 'group') {
    return (
      <div role="row" className={mergeClasses(styles.line, styles.group)} style={style}>
        <span role="gridcell" aria-colspan={queueColumns.length + 1}>
          {text('queue.group.claims', { customer: line.customer, count: line.claims })}
        </span>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter, Space, J and K act through the grid's commands
    <div
      role="row"
      id={lineId(line.row.id)}
      aria-rowindex={line.index + 2}
      aria-selected={isSelected}
      data-active={isActive}
      className={mergeClasses(styles.line, isSelected && styles.selected, isActive && styles.active)}
      style={style}
      onClick={() => onActivate(line.row)}
      onDoubleClick={() => onOpen(line.row)}
    >
      <QueueLineCells
        row={line.row}
        isSelected={isSelected}
        onToggle={() => onToggle(line.row)}
        onOpen={() => onOpen(line.row)}
      />
    </div>
  )
})

function QueueHead() {
  const styles = useStyles()
  const text = useText()
  const { queueView } = useServices()
  const { view } = useQueue()
  const { sort } = view.query
  const sortBy = (column: QueueColumn) =>
    queueView.change({
      query: { ...view.query, sort: { column, descending: sort.column === column && !sort.descending } },
      viewId: null,
      scrollOffset: 0,
    })
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <span role="columnheader" aria-label={text('queue.action.selectAll')} />
      {queueColumns.map(column => {
        const isSorted = sort.column === column
        const direction = sort.descending ? 'descending' : 'ascending'
        return (
          <div key={column} role="columnheader" aria-sort={isSorted ? direction : 'none'}>
            <button
              type="button"
              className={styles.headCell}
              title={longName(column, text)}
              onClick={() => sortBy(column)}
            >
              <Text size={200} weight={isSorted ? 'semibold' : 'regular'} truncate wrap={false}>
                {text(`queue.column.${column}`)}
              </Text>
              {isSorted && <span aria-hidden>{sort.descending ? '↓' : '↑'}</span>}
            </button>
          </div>
        )
      })}
    </div>
  )
}

function longName(column: QueueColumn, text: ReturnType<typeof useText>): string {
  if (column === 'competing' || column === 'checks') return text(`queue.columnLong.${column}`)
  return text(`queue.column.${column}`)
}

function lineId(claim: string): string {
  return `queue-${claim}`
}

function lineKey(line: QueueLine): string {
  return line.kind === 'group' ? `group ${line.customer} ${line.tenantId}` : line.row.id
}
