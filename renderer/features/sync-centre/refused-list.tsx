/** What the hub refused, why, and what to do; each stays until it is put away. The entry itself stays in the log. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Concern } from '../../../shared/sync/concern.ts'
import { placeHref } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { typeText } from './type-text.ts'

const explained = [
  'actor-of-another',
  'not-for-this-role',
  'event-unreadable',
  'claim-exists',
  'claim-not-here',
] as const

export function RefusedList({ refused }: { readonly refused: readonly Concern[] }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { sync } = useServices()
  return (
    <ul className={styles.list}>
      {refused.map(({ id, claim, type, reason, since }) => {
        const known = explained.find(name => name === reason) ?? 'other'
        const what = t('sync.refused.text', { type: typeText(type, t), claim })
        return (
          <li key={id} className={styles.line}>
            <div className={styles.words}>
              <Text weight="semibold" block>
                {what}
              </Text>
              <Text block>{t(`sync.refused.reasons.${known}`, { reason })}</Text>
              <Text size={200}>{format.instant(since)}</Text>
            </div>
            <Link href={placeHref({ name: 'review', claim })}>{t('sync.open')}</Link>
            <Button
              size="small"
              aria-label={`${t('sync.refused.putAway')}: ${what}`}
              onClick={() => void sync.putAway(id)}
            >
              {t('sync.refused.putAway')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 240px' },
})
