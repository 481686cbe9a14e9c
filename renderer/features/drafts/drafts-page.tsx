/** What was started and not posted, newest first: on which claim, where, for whom; open goes back to the claim. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DeleteRegular, EyeOffRegular, PeopleRegular } from '@fluentui/react-icons'
import type { Draft } from '../../data/db.ts'
import { goTo, placeHref } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageColumn } from '../../ui/page-column.tsx'
import { useText } from '../../ui/text.ts'
import { draftPlaceText } from './draft-place.ts'
import { useDrafts } from './use-drafts.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  draft: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `2px ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
  seenBy: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
  text: {
    gridColumn: '1',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: '4',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  actions: {
    gridColumn: '2',
    gridRow: '1 / span 2',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
})

export function DraftsPage() {
  const styles = useStyles()
  const t = useText()
  const { drafts, discard } = useDrafts()
  if (drafts === null) return <PageColumn title={t('app.drafts.title')}>{null}</PageColumn>
  return (
    <PageColumn
      title={t('app.drafts.title')}
      text={drafts.length > 0 ? t('app.drafts.count', { count: drafts.length }) : undefined}
    >
      {drafts.length === 0 ? (
        <EmptyState title={t('app.drafts.empty')} text={t('app.drafts.emptyText')} />
      ) : (
        <ul className={styles.list}>
          {drafts.map(draft => (
            <DraftLine key={draft.key} draft={draft} onDiscard={() => void discard(draft)} />
          ))}
        </ul>
      )}
    </PageColumn>
  )
}

function DraftLine({ draft, onDiscard }: { readonly draft: Draft; readonly onDiscard: () => void }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { queue } = useServices()
  const row = queue.row(draft.claim)
  const place = { name: 'review', claim: draft.claim } as const
  const SeenByIcon = draft.visibility === 'partner' ? PeopleRegular : EyeOffRegular
  return (
    <li className={styles.draft}>
      <div className={styles.facts}>
        <Link href={placeHref(place)}>{draft.claim}</Link>
        {row && <Text>{`${row.partner} · ${row.customer}`}</Text>}
        <Text>{draftPlaceText(draft, t)}</Text>
        <Text className={styles.seenBy}>
          <SeenByIcon /> {t(`app.drafts.${draft.visibility}`)}
        </Text>
        <Text>{format.instant(draft.updatedAt)}</Text>
      </div>
      <Text className={styles.text}>{draft.text}</Text>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={`${t('app.drafts.open')}: ${draft.claim}`}
          onClick={() => goTo(place)}
        >
          {t('app.drafts.open')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`${t('app.drafts.discard')}: ${draft.claim}`}
          onClick={onDiscard}
        >
          {t('app.drafts.discard')}
        </Button>
      </div>
    </li>
  )
}
