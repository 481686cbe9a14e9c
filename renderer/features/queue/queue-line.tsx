/** The cells of one claim. Words carry every state; colour only helps. */
import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { QueueRow } from '../../data/queue-row.ts'
import { dueIn } from '../../desk/due.ts'
import { answered } from '../../desk/queue-query.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { type MessageKey, useText } from '../../ui/text.ts'
import { useHiddenText } from '../../ui/use-hidden-text.ts'
import { CheckMarks } from './check-marks.tsx'
import { StatusLabel } from './status-label.tsx'

const useStyles = makeStyles({
  // The platform's own: a line is drawn hundreds of times while the queue scrolls.
  box: { width: '16px', height: '16px', margin: '4px', accentColor: tokens.colorCompoundBrandBackground },
  cell: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  number: { fontVariantNumeric: 'tabular-nums' },
})

/** Business days after which a due time is shown as its date. */
const FAR = 20

export interface QueueLineProps {
  readonly row: QueueRow
  readonly isSelected: boolean
  readonly onToggle: () => void
  readonly onOpen: () => void
}

export function QueueLineCells({ row, isSelected, onToggle, onOpen }: QueueLineProps) {
  const styles = useStyles()
  const text = useText()
  const { queue } = useServices()
  const competitors = queue.competitorCount(row)
  const [firstProduct, ...moreProducts] = row.products
  return (
    <>
      <span role="gridcell">
        <input
          type="checkbox"
          className={styles.box}
          checked={isSelected}
          tabIndex={-1}
          aria-label={row.id}
          onChange={onToggle}
          onClick={event => event.stopPropagation()}
        />
      </span>
      <span role="gridcell" className={mergeClasses(styles.cell, styles.number)}>
        <DueCell row={row} />
      </span>
      <span role="gridcell" className={styles.cell}>
        <Link
          as="button"
          className={styles.id}
          tabIndex={-1}
          onClick={event => {
            event.stopPropagation()
            onOpen()
          }}
        >
          {row.id}
        </Link>
      </span>
      <TextCell value={row.customer} />
      <TextCell value={row.partner} />
      <span role="gridcell" className={styles.cell} title={row.products.join(', ')}>
        <Text truncate wrap={false} size={300}>
          {firstProduct}
        </Text>
        {moreProducts.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {text('queue.row.moreProducts', { count: moreProducts.length })}
          </Text>
        )}
      </span>
      <span
        role="gridcell"
        className={mergeClasses(styles.cell, styles.number)}
        title={competitors > 0 ? text('queue.row.competing', { count: competitors }) : undefined}
      >
        {competitors > 0 ? competitors + 1 : ''}
      </span>
      <span role="gridcell" className={styles.cell}>
        <CheckMarks verdicts={row.verdicts} label={text('queue.row.checks', { done: answered(row) })} />
      </span>
      <span role="gridcell" className={styles.cell}>
        <StatusLabel status={row.status} label={text(`terms.status.${row.status}` as MessageKey)} />
        {row.postponed && (
          <Text size={200} className={styles.quiet}>
            {text('queue.row.later')}
          </Text>
        )}
      </span>
      <TextCell value={row.assignee?.name ?? text('queue.row.nobody')} quiet={row.assignee === null} />
    </>
  )
}

function TextCell({ value, quiet = false }: { readonly value: string; readonly quiet?: boolean }) {
  const styles = useStyles()
  return (
    <span role="gridcell" className={mergeClasses(styles.cell, quiet && styles.quiet)} title={value}>
      <Text truncate wrap={false} size={300}>
        <bdi>{value}</bdi>
      </Text>
    </span>
  )
}

function DueCell({ row }: { readonly row: QueueRow }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { hidden } = useHiddenText()
  const { clock, calendar } = useServices()
  if (row.dueAt === null) {
    return (
      <Text size={200} className={styles.quiet}>
        {text('queue.row.nobody')}
        <span className={hidden}>{text('queue.row.noClock')}</span>
      </Text>
    )
  }
  // Past its earliest reading a claim is due by the latest; past a window nobody is late.
  const first = dueIn(row.dueAt, clock.now(), calendar())
  if (first.overdue && row.lateAt === null) {
    return (
      <Text size={200} wrap={false} className={styles.quiet} title={format.due(row.dueAt)}>
        {format.date(row.dueAt)}
      </Text>
    )
  }
  const due = first.overdue ? (row.lateAt ?? row.dueAt) : row.dueAt
  const { overdue, days } = dueIn(due, clock.now(), calendar())
  const long = text(overdue ? 'queue.row.businessDaysOver' : 'queue.row.businessDaysLong', {
    count: format.number(days),
  })
  // Beyond a month of work nobody counts in days; the date says more.
  const short = days > FAR ? format.date(due) : text('queue.row.businessDays', { count: format.number(days) })
  return (
    <Text
      size={days > FAR ? 200 : 300}
      wrap={false}
      className={mergeClasses(overdue && styles.overdue)}
      title={`${format.due(due)} · ${long}`}
    >
      {overdue && days <= FAR ? '−' : ''}
      {short}
    </Text>
  )
}
