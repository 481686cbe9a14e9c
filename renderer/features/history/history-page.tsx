/** The whole history of one claim on a page of its own: as it is read, so it is printed. */
import { Button, makeStyles, Spinner, Subtitle2, Text, Title3, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { BlindNotice } from '../../desk/blind-notice.tsx'
import { placeHref } from '../../desk/places.ts'
import { type ClaimView, useClaim } from '../../desk/use-claim.ts'
import { useText } from '../../ui/text.ts'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryList } from './history-list.tsx'
import { HistoryStanding } from './history-standing.tsx'
import { useHistory } from './use-history.ts'
import { usePrintHistory } from './use-print-history.ts'

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  measure: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '960px',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalXXL,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalM },
  },
  headInner: {
    paddingBlock: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  names: { flex: '1 1 280px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  heading: { margin: 0 },
  link: { minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  scroller: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Zoomed in, a fixed head would leave no room for the list: then all of it scrolls.
  low: { '@media (max-height: 480px)': { overflowY: 'auto', display: 'block' } },
  notice: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    textAlign: 'center',
  },
})

export function HistoryPage({ claim }: { readonly claim: string }) {
  const styles = useStyles()
  const text = useText()
  const view = useClaim(claim)
  if (view.kind === 'here') return <History view={view} />
  return (
    <div className={styles.notice}>
      {view.kind === 'loading' ? (
        <Spinner label={text('history.loading')} />
      ) : (
        <>
          <Subtitle2 as="h1">{text('history.absentTitle')}</Subtitle2>
          <Text>{text('history.absentText')}</Text>
          <Button as="a" href={placeHref({ name: 'queue' })}>
            {text('history.toQueue')}
          </Button>
        </>
      )}
    </div>
  )
}

function History({
  view: { state, events, blind },
}: {
  readonly view: Extract<ClaimView, { kind: 'here' }>
}) {
  const styles = useStyles()
  const text = useText()
  const view = useHistory(events)
  const { id, customer, partner, name } = state.facts
  return (
    <div className={`${styles.page} ${styles.low}`}>
      <header className={styles.head}>
        <div className={`${styles.measure} ${styles.headInner}`}>
          <div className={styles.title}>
            <div className={styles.names}>
              <Title3 as="h1" className={styles.heading}>
                {text('history.titleOf', { claim: id })}
              </Title3>
              <Text className={styles.quiet}>
                <bdi>{customer.name}</bdi> / <bdi>{partner.name}</bdi> · <bdi>{name}</bdi>
              </Text>
              <HistoryStanding state={state} />
            </div>
            <Actions claim={id} onPrint={usePrintHistory(state, view.shown)} />
          </div>
          {blind && <BlindNotice claims={blind} />}
          <HistoryFilters view={view} compact={false} />
        </div>
      </header>
      <section className={styles.scroller} aria-label={text('history.title')} tabIndex={0} data-pane>
        <div className={styles.measure}>
          <HistoryList view={view} compact={false} level={2} />
        </div>
      </section>
    </div>
  )
}

function Actions({ claim, onPrint }: { readonly claim: string; readonly onPrint: () => void }) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.actions}>
      <Button as="a" className={styles.link} appearance="subtle" href={placeHref({ name: 'review', claim })}>
        {text('history.toReview')}
      </Button>
      <Button as="a" className={styles.link} appearance="subtle" href={placeHref({ name: 'report', claim })}>
        {text('history.toReport')}
      </Button>
      <Button icon={<PrintRegular />} onClick={onPrint}>
        {text('history.print')}
      </Button>
    </div>
  )
}
