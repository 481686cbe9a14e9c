/** What is due, most urgent first, with the moment and the working hours used; one key opens a claim. */
import { Badge, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { DeskFigures } from '../../../shared/figures/desk-figures.ts'
import {
  type DueGroup,
  type DueGroupFigures,
  dueGroups,
  hoursUsed,
} from '../../../shared/figures/due-list.ts'
import { useCommand } from '../../commands/use-command.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { goTo, placeHref } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { useTableStyles } from './chart-table.tsx'

const useStyles = makeStyles({
  heading: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', margin: 0 },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  scroller: { overflowX: 'auto' },
  low: { minWidth: '520px' },
})

export interface DueCardProps {
  readonly due: DeskFigures<QueueRow>['due']
  /** Instant text the figures are true for. */
  readonly asOf: string
}

export function DueCard({ due, asOf }: DueCardProps) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const lines = dueGroups.flatMap(group => due[group].first)
  useDueCommands(place, lines)
  return (
    <SectionCard title={t('dashboard.due.title')} text={t('dashboard.due.text')}>
      {lines.length === 0 ? (
        <div>
          <Text as="p" block weight="semibold">
            {t('dashboard.due.nothing')}
          </Text>
          <Text>{t('dashboard.due.nothingText')}</Text>
        </div>
      ) : (
        <div ref={place}>
          {dueGroups.map(group => (
            <Group key={group} name={group} figures={due[group]} asOf={asOf} />
          ))}
        </div>
      )}
    </SectionCard>
  )
}

/** J and K walk the claims' links; Enter on one is the link's own, and without the focus it opens the most urgent. */
function useDueCommands(place: React.RefObject<HTMLDivElement | null>, lines: readonly QueueRow[]): void {
  const move = (by: number) => {
    const links = [...(place.current?.querySelectorAll<HTMLElement>('a[data-due]') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1
    const next = at === -1 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))
    links[next]?.focus()
  }
  const [first] = lines
  useCommand('due.next', () => move(1), lines.length > 0)
  useCommand('due.previous', () => move(-1), lines.length > 0)
  useCommand('due.open', () => first && goTo({ name: 'review', claim: first.id }), lines.length > 0)
}

interface GroupProps {
  readonly name: DueGroup
  readonly figures: DueGroupFigures<QueueRow>
  readonly asOf: string
}

function Group({ name, figures: { count, first }, asOf }: GroupProps) {
  const styles = useStyles()
  const table = useTableStyles()
  const t = useText()
  if (count === 0) return null
  const title = t('dashboard.due.group', { name: t(`dashboard.due.${name}`), count })
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {t(`dashboard.due.${name}`)}
        <Badge
          appearance={name === 'overdue' ? 'filled' : 'outline'}
          color={name === 'overdue' ? 'danger' : 'informative'}
        >
          {count}
        </Badge>
      </Text>
      <div className={styles.scroller} role="group" aria-label={title} tabIndex={0}>
        <table className={mergeClasses(table.table, styles.low)} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.due.claim')}</th>
              <th scope="col">{t('dashboard.due.customer')}</th>
              <th scope="col">{t('dashboard.due.partner')}</th>
              <th scope="col">{t('dashboard.due.dueAt')}</th>
              <th scope="col" className={table.number}>
                {t('dashboard.due.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {first.map(row => (
              <Line key={row.id} row={row} asOf={asOf} isOverdue={name === 'overdue'} />
            ))}
          </tbody>
        </table>
      </div>
      {count > first.length && (
        <Text>
          {t('dashboard.due.more', { count: count - first.length })} ·{' '}
          <Link href={placeHref({ name: 'queue' })}>{t('dashboard.due.toQueue')}</Link>
        </Text>
      )}
    </div>
  )
}

interface LineProps {
  readonly row: QueueRow
  readonly asOf: string
  readonly isOverdue: boolean
}

function Line({ row, asOf, isOverdue }: LineProps) {
  const styles = useStyles()
  const table = useTableStyles()
  const t = useText()
  const format = useFormat()
  const { calendar } = useServices()
  const hours = hoursUsed(row, calendar(), Temporal.Instant.from(asOf))
  return (
    <tr>
      <td>
        <Link href={placeHref({ name: 'review', claim: row.id })} data-due>
          {row.id}
        </Link>
      </td>
      <td>
        <bdi>{row.customer}</bdi>
      </td>
      <td>
        <bdi>{row.partner}</bdi>
      </td>
      <td className={isOverdue ? styles.overdue : undefined}>
        {row.dueAt !== null && <time dateTime={row.dueAt}>{format.due(row.dueAt)}</time>}
      </td>
      <td className={table.number}>{hours && t('dashboard.due.hoursOf', { ...hours })}</td>
    </tr>
  )
}
