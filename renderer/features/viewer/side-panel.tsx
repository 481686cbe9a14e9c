/** Pages, outline or pins beside the document. */
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useText } from '../../ui/text.ts'
import { Outline } from './outline.tsx'
import { PinList } from './pin-list.tsx'
import { Thumbnails } from './thumbnails.tsx'
import { useViewer } from './use-viewer.ts'
import type { Panel } from './view-state.ts'

const useStyles = makeStyles({
  root: {
    width: '224px',
    maxWidth: '45%',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minHeight: 0, position: 'relative', display: 'flex', flexDirection: 'column' },
})

const panels = ['pages', 'outline', 'pins'] as const

export function SidePanel() {
  const { desk, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const { panel, stage } = state
  if (panel === 'none') return null
  return (
    <aside className={styles.root} aria-label={t('viewer.panel.label')}>
      <div className={styles.head}>
        <TabList
          size="small"
          selectedValue={panel}
          aria-label={t('viewer.panel.show')}
          onTabSelect={(_, { value }) => desk.setPanel(value as Panel)}
        >
          {panels.map(name => (
            <Tab key={name} value={name}>
              {t(`viewer.panel.${name}`)}
            </Tab>
          ))}
        </TabList>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('viewer.panel.close')}
          onClick={() => desk.setPanel('none')}
        />
      </div>
      <div className={styles.body}>
        {panel === 'pages' && stage && <Thumbnails key={stage.documentId} stage={stage} />}
        {panel === 'outline' && stage && <Outline key={stage.documentId} stage={stage} />}
        {panel === 'pins' && <PinList />}
      </div>
    </aside>
  )
}
