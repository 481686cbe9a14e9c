/** Which claim this is, whose, in which state, until when, and what of it is only on this computer. */
import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ChevronLeft16Regular, PersonRegular } from '@fluentui/react-icons'
import type { Status } from '../../../shared/claim/status.ts'
import { claimClock } from '../../../shared/sla/claim-clock.ts'
import { comparisonWith } from '../../desk/comparison-with.ts'
import { dueIn } from '../../desk/due.ts'
import { placeHref } from '../../desk/places.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { SaveMark } from './save-mark.tsx'

export function ReviewHeader() {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  const { facts, round, assignee, postponed } = state
  return (
    <header className={styles.header}>
      <Link href={placeHref({ name: 'queue' })} className={styles.back}>
        <ChevronLeft16Regular aria-hidden />
        {text('review.header.back')}
      </Link>
      <h1 className={styles.title}>
        <span className={styles.id}>{facts.id}</span>
        <span>
          {text('review.header.parties', { customer: facts.customer.name, partner: facts.partner.name })}
        </span>
      </h1>
      <StatusChip status={state.status} />
      {round > 1 && (
        <Badge appearance="outline" color="informative">
          {text('review.header.round', { round })}
        </Badge>
      )}
      {postponed && (
        <Badge appearance="outline" color="informative">
          {text('review.header.later')}
        </Badge>
      )}
      <Holder assignee={assignee} />
      <Competitors />
      <DueTime />
      <SaveMark />
    </header>
  )
}

/** Who has the claim; that it is somebody else is worth a look before two do the same work. */
function Holder({ assignee }: { readonly assignee: { readonly id: string; readonly name: string } | null }) {
  const text = useText()
  const { actor } = useServices()
  if (assignee && assignee.id !== actor().id)
    return (
      <Badge appearance="tint" color="warning" icon={<PersonRegular />}>
        {text('sync.taken.other', { name: assignee.name })}
      </Badge>
    )
  return (
    <Text size={200}>
      {assignee ? text('review.header.assignee', { name: assignee.name }) : text('review.header.unassigned')}
    </Text>
  )
}

/** Leads to the comparison; the word and the count are the sign, not a colour. */
function Competitors() {
  const text = useText()
  const { claim } = useReviewSession()
  const { queue } = useServices()
  const comparison = comparisonWith(queue, claim)
  if (!comparison) return null
  return (
    <Link href={placeHref({ name: 'compare', claims: comparison })}>
      {text('compare.competitors.badge', { count: comparison.length - 1 })}
    </Link>
  )
}

/** Late only when every reading says so; a window that closed makes nobody late and is in the claim facts. */
function DueTime() {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { state } = useReviewSession()
  const { clock, calendar, readings } = useServices()
  const [now, standing] = [clock.now(), { ...state, readings: readings(state.ruleset) }]
  const running = claimClock(standing, calendar(), now)
  if (!running || running.state === 'none') return null
  const isEarlier = dueIn(running.dueAt, now, calendar()).overdue
  const dueAt = isEarlier ? (running.latestDueAt ?? running.dueAt) : running.dueAt
  const { overdue, days } = dueIn(dueAt, now, calendar())
  const params = { due: format.due(dueAt), days: format.number(days), count: days }
  return (
    <Text size={200} className={overdue ? styles.overdue : undefined}>
      {text(overdue ? 'review.header.overdue' : 'review.header.due', params)}
    </Text>
  )
}

const colorOf: Readonly<Partial<Record<Status, 'success' | 'danger' | 'warning' | 'brand'>>> = {
  approved: 'success',
  rejected: 'danger',
  'rejected-final': 'danger',
  'partner-action-required': 'warning',
  dispute: 'warning',
}

function StatusChip({ status }: { readonly status: Status }) {
  const text = useText()
  return (
    <Badge appearance="tint" color={colorOf[status] ?? 'brand'}>
      {text(`terms.status.${status}`)}
    </Badge>
  )
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  back: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', gap: tokens.spacingHorizontalXXS },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  id: { fontVariantNumeric: 'tabular-nums' },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
})
