/** The two documents side by side, each in its claim's own review session; one above the other where it is narrow. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useText } from '../../ui/text.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { ComparePane } from './compare-pane.tsx'
import { LinkBar } from './link-bar.tsx'

export function ComparePanes() {
  const styles = useStyles()
  const t = useText()
  const isNarrow = useMediaQuery('(max-width: 720px)')
  return (
    <div className={styles.below}>
      <LinkBar />
      {isNarrow ? (
        <div className={styles.stack}>
          <div className={styles.stacked}>
            <ComparePane side="left" />
          </div>
          <div className={styles.stacked}>
            <ComparePane side="right" />
          </div>
        </div>
      ) : (
        <Group className={styles.group} orientation="horizontal">
          <Panel minSize="280px">
            <ComparePane side="left" />
          </Panel>
          <Separator className={styles.separator} aria-label={t('compare.panes.border')} />
          <Panel minSize="280px">
            <ComparePane side="right" />
          </Panel>
        </Group>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  below: {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 720px), (max-height: 560px)': {
      height: 'auto',
      flex: '0 0 auto',
      minHeight: '420px',
    },
  },
  group: { flexGrow: 1, minHeight: 0 },
  separator: {
    width: '7px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderInlineWidth: '1px',
    borderInlineStyle: 'solid',
    borderInlineColor: tokens.colorNeutralStroke2,
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  stack: { display: 'flex', flexDirection: 'column' },
  stacked: { height: '70vh', minHeight: '300px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
})
