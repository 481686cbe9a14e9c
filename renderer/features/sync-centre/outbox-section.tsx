/** A part of the sync centre: a heading and either what is given, or entries by claim with since when and why. */
import { Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { placeHref } from '../../desk/places.ts'
import { useFormat } from '../../desk/use-format.ts'
import type { OutboxGroup } from '../../sync/outbox.ts'
import { useText } from '../../ui/text.ts'
import { typeText } from './type-text.ts'

export interface OutboxSectionProps {
  readonly title: string
  readonly groups?: readonly OutboxGroup[]
  /** Why they wait; left out for what has been sent. */
  readonly why?: 'off' | 'offline' | 'signedOut' | 'other'
  readonly empty?: string
  readonly children?: ReactNode
}

/** Claims listed; the rest is a number. */
const SHOWN = 50

export function OutboxSection({ title, groups, why, empty, children }: OutboxSectionProps) {
  const styles = useStyles()
  const t = useText()
  const titleId = useId()
  const hidden = (groups?.length ?? 0) - SHOWN
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
      {groups?.length === 0 && <Text className={styles.quiet}>{empty}</Text>}
      {groups && groups.length > 0 && (
        <ul className={styles.list}>
          {groups.slice(0, SHOWN).map(group => (
            <GroupLine key={group.claim} group={group} why={why} />
          ))}
        </ul>
      )}
      {hidden > 0 && <Text className={styles.quiet}>{t('sync.more', { count: hidden })}</Text>}
    </section>
  )
}

function GroupLine({ group, why }: { readonly group: OutboxGroup; readonly why: OutboxSectionProps['why'] }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const at = format.instant(group.at)
  const types = [...group.types].map(([type, count]) => `${count} × ${typeText(type, t)}`)
  return (
    <li className={styles.line}>
      <Link
        href={placeHref({ name: 'review', claim: group.claim })}
        aria-label={`${t('sync.open')} ${group.claim}`}
      >
        {group.claim}
      </Link>
      <Text className={styles.types}>{types.join(', ')}</Text>
      <Text size={200} className={styles.quiet}>
        {why ? `${t('sync.since', { at })}. ${t(`sync.waitingWhy.${why}`)}` : t('sync.sentAt', { at })}
      </Text>
    </li>
  )
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  types: { flex: '1 1 200px' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
