/** The document that is on its way, by bytes, and how many wait behind it; it can be paused until the next sync. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import type { TransferProgress } from '../../sync/transfers.ts'
import { useText } from '../../ui/text.ts'

export function DocumentsProgress({ progress }: { readonly progress: TransferProgress }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { sync } = useServices()
  const { direction, claim, fileName, done, size, left } = progress
  return (
    <section className={styles.section} aria-label={t('sync.documents.title')}>
      <div className={styles.words}>
        <Text block>{t(`sync.documents.${direction}`, { file: fileName, claim })}</Text>
        <ProgressBar value={size === 0 ? undefined : done / size} aria-label={fileName} />
        <Text size={200}>
          {t('sync.documents.left', { done: format.bytes(done), size: format.bytes(size), count: left })}
        </Text>
      </div>
      <Button onClick={sync.pauseDocuments}>{t('sync.documents.pause')}</Button>
    </section>
  )
}

const useStyles = makeStyles({
  section: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  words: { flex: '1 1 260px' },
})
