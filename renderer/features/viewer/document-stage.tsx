/** The place pdf.js draws in, and the state of the document when there is nothing to draw. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { useText } from '../../ui/text.ts'
import { BoxTool } from './box-tool.tsx'
import { PasswordDialog } from './document-dialogs.tsx'
import { FailedDocument, LoadingDocument, NoDocuments, UnsupportedDocument } from './document-notice.tsx'
import { LabelTool } from './label-tool.tsx'
import { PageMarks } from './page-marks.tsx'
import type { PDFDocumentProxy } from './pdfjs.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useViewer } from './use-viewer.ts'
import { isPdf } from './viewer-desk.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    zIndex: 0,
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
  },
})

export function DocumentStage({ onCancel }: { readonly onCancel: () => void }) {
  const { desk, state, session } = useViewer()
  const styles = useStyles()
  const { documents } = session.state
  const document = documents.find(({ id }) => id === state.documentId)
  const { load } = state
  return (
    <div className={styles.root}>
      {documents.length === 0 && <NoDocuments />}
      {document && !isPdf(document) && <UnsupportedDocument document={document} />}
      {document && load?.kind === 'loading' && (
        <LoadingDocument document={document} load={load} onCancel={onCancel} />
      )}
      {document && load?.kind === 'password' && (
        <PasswordDialog document={document} load={load} onCancel={onCancel} />
      )}
      {document && load?.kind === 'failed' && (
        <FailedDocument
          document={document}
          reason={load.reason}
          pages={load.pages ?? 0}
          onRetry={() => desk.openDocument(document.id)}
        />
      )}
      {document && load?.kind === 'ready' && (
        <PdfPages key={document.sha256} document={document} pdf={load.pdf} />
      )}
    </div>
  )
}

function PdfPages({ document, pdf }: { readonly document: DocumentRef; readonly pdf: PDFDocumentProxy }) {
  const { desk } = useViewer()
  const t = useText()
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => (container.current ? desk.attachStage(container.current, pdf) : undefined), [desk, pdf])
  return (
    <>
      <div
        ref={container}
        className="pdf-scroll"
        tabIndex={0}
        role="group"
        aria-label={t('viewer.document', { name: document.fileName })}
      >
        <div className="pdfViewer" />
      </div>
      <PageNames />
      <PageMarks />
      <BoxTool />
      <LabelTool />
      <SelectionBar />
    </>
  )
}

/** pdf.js makes each page a landmark; its name is ours, in the reader's language. */
function PageNames() {
  const { state } = useViewer()
  const t = useText()
  const { stage, view } = state
  useEffect(() => {
    if (!stage || !view.isReady) return
    for (let page = 1; page <= view.pages; page++)
      stage.pageElement(page)?.setAttribute('aria-label', t('viewer.page', { page }))
  }, [stage, view.isReady, view.pages, t])
  return null
}
