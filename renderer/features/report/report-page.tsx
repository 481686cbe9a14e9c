/** The report of one claim: what it will say on the right as it will look, for whom and in which form on the left. */
import { Button, makeStyles, Spinner, Subtitle2, Text, Title3, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Edition } from '../../../shared/report/report.ts'
import { useCommand } from '../../commands/use-command.ts'
import { BlindNotice } from '../../desk/blind-notice.tsx'
import { placeHref } from '../../desk/places.ts'
import { useClaim } from '../../desk/use-claim.ts'
import { useText } from '../../ui/text.ts'
import { RecheckChoice } from './recheck-choice.tsx'
import { ReportPreview } from './report-preview.tsx'
import { Earlier, EditionChoice, Head, Notices, Proves, SaveButtons } from './report-side.tsx'
import { useExport } from './use-export.ts'
import { type ReportSubject, useReport } from './use-report.ts'

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 360px) minmax(0, 1fr)',
    minHeight: 0,
    // Zoomed in there is room for one column only, and then the page scrolls as a whole.
    '@media (max-width: 800px)': { display: 'block', overflowY: 'auto' },
  },
  side: {
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalXL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > *': { flexShrink: 0 },
  },
  heading: { margin: 0 },
  link: { minWidth: 0 },
  names: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  links: { display: 'flex', flexWrap: 'wrap', marginInlineStart: `-${tokens.spacingHorizontalS}` },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  desk: {
    minWidth: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    padding: tokens.spacingHorizontalXXL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { padding: 0 },
  },
  paper: {
    maxWidth: '920px',
    marginInline: 'auto',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
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

export function ReportPage({ claim }: { readonly claim: string }) {
  const styles = useStyles()
  const text = useText()
  const view = useClaim(claim)
  if (view.kind === 'here' && view.blind)
    return (
      <div className={styles.notice}>
        <Subtitle2 as="h1">{text('reportScreen.title', { claim })}</Subtitle2>
        <BlindNotice claims={view.blind} />
        <Text>{text('compare.blind.report')}</Text>
      </div>
    )
  if (view.kind === 'here') return <ReportDesk state={view.state} events={view.events} />
  return (
    <div className={styles.notice}>
      {view.kind === 'loading' ? (
        <Spinner label={text('reportScreen.loading')} />
      ) : (
        <>
          <Subtitle2 as="h1">{text('reportScreen.absentTitle')}</Subtitle2>
          <Text>{text('reportScreen.absentText')}</Text>
          <Button as="a" href={placeHref({ name: 'queue' })}>
            {text('reportScreen.toQueue')}
          </Button>
        </>
      )}
    </div>
  )
}

function ReportDesk(subject: ReportSubject) {
  const styles = useStyles()
  const text = useText()
  const [edition, setEdition] = useState<Edition>('internal')
  const report = useReport(subject, edition)
  const [withRecheck, setWithRecheck] = useState(true)
  const making = useExport(subject, { edition, withRecheck })
  useCommand('app.export', () => making.save('pdf'))
  return (
    <div className={styles.page}>
      <section className={styles.side} aria-label={text('reportScreen.options')} tabIndex={-1} data-pane>
        <Names {...subject} />
        <EditionChoice edition={edition} onChange={setEdition} />
        {report && <Notices report={report} />}
        <SaveButtons making={making}>
          <RecheckChoice withRecheck={withRecheck} onChange={setWithRecheck} />
        </SaveButtons>
        {report && <Head report={report} />}
        <Earlier events={subject.events} />
        <Proves edition={edition} />
      </section>
      <section className={styles.desk} aria-label={text('reportScreen.preview')} tabIndex={0} data-pane>
        {report ? (
          <div className={styles.paper}>
            <ReportPreview report={report} />
          </div>
        ) : (
          <Spinner label={text('reportScreen.making')} />
        )}
      </section>
    </div>
  )
}

function Names({ state }: Pick<ReportSubject, 'state'>) {
  const styles = useStyles()
  const text = useText()
  const { id, customer, partner } = state.facts
  return (
    <div className={styles.names}>
      <Title3 as="h1" className={styles.heading}>
        {text('reportScreen.title', { claim: id })}
      </Title3>
      <Text className={styles.quiet}>
        <bdi>{customer.name}</bdi> / <bdi>{partner.name}</bdi>
      </Text>
      <div className={styles.links}>
        <Button
          as="a"
          className={styles.link}
          size="small"
          appearance="subtle"
          href={placeHref({ name: 'review', claim: id })}
        >
          {text('reportScreen.toReview')}
        </Button>
        <Button
          as="a"
          className={styles.link}
          size="small"
          appearance="subtle"
          href={placeHref({ name: 'history', claim: id })}
        >
          {text('reportScreen.toHistory')}
        </Button>
        <Button
          as="a"
          className={styles.link}
          size="small"
          appearance="subtle"
          href={placeHref({ name: 'reports', claims: [] })}
        >
          {text('reportsScreen.ofSeveral')}
        </Button>
      </div>
    </div>
  )
}
