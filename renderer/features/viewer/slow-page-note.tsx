/** A page that takes too long: what happens, what stays usable, and the ways on. Then, which pages were stopped. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { Elsewhere } from './elsewhere.tsx'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({ root: { flexShrink: 0, borderRadius: 0 }, actions: { flexWrap: 'wrap' } })

export function SlowPageNote() {
  const { desk, state, session } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const styles = useStyles()
  const page = state.view.slow
  const title = page === null ? null : t('viewer.slow.title', { page })
  useEffect(() => {
    if (title) announce(title)
  }, [title, announce])
  const document = session.state.documents.find(({ id }) => id === state.documentId)
  if (page === null || !document) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {t('viewer.slow.text')}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button size="small" onClick={() => state.stage?.waitOn()}>
          {t('viewer.slow.wait')}
        </Button>
        <Button size="small" onClick={() => desk.stopPage(page)}>
          {t('viewer.slow.stop')}
        </Button>
        <Elsewhere document={document} size="small" />
      </MessageBarActions>
    </MessageBar>
  )
}

export function StoppedNote() {
  const { desk, state } = useViewer()
  const t = useText()
  const format = useFormat()
  const styles = useStyles()
  const { stopped } = state
  if (stopped.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        {t('viewer.stoppedPages', {
          count: stopped.length,
          pages: format.list(stopped.map(page => format.number(page))),
        })}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button size="small" onClick={desk.tryStoppedPages}>
          {t('viewer.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
