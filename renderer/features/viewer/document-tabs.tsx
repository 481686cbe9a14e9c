/** The claim's documents as tabs. A tab says the file's name; the count of pins beside it is for the eye and in words. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { DocumentPdf16Regular, DocumentQuestionMark16Regular } from '@fluentui/react-icons'
import { useText } from '../../ui/text.ts'
import { useViewer } from './use-viewer.ts'
import { isPdf } from './viewer-desk.ts'

const useStyles = makeStyles({
  root: {
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    display: 'inline-block',
    maxWidth: '26ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
  count: { marginInlineStart: '6px' },
})

export function DocumentTabs() {
  const { desk, state, session } = useViewer()
  const t = useText()
  const styles = useStyles()
  const { documents } = session.state
  const pinsIn = (id: string) =>
    [...session.state.pins.values()].filter(({ pin }) => pin.documentId === id).length
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        aria-label={t('viewer.documents')}
        selectedValue={state.documentId}
        onTabSelect={(_, { value }) => desk.openDocument(String(value))}
      >
        {documents.map(document => (
          <Tab
            key={document.id}
            value={document.id}
            title={document.fileName}
            icon={isPdf(document) ? <DocumentPdf16Regular /> : <DocumentQuestionMark16Regular />}
          >
            <span className={styles.name}>{document.fileName}</span>
            {pinsIn(document.id) > 0 && (
              <CounterBadge
                className={styles.count}
                size="small"
                appearance="ghost"
                color="brand"
                count={pinsIn(document.id)}
              />
            )}
          </Tab>
        ))}
      </TabList>
    </div>
  )
}
