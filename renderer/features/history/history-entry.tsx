/** One entry: when, what, who, in whose words, what changed, and where in which log it stands. */
import { makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components'
import {
  ArchiveRegular,
  CheckmarkCircleRegular,
  CommentRegular,
  DocumentRegular,
  FlagRegular,
  type FluentIcon,
  GavelRegular,
  MoreHorizontalRegular,
  PinRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { TimelineGroup, TimelineSource } from '../../../shared/log/timeline-entry.ts'
import { useFormat } from '../../desk/use-format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useText } from '../../ui/text.ts'
import { HistoryChanges } from './history-changes.tsx'
import type { HistoryLine } from './history-lines.ts'

const icons: Readonly<Record<TimelineGroup, FluentIcon>> = {
  status: FlagRegular,
  evidence: PinRegular,
  verdict: CheckmarkCircleRegular,
  comment: CommentRegular,
  decision: GavelRegular,
  document: DocumentRegular,
  other: MoreHorizontalRegular,
}

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '64px 28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
    breakInside: 'avoid',
    '@media print': { contentVisibility: 'visible' },
  },
  asked: {
    // Below the panel’s sticky head.
    scrollMarginBlockStart: '160px',
    scrollMarginBlockEnd: '48px',
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  compact: { gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  time: {
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: '28px',
    whiteSpace: 'nowrap',
  },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  icon: {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '26px',
    fontSize: '16px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  strong: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorBrandForeground2,
  },
  line: { flex: '1 1 auto', width: '1px', backgroundColor: tokens.colorNeutralStroke2 },
  content: {
    minWidth: 0,
    paddingBlockStart: '3px',
    paddingBlockEnd: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  sentence: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  void: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  unapplied: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  under: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: '72ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  tag: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '24px' },
})

export interface HistoryEntryProps {
  readonly line: HistoryLine
  readonly compact: boolean
  readonly isAsked: boolean
}

export function HistoryEntry({ line, compact, isAsked }: HistoryEntryProps) {
  const styles = useStyles()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) ref.current?.focus()
  }, [isAsked])
  const { entry } = line
  const Icon = icons[entry.group]
  const isStrong = entry.group === 'decision'
  return (
    <li
      ref={ref}
      className={mergeClasses(styles.entry, compact && styles.compact, isAsked && styles.asked)}
      {...(isAsked && { tabIndex: -1, 'aria-current': true })}
    >
      {!compact && <Time at={entry.at} className={styles.time} />}
      <span className={styles.rail} aria-hidden>
        <span className={mergeClasses(styles.icon, isStrong && styles.strong)}>
          <Icon />
        </span>
        <span className={styles.line} />
      </span>
      <div className={styles.content}>
        <Text className={mergeClasses(styles.sentence, line.unapplied !== null && styles.void)}>
          {line.sentence}
        </Text>
        {line.unapplied !== null && (
          <span className={styles.unapplied}>
            <WarningRegular aria-hidden />
            {line.unapplied}
          </span>
        )}
        <Who line={line} compact={compact} />
        {entry.text && (
          <blockquote className={styles.words} dir="auto">
            {entry.text}
          </blockquote>
        )}
        <HistoryChanges entryKey={entry.key} changes={line.changes} />
      </div>
    </li>
  )
}

function Time({ at, className }: { readonly at: string; readonly className?: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.instant(at)} className={className}>
      {format.time(at)}
    </time>
  )
}

function Who({ line, compact }: Omit<HistoryEntryProps, 'isAsked'>) {
  const styles = useStyles()
  const text = useText()
  const { entry } = line
  const role = text(`terms.role.${entry.actor.role}`)
  const isSaid = entry.source !== null && (entry.group === 'comment' || entry.group === 'decision')
  return (
    <div className={styles.under}>
      {compact && <Time at={entry.at} />}
      <span>
        {entry.actor.name !== '' && entry.actor.name !== role ? (
          <>
            <bdi>{entry.actor.name}</bdi> · {role}
          </>
        ) : (
          role
        )}
      </span>
      {isSaid && <span>{text(`terms.visibility.${entry.internal ? 'internal' : 'partner'}`)}</span>}
      {entry.source ? <Source source={entry.source} /> : <FromBundle />}
    </div>
  )
}

function FromBundle() {
  const styles = useStyles()
  const text = useText()
  return (
    <Tooltip content={text('history.fromBundleHint')} relationship="description">
      <span className={styles.tag}>
        <ArchiveRegular aria-hidden />
        {text('history.fromBundle')}
      </span>
    </Tooltip>
  )
}

function Source({ source }: { readonly source: TimelineSource }) {
  const text = useText()
  const { seq, hash } = source
  return (
    <CopyButton
      shown={`#${seq} ${hash.slice(0, 8)}`}
      value={hash}
      name={text('history.copyHash', { seq, hash })}
      copied={text('history.copied')}
      failed={text('history.copyFailed')}
    />
  )
}
