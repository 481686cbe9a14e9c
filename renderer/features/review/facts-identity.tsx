/**
 * What the claim says beside what the reviewer pinned, one row per field, differences first to the eye by shape and
 * word. Both sides are one key from their source: a found place shows its pin in the document, the claim's value the line
 * of the history that told it.
 */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { type IdentityMark, type IdentityRow, identityDiff } from '../../../shared/compare/identity-diff.ts'
import { pinQuote } from '../../../shared/evidence/pin.ts'
import { lineThatTold } from '../../../shared/log/claim-side.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import type { TimelineEntry } from '../../../shared/log/timeline-entry.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { FactMark, type FactTone } from './facts-mark.tsx'
import { FactsPlace, usePlaceStyle } from './facts-place.tsx'
import { FactsSection } from './facts-section.tsx'
import { useTimeZone } from './facts-time-zone.ts'

const toneOf: Readonly<Record<IdentityMark, FactTone>> = {
  same: 'good',
  different: 'bad',
  unclear: 'open',
  'not-pinned': 'absent',
}

/** More places than these say nothing new about a field. */
const PLACES_SHOWN = 3

export function FactsIdentity() {
  const styles = useStyles()
  const text = useText()
  const timeZone = useTimeZone()
  const format = useFormat()
  const { state, events } = useReviewSession()
  const history = useMemo(() => timelineOf(events), [events])
  const pins = [...state.pins.values()].map(({ pin }) => pin)
  const regions = pins.filter(pin => pinQuote(pin) === '').length
  const { facts, submittedAt } = state
  const rows = identityDiff({ facts, pins, submittedAt, timeZone })
  return (
    <FactsSection title={text('facts.identity.title')} hint={text('facts.identity.hint')}>
      <ul className={styles.rows}>
        {rows.map(row => (
          <IdentityItem key={`${row.field}-${row.claimed.join()}`} row={row} history={history} />
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {text('facts.identity.claimSide', { at: format.instant(state.toldUntil) })}
      </Text>
      {regions > 0 && (
        <Text size={200} className={styles.quiet}>
          {text('facts.identity.regions', { count: regions })}
        </Text>
      )}
    </FactsSection>
  )
}

interface RowProps {
  readonly row: IdentityRow
  /** Oldest first. */
  readonly history: readonly TimelineEntry[]
}

function IdentityItem({ row, history }: RowProps) {
  const styles = useStyles()
  const text = useText()
  const shown = row.found.slice(0, PLACES_SHOWN)
  const more = row.found.length - shown.length
  return (
    <li className={mergeClasses(styles.row, row.mark === 'different' && styles.different)}>
      <div className={styles.line}>
        <Text size={200} className={styles.field}>
          {text(`facts.identity.field.${row.field}`)}
        </Text>
        <FactMark tone={toneOf[row.mark]}>{text(`facts.identity.mark.${row.mark}`)}</FactMark>
      </div>
      <Claimed row={row} history={history} />
      {shown.map(place => (
        <FactsPlace key={place.pin + place.text} place={place} />
      ))}
      {more > 0 && (
        <Text size={200} className={styles.quiet}>
          {text('facts.identity.more', { count: more })}
        </Text>
      )}
    </li>
  )
}

function Claimed({ row: { field, claimed }, history }: RowProps) {
  const styles = useStyles()
  const placeStyle = usePlaceStyle()
  const { showHistoryLine } = useReviewSession()
  const text = useText()
  const format = useFormat()
  const [first, last] = claimed
  if (first === undefined) return <Text className={styles.quiet}>{text('facts.identity.notSaid')}</Text>
  const isCode = field === 'tenant' || field === 'domain' || field === 'mpn'
  const value =
    field === 'dates'
      ? text('facts.identity.between', {
          from: format.calendarDate(first),
          to: format.calendarDate(last ?? first),
        })
      : first
  const line = lineThatTold(history, field)
  const told = history[line]
  return (
    <button type="button" className={placeStyle} onClick={() => showHistoryLine(line)}>
      <span className={isCode ? styles.code : styles.value}>{value}</span>
      {told && (
        <span className={styles.quiet}>
          {' '}
          · {text('facts.identity.told', { date: format.date(toldAt(told)) })}
        </span>
      )}
    </button>
  )
}

/** A bundle told it when it was exported, whenever it came to this desk. */
function toldAt({ at, params }: TimelineEntry): string {
  const { exportedAt } = params
  return exportedAt?.kind === 'instant' ? exportedAt.at : at
}

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    rowGap: '2px',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  different: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'double',
    borderInlineStartColor: tokens.colorStatusDangerForeground1,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  field: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
  code: {
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})
