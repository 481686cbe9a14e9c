/** The queue: toolbar, grid, preview, and the actions on the selection. Where the reviewer is, queue-view.ts keeps. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-command.ts'
import { goTo } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { useQueueActions } from './queue-actions.ts'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueGrid } from './queue-grid.tsx'
import { QueuePreview } from './queue-preview.tsx'
import { QueueToolbar } from './queue-toolbar.tsx'
import { useQueue } from './use-queue.ts'

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    // 400 % zoom leaves a window a few lines high: the page scrolls as a whole, the preview stands below the claims.
    '@media (max-width: 640px), (max-height: 420px)': { overflowY: 'auto' },
  },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  body: { flex: '1 1 auto', minHeight: 0 },
  stackedClaims: { flex: '1 0 auto', height: '320px', display: 'flex', flexDirection: 'column' },
  stackedPreview: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  left: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  separator: {
    width: '5px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

export function QueuePage({ onOpen }: { readonly onOpen: (claim: string) => void }) {
  const styles = useStyles()
  const text = useText()
  const isNarrow = useMediaQuery('(max-width: 640px)')
  useQueueCommands(onOpen)
  const Panes = isNarrow ? Stacked : SideBySide
  return (
    <div className={styles.page} data-scope="queue">
      <h1 className={styles.title}>{text('queue.title')}</h1>
      <QueueToolbar />
      <Panes onOpen={onOpen} />
    </div>
  )
}

interface PanesProps {
  readonly onOpen: (claim: string) => void
}

function SideBySide({ onOpen }: PanesProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <Group className={styles.body} orientation="horizontal">
      <Panel defaultSize="76%" minSize="40%">
        <section className={styles.left} aria-label={text('queue.grid')} data-pane>
          <QueueClaims onOpen={onOpen} />
        </section>
      </Panel>
      <Separator className={styles.separator} aria-label={text('queue.preview.label')} />
      <Panel defaultSize="24%" minSize="200px" collapsible>
        <QueuePreview onOpen={onOpen} />
      </Panel>
    </Group>
  )
}

function Stacked({ onOpen }: PanesProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <>
      <section className={styles.stackedClaims} aria-label={text('queue.grid')} data-pane>
        <QueueClaims onOpen={onOpen} />
      </section>
      <div className={styles.stackedPreview}>
        <QueuePreview onOpen={onOpen} />
      </div>
    </>
  )
}

function QueueClaims({ onOpen }: PanesProps) {
  const { rows } = useQueue()
  return (
    <>
      {rows.length > 0 ? <QueueGrid onOpen={onOpen} /> : <QueueEmpty />}
      <QueueFooter />
    </>
  )
}

function QueueFooter() {
  const styles = useStyles()
  const text = useText()
  const { targets } = useQueueActions()
  const isLater = targets.length > 0 && targets.every(row => row.postponed)
  return (
    <div className={styles.actions}>
      <CommandButton command="claim.assign" size="small" label={text('queue.action.assign')} />
      <CommandButton
        command="claim.later"
        size="small"
        label={text(isLater ? 'queue.action.notLater' : 'queue.action.later')}
      />
      <CommandButton command="claim.compare" size="small" label={text('compare.competitors.compare')} />
      <CommandButton command="queue.group" size="small" label={text('queue.action.group')} />
      <CommandButton command="app.export" size="small" label={text('reportsScreen.ofSelection')} />
    </div>
  )
}

function useQueueCommands(onOpen: (claim: string) => void): void {
  const { queueView } = useServices()
  const { rows, view } = useQueue()
  const actions = useQueueActions()
  const move = (step: number) => {
    const place = rows.findIndex(row => row.id === view.active)
    const next = rows[place < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, place + step))]
    if (next) queueView.change({ active: next.id })
  }
  const toggle = () => {
    if (!view.active) return
    const selected = new Set(view.selected)
    if (!selected.delete(view.active)) selected.add(view.active)
    queueView.change({ selected })
  }
  const selectAll = () =>
    queueView.change({ selected: new Set(view.selected.size === rows.length ? [] : rows.map(row => row.id)) })

  useCommand('queue.next', () => move(1), rows.length > 0)
  useCommand('queue.previous', () => move(-1), rows.length > 0)
  useCommand('queue.open', () => view.active && onOpen(view.active), view.active !== null)
  useCommand('queue.select', toggle, view.active !== null)
  useCommand('queue.select-all', selectAll, rows.length > 0)
  useCommand('queue.group', () =>
    queueView.change({
      query: { ...view.query, groupByCustomer: !view.query.groupByCustomer },
      viewId: null,
    }),
  )
  useCommand('claim.assign', actions.assign, actions.targets.length > 0)
  useCommand('claim.later', actions.later, actions.targets.length > 0)
  useCommand('app.export', () => goTo({ name: 'reports', claims: [] }), rows.length > 0)
  useCommand('claim.compare', actions.compare, actions.comparison !== null)
}
