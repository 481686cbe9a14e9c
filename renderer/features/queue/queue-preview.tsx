/** Beside the grid: what is known of the active claim without opening it, from its row alone. */
import { Badge, Button, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { findingNames } from '../../../shared/thread/comment.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { type MessageKey, useText } from '../../ui/text.ts'
import { StatusLabel } from './status-label.tsx'
import { useQueue } from './use-queue.ts'

const useStyles = makeStyles({
  pane: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  open: { flexShrink: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, auto) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export function QueuePreview({ onOpen }: { readonly onOpen: (claim: string) => void }) {
  const styles = useStyles()
  const text = useText()
  const { queue } = useServices()
  const { view } = useQueue()
  const row = view.active ? queue.row(view.active) : null
  return (
    <section className={styles.pane} aria-label={text('queue.preview.label')} tabIndex={0} data-pane>
      {row ? (
        <Preview row={row} onOpen={onOpen} />
      ) : (
        <Text className={styles.quiet}>{text('queue.preview.none')}</Text>
      )}
    </section>
  )
}

function Preview({ row, onOpen }: { readonly row: QueueRow; readonly onOpen: (claim: string) => void }) {
  const styles = useStyles()
  const text = useText()
  return (
    <>
      <div className={styles.head}>
        <Text size={200} className={styles.quiet}>
          {row.id} · {row.name}
        </Text>
        <Subtitle2 as="h2" block>
          <bdi>{row.customer}</bdi> / <bdi>{row.partner}</bdi>
        </Subtitle2>
        <StatusLabel status={row.status} label={text(`terms.status.${row.status}` as MessageKey)} />
      </div>
      <Button className={styles.open} appearance="primary" onClick={() => onOpen(row.id)}>
        {text('queue.preview.open')}
      </Button>
      <Facts row={row} />
      <Findings row={row} />
      <Competitors row={row} />
      {row.differences > 0 && (
        <Badge appearance="tint" color="warning" size="large">
          {text('queue.preview.differences', { count: row.differences })}
        </Badge>
      )}
    </>
  )
}

function Facts({ row }: { readonly row: QueueRow }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const area = text(`terms.solutionArea.${row.solutionArea}` as MessageKey)
  const activity = text(`terms.activity.${row.activity}` as MessageKey)
  return (
    <dl className={styles.facts}>
      <Fact name={text('queue.column.products')}>
        <ul className={styles.list}>
          {row.products.map(product => (
            <li key={product}>{product}</li>
          ))}
        </ul>
      </Fact>
      <Fact name={text('queue.preview.area')}>
        {area} · {activity}
      </Fact>
      <Fact name={text('queue.column.due')}>
        {row.dueAt ? format.due(row.dueAt) : text('queue.row.noClock')}
      </Fact>
      <Fact name={text('queue.preview.submitted')}>
        {row.submittedAt ? format.instant(row.submittedAt) : text('queue.row.nobody')}
      </Fact>
      <Fact name={text('queue.preview.round')}>{row.round}</Fact>
      <Fact name={text('queue.preview.tenant')}>{row.tenantId}</Fact>
      <Fact name={text('queue.preview.mpn')}>{row.mpnId}</Fact>
      <Fact name={text('queue.preview.documents')}>{row.documents}</Fact>
      <Fact name={text('queue.preview.comments')}>{row.comments}</Fact>
      <Fact name={text('queue.column.assignee')}>{row.assignee?.name ?? text('queue.row.nobody')}</Fact>
      {row.publicSector && <Fact name={text('queue.filter.more')}>{text('queue.row.publicSector')}</Fact>}
    </dl>
  )
}

function Findings({ row }: { readonly row: QueueRow }) {
  const styles = useStyles()
  const text = useText()
  return (
    <div>
      <Subtitle2 as="h3">{text('queue.preview.findings')}</Subtitle2>
      <dl className={styles.facts}>
        {findingNames.map((name, index) => {
          const verdict = row.verdicts[index]
          return (
            <Fact key={name} name={`${index + 1} ${text(`terms.findingShort.${name}`)}`}>
              {verdict ? (
                text(`terms.verdict.${verdict}`)
              ) : (
                <span className={styles.quiet}>{text('queue.preview.notAnswered')}</span>
              )}
            </Fact>
          )
        })}
      </dl>
    </div>
  )
}

function Competitors({ row }: { readonly row: QueueRow }) {
  const styles = useStyles()
  const text = useText()
  const { queue, queueView } = useServices()
  const competitors = queue.competitors(row)
  const named = row.incumbents.filter(({ claim }) => claim === null || queue.row(claim) === null)
  if (competitors.length === 0 && named.length === 0) return null
  return (
    <div>
      <Subtitle2 as="h3">{text('queue.preview.competitors')}</Subtitle2>
      <ul className={styles.list}>
        {competitors.slice(0, 8).map(other => (
          <li key={other.id}>
            <Link as="button" onClick={() => queueView.change({ active: other.id })}>
              {other.id}
            </Link>{' '}
            <bdi>{other.partner}</bdi> · {text(`terms.status.${other.status}` as MessageKey)}
          </li>
        ))}
        {named.map(({ partner, product }) => (
          <li key={partner + product}>{text('compare.competitors.byName', { partner, product })}</li>
        ))}
      </ul>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}
