/** Which pages of the open document are damaged; the rest works. */
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({ root: { flexShrink: 0, borderRadius: 0 } })

export function DamageNote() {
  const { state } = useViewer()
  const t = useText()
  const format = useFormat()
  const styles = useStyles()
  const damaged = state.view.damaged.filter(page => !state.stopped.includes(page))
  if (damaged.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        {t('viewer.damagedPages', {
          count: damaged.length,
          pages: format.list(damaged.map(page => format.number(page))),
        })}
      </MessageBarBody>
    </MessageBar>
  )
}
