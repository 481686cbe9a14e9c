/** The queue without lines: nothing opened yet, nothing matches, or nothing left to do; each with its next step. */
import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { useCommands } from '../../commands/use-command.ts'
import { everything } from '../../desk/queue-query.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useQueue } from './use-queue.ts'

const useStyles = makeStyles({
  place: { flex: '1 1 auto', display: 'grid', placeItems: 'center', padding: tokens.spacingHorizontalXXL },
  box: {
    maxWidth: '460px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    textAlign: 'center',
  },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
})

export function QueueEmpty() {
  const styles = useStyles()
  const text = useText()
  const commands = useCommands()
  const { queueView } = useServices()
  const { snapshot, view } = useQueue()
  if (snapshot.total === 0) {
    return (
      <div className={styles.place}>
        <div className={styles.box}>
          <Subtitle1 as="h2">{text('queue.empty.title')}</Subtitle1>
          <Text align="center">{text('queue.empty.text')}</Text>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<FolderOpenRegular />}
              onClick={() => commands.run('app.open')}
            >
              {text('queue.empty.open')}
            </Button>
            <Button onClick={() => commands.run('app.open-samples')}>{text('queue.empty.samples')}</Button>
          </div>
        </div>
      </div>
    )
  }
  const isWork =
    view.viewId === 'open' || view.viewId === 'mine' || view.viewId === 'today' || view.viewId === 'overdue'
  return (
    <div className={styles.place} role="status">
      <div className={styles.box}>
        <Subtitle1 as="h2">{text(isWork ? 'queue.empty.doneTitle' : 'queue.empty.noMatchTitle')}</Subtitle1>
        <Text align="center">{text(isWork ? 'queue.empty.doneText' : 'queue.empty.noMatchText')}</Text>
        <Button onClick={() => queueView.change({ query: everything, viewId: 'all', scrollOffset: 0 })}>
          {text('queue.empty.showAll')}
        </Button>
      </div>
    </div>
  )
}
