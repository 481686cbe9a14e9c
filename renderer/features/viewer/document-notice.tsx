/** What stands in place of a document that is not shown: why, what is safe, and what can be done, each in its words. */
import { Button, makeStyles, ProgressBar, Spinner, Subtitle2, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular, DocumentDismissRegular, DocumentErrorRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { useCommands } from '../../commands/use-command.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { Elsewhere } from './elsewhere.tsx'
import type { FailureReason, LoadState } from './load-document.ts'
import { PAGE_LIMIT } from './pdfjs.ts'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    zIndex: 5,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  text: { maxWidth: '52ch', margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'center' },
  bar: { width: '240px' },
  sheet: {
    position: 'absolute',
    top: '12px',
    width: 'min(80%, 720px)',
    aspectRatio: '1 / 1.414',
    backgroundColor: '#fff',
    boxShadow: tokens.shadow4,
    zIndex: -1,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '16px 24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
})

interface NoticeProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

function Notice({ icon, title, text, children }: NoticeProps) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

/** No document at all is the answer to finding 1, so one press gives it. */
export function NoDocuments() {
  const t = useText()
  const registry = useCommands()
  const fail = () => {
    registry.run('finding.1')
    registry.run('verdict.fail')
  }
  return (
    <Notice icon={<DocumentDismissRegular />} title={t('viewer.none.title')} text={t('viewer.none.text')}>
      <Button appearance="primary" onClick={fail}>
        {t('viewer.none.fail')}
      </Button>
    </Notice>
  )
}

export function UnsupportedDocument({ document }: { readonly document: DocumentRef }) {
  const t = useText()
  return (
    <Notice
      icon={<DocumentDismissRegular />}
      title={t('viewer.failed.unsupported.title')}
      text={t('viewer.failed.unsupported.text', { name: document.fileName, type: document.mediaType })}
    >
      <Elsewhere document={document} />
    </Notice>
  )
}

interface FailedDocumentProps {
  readonly document: DocumentRef
  readonly reason: FailureReason
  readonly pages: number
  readonly onRetry: () => void
}

export function FailedDocument({ document, reason, pages, onRetry }: FailedDocumentProps) {
  const t = useText()
  const canRetry = reason === 'unreadable' || reason === 'cancelled'
  return (
    <Notice
      icon={<DocumentErrorRegular />}
      title={t(`viewer.failed.${reason}.title`)}
      text={t(`viewer.failed.${reason}.text`, { pages, most: PAGE_LIMIT })}
    >
      {canRetry && (
        <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={onRetry}>
          {t('viewer.retry')}
        </Button>
      )}
      {reason !== 'missing' && <Elsewhere document={document} />}
    </Notice>
  )
}

/** A sheet of paper at once; words and a way out only when it takes long. */
export function LoadingDocument({
  document,
  load,
  onCancel,
}: {
  readonly document: DocumentRef
  readonly load: Extract<LoadState, { kind: 'loading' }>
  readonly onCancel: () => void
}) {
  const t = useText()
  const format = useFormat()
  const styles = useStyles()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.root} aria-busy="true">
      <div className={styles.sheet} />
      {isLong && (
        <div className={styles.card} role="status">
          <Spinner size="small" label={t('viewer.loading', { name: document.fileName })} />
          {load.loaded > 0 && (
            <ProgressBar
              className={styles.bar}
              value={load.loaded / Math.max(1, load.size)}
              aria-label={t('viewer.loading', { name: document.fileName })}
            />
          )}
          {load.loaded > 0 && (
            <span>
              {t('viewer.loadingBytes', { loaded: format.bytes(load.loaded), size: format.bytes(load.size) })}
            </span>
          )}
          <Button size="small" onClick={onCancel}>
            {t('viewer.cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}
