/** Where the desk stands: what is due first, then the charts. What comes from the queue is there at once; what needs the
 * histories follows when they are read. */
import { Button, makeStyles, ProgressBar, Spinner, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeskFigures, FigureQuestion } from '../../../shared/figures/desk-figures.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { useFormat } from '../../desk/use-format.ts'
import { PageColumn } from '../../ui/page-column.tsx'
import { useText } from '../../ui/text.ts'
import { ChartCard } from './chart-card.tsx'
import { ConsistencyCard } from './consistency-card.tsx'
import { DueCard } from './due-card.tsx'
import { FigureFilters } from './figure-filters.tsx'
import { useChartData } from './use-chart-data.ts'
import { type FiguresView, useFigures } from './use-figures.ts'

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '& > *': { minWidth: 0 },
  },
  wide: { gridColumn: '1 / -1' },
  reading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  apart: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

const start: FigureQuestion = { whose: 'all', period: '13-weeks', ruleset: null, area: null }

export function DashboardPage() {
  const t = useText()
  const format = useFormat()
  const [question, setQuestion] = useState(start)
  const view = useFigures(question)
  return (
    <PageColumn
      wide
      title={t('dashboard.title')}
      text={t('dashboard.asOf', { at: format.instant(view.asOf) })}
    >
      <FigureFilters question={question} onChange={setQuestion} />
      {view.figures ? <Figures figures={view.figures} view={view} /> : <Spinner />}
    </PageColumn>
  )
}

interface FiguresProps {
  readonly figures: DeskFigures<QueueRow>
  readonly view: FiguresView
}

function Figures({ figures, view }: FiguresProps) {
  const styles = useStyles()
  const t = useText()
  const charts = useChartData(figures)
  const { kind } = view.courses
  const hasCourses = kind === 'ready' || kind === 'cancelled'
  return (
    <>
      <DueCard due={figures.due} asOf={view.asOf} />
      <Reading view={view} />
      <div className={styles.charts}>
        {hasCourses && (
          <div className={styles.wide}>
            <ChartCard
              kind="columns"
              data={charts.burnDown}
              text={t('dashboard.burnDown.text')}
              fileName="proofdesk-open-and-decided"
            />
          </div>
        )}
        <ChartCard kind="bars" data={charts.age} text={t('dashboard.age.text')} fileName="proofdesk-age" />
        {hasCourses && (
          <ChartCard
            kind="bars"
            data={charts.outcomes}
            text={t('dashboard.decisions.text')}
            fileName="proofdesk-decisions"
          >
            <Apart apart={charts.apart} />
          </ChartCard>
        )}
        {hasCourses && (
          <ChartCard
            kind="bars"
            data={charts.requests}
            text={t('dashboard.decisions.requestsText')}
            fileName="proofdesk-request-reasons"
          />
        )}
        {hasCourses && (
          <ChartCard kind="bars" data={charts.rejections} fileName="proofdesk-rejection-reasons" />
        )}
        <ChartCard
          kind="bars"
          data={charts.competing}
          text={t('dashboard.competing.text')}
          fileName="proofdesk-competing"
        >
          <Text>
            {t('dashboard.competing.summary', {
              claims: figures.competing.openClaims,
              contests: figures.competing.contests,
            })}
          </Text>
        </ChartCard>
        {hasCourses && <ConsistencyCard consistency={figures.consistency} />}
      </div>
    </>
  )
}

function Apart({ apart }: { readonly apart: ReturnType<typeof useChartData>['apart'] }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  return (
    <div>
      <Text>{t('dashboard.decisions.apart')}</Text>
      <ul className={styles.apart}>
        {apart.map(({ name, count }) => (
          <li key={name}>{`${name}: ${format.number(count)}`}</li>
        ))}
      </ul>
    </div>
  )
}

function Reading({ view: { courses, cancel, readAgain } }: { readonly view: FiguresView }) {
  const styles = useStyles()
  const t = useText()
  switch (courses.kind) {
    case 'unread':
    case 'ready':
      return null
    case 'reading': {
      const label = t('dashboard.reading.progress', { done: courses.done, total: courses.total })
      return (
        <div className={styles.reading}>
          <div className={styles.line}>
            <Text>{label}</Text>
            <Button size="small" onClick={cancel}>
              {t('dashboard.reading.cancel')}
            </Button>
          </div>
          <ProgressBar
            aria-label={label}
            value={courses.total === 0 ? undefined : courses.done / courses.total}
          />
        </div>
      )
    }
    case 'cancelled':
    case 'failed':
      return (
        <div className={styles.line} role="status">
          <Text>
            {courses.kind === 'failed'
              ? t('dashboard.reading.failed')
              : t('dashboard.reading.cancelled', { done: courses.done, total: courses.total })}
          </Text>
          <Button size="small" onClick={readAgain}>
            {t('dashboard.reading.again')}
          </Button>
        </div>
      )
  }
}
