/**
 * Viewer and work side by side with a draggable border (arrow keys on it work, too); one above the other where the
 * window is narrow or zoomed. The widths stay for the session, whatever claim is open.
 */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { sessionStore } from '../../ui/session-store.ts'
import { useText } from '../../ui/text.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'

interface ReviewPanesProps {
  readonly viewer: ReactNode
  readonly work: ReactNode
}

export function ReviewPanes(props: ReviewPanesProps) {
  return useMediaQuery('(max-width: 720px)') ? <Stacked {...props} /> : <SideBySide {...props} />
}

function SideBySide({ viewer, work }: ReviewPanesProps) {
  const styles = useStyles()
  const text = useText()
  const layout = useDefaultLayout({ id: 'review', panelIds: ['viewer', 'work'], storage: sessionStore })
  return (
    <Group className={styles.group} orientation="horizontal" {...layout}>
      <Panel id="viewer" defaultSize="60%" minSize="320px">
        <section className={styles.fill} aria-label={text('review.panes.viewer')} data-pane>
          {viewer}
        </section>
      </Panel>
      <Separator className={styles.separator} aria-label={text('review.panes.border')} />
      <Panel id="work" minSize="340px">
        <section className={styles.fill} aria-label={text('review.panes.work')} data-pane>
          {work}
        </section>
      </Panel>
    </Group>
  )
}

function Stacked({ viewer, work }: ReviewPanesProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.stack}>
      <section className={styles.stackedViewer} aria-label={text('review.panes.viewer')} data-pane>
        {viewer}
      </section>
      <section className={styles.stackedWork} aria-label={text('review.panes.work')} data-pane>
        {work}
      </section>
    </div>
  )
}

const useStyles = makeStyles({
  group: { flexGrow: 1, minHeight: 0 },
  fill: { height: '100%', minWidth: 0, display: 'flex', flexDirection: 'column' },
  separator: {
    width: '9px',
    marginLeft: '-4px',
    marginRight: '-4px',
    zIndex: 1,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke2}, ${tokens.colorNeutralStroke2})`,
    backgroundSize: '1px 100%',
    backgroundPosition: 'center',
    backgroundRepeat: 'no-repeat',
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundImage: 'linear-gradient(CanvasText, CanvasText)',
    },
    ':hover': { backgroundSize: '3px 100%' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  stack: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  stackedViewer: {
    height: '60vh',
    minHeight: '240px',
    display: 'flex',
    flexDirection: 'column',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  stackedWork: { display: 'flex', flexDirection: 'column' },
})
