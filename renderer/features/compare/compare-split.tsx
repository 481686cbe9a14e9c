/**
 * Matrix above, documents below, with a border that is dragged or moved by arrow keys and stays where it was put. Where
 * the window is small or zoomed there is no border: the page scrolls as a whole.
 */
import { makeStyles, tokens } from '@fluentui/react-components'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { sessionStore } from '../../ui/session-store.ts'
import { useText } from '../../ui/text.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { CompareMatrix } from './compare-matrix.tsx'
import { ComparePanes } from './compare-panes.tsx'
import { useComparison } from './comparison.ts'

export function CompareSplit() {
  const { isMatrixOnly } = useComparison().selection
  const isSmall = useMediaQuery('(max-width: 720px), (max-height: 560px)')
  if (isMatrixOnly) return <CompareMatrix />
  return isSmall ? <OneBelowTheOther /> : <WithBorder />
}

function OneBelowTheOther() {
  return (
    <>
      <CompareMatrix />
      <ComparePanes />
    </>
  )
}

function WithBorder() {
  const styles = useStyles()
  const t = useText()
  const layout = useDefaultLayout({ id: 'compare', panelIds: ['matrix', 'documents'], storage: sessionStore })
  return (
    <Group className={styles.group} orientation="vertical" {...layout}>
      <Panel id="matrix" defaultSize="228px" minSize="88px">
        <CompareMatrix />
      </Panel>
      <Separator className={styles.separator} aria-label={t('compare.matrix.border')} />
      <Panel id="documents" minSize="200px">
        <ComparePanes />
      </Panel>
    </Group>
  )
}

const useStyles = makeStyles({
  group: { flexGrow: 1, minHeight: 0 },
  separator: {
    height: '7px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBlockWidth: '1px',
    borderBlockStyle: 'solid',
    borderBlockColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})
