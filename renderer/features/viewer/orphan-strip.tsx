/** Pins of the open document that do not stand in it any more: named with their words, loudly, and in nobody's way. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import { pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import { useText } from '../../ui/text.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0 },
  list: { margin: '2px 0', paddingInlineStart: '18px', maxHeight: '6em', overflowY: 'auto' },
})

export function OrphanStrip() {
  const { session, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const document = session.state.documents.find(({ id }) => id === state.documentId)
  const orphans = [...session.state.pins.values()].filter(({ pin }) => state.resolved.get(pin.id) === null)
  if (!document || orphans.length === 0) return null
  return (
    <MessageBar intent="error" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{t('viewer.orphans.title', { count: orphans.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {orphans.map(({ pin }) => (
            <li key={pin.id}>
              “{pinQuote(pin) || t('viewer.pins.region')}”, {t('viewer.page', { page: pinPage(pin) })}:{' '}
              {t(pin.sha256 === document.sha256 ? 'viewer.orphans.notFound' : 'viewer.orphans.otherVersion')}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
