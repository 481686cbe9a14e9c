/**
 * The document viewer of a claim: tabs, tools, side panel, pages, marks. Makes the desk, registers the port that the
 * rest of the screen uses, and turns the browser's selection into one that can be pinned. Shown by the review screen.
 */
import { makeStyles, tokens } from '@fluentui/react-components'
import 'pdfjs-dist/web/pdf_viewer.css'
import { type KeyboardEvent, startTransition, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReviewSession } from '../../desk/review-session.ts'
import { ReviewSessionContext } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import type { ViewerPort } from '../../desk/viewer-port.ts'
import { useText } from '../../ui/text.ts'
import { DamageNote } from './damage-note.tsx'
import { LinkDialog } from './document-dialogs.tsx'
import { DocumentStage } from './document-stage.tsx'
import { DocumentTabs } from './document-tabs.tsx'
import { FindBar } from './find-bar.tsx'
import { createOpenDocuments } from './open-documents.ts'
import { OrphanStrip } from './orphan-strip.tsx'
import { readPages } from './read-pages.ts'
import { SidePanel } from './side-panel.tsx'
import { SlowPageNote, StoppedNote } from './slow-page-note.tsx'
import { warmWorker } from './spare-worker.ts'
import { useViewer, ViewerContext } from './use-viewer.ts'
import './viewer.css'
import { ViewerCommands } from './viewer-commands.tsx'
import type { ViewerDesk } from './viewer-desk.ts'
import { createViewerDesk } from './viewer-desk.ts'
import { ViewerToolbar } from './viewer-toolbar.tsx'

// As soon as this module is there: a claim is about to be opened.
warmWorker()

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { flexShrink: 0, minHeight: '70px' },
  middle: { flexGrow: 1, minHeight: 0, display: 'flex' },
})

export interface ViewerPaneProps {
  /** Instead of the session around it, where two claims are side by side. */
  readonly session?: ReviewSession
}

export function ViewerPane({ session }: ViewerPaneProps) {
  const around = useContext(ReviewSessionContext)
  const own = session ?? around
  if (!own) throw new Error('ViewerPane needs a review session')
  return <Viewer session={own} />
}

function Viewer({ session }: Required<ViewerPaneProps>) {
  const { host } = useServices()
  const t = useText()
  const styles = useStyles()
  const latest = useRef(session)
  latest.current = session
  const [open] = useState(() => createOpenDocuments(host.documents))
  const [desk] = useState(() => {
    const created = createViewerDesk({
      open,
      documents: () => latest.current.state.documents,
      pins: () => [...latest.current.state.pins.values()].map(({ pin }) => pin),
      onSelection: has => latest.current.selectionChanged(has),
    })
    // Now and not after mounting: the document is parsed in its worker while this page draws its toolbars.
    const [first] = session.state.documents
    if (first) created.openDocument(first.id)
    return created
  })
  const root = useRef<HTMLElement>(null)
  useLifetime(desk, () => open.closeAll())
  usePort(desk, session, root)
  const parts = useMemo(() => ({ desk, session }), [desk, session])
  const firstDocument = session.state.documents[0]?.id
  useEffect(() => {
    const { documentId, load } = desk.snapshot()
    const isGone = load?.kind === 'failed' && load.reason === 'cancelled'
    if (firstDocument && (documentId === null || isGone)) desk.openDocument(documentId ?? firstDocument)
  }, [desk, firstDocument])
  const { pins } = session.state
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new pin must be looked up; the desk asks for the list.
  useEffect(() => void desk.resolvePins(), [desk, pins])
  const onCancel = () => open.cancel()

  return (
    <ViewerContext value={parts}>
      <section
        ref={root}
        className={styles.root}
        data-scope="viewer"
        aria-label={t('viewer.region')}
        onKeyDown={event => leaveSelection(event, desk)}
      >
        <ViewerCommands />
        <Head />
        <FindBar />
        <OrphanStrip />
        <DamageNote />
        <StoppedNote />
        <SlowPageNote />
        <div className={styles.middle}>
          <SidePanel />
          <DocumentStage onCancel={onCancel} />
        </div>
        <CurrentPage />
        <LinkDialog />
      </section>
    </ViewerContext>
  )
}

/** How long tabs and tools let a page that is still coming go first, in milliseconds. */
const PAGE_FIRST = 400

/**
 * Tabs and tools, drawn once the first page is: drawn before it, they would hold it up by as long as they take. A
 * document that takes its time does not keep them away. Their height is kept free, so nothing moves.
 */
function Head() {
  const styles = useStyles()
  const { state } = useViewer()
  const [isDrawn, setIsDrawn] = useState(false)
  const isPageComing =
    state.load?.kind === 'loading' || (state.load?.kind === 'ready' && state.view.drawn === 0)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setIsDrawn(true)), isPageComing ? PAGE_FIRST : 0)
    return () => clearTimeout(timer)
  }, [isPageComing])
  return (
    <div className={styles.head}>
      {isDrawn && (
        <>
          <DocumentTabs />
          <ViewerToolbar />
        </>
      )}
    </div>
  )
}

/** Esc lets go of the selection first; only a second Esc means the screen around. */
function leaveSelection(event: KeyboardEvent, desk: ViewerDesk): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !desk.hasSelection()) return
  event.preventDefault()
  desk.clearSelection()
}

function useLifetime(desk: ViewerDesk, close: () => void): void {
  const atEnd = useRef(close)
  useEffect(() => {
    const onSelect = () => desk.readSelection()
    document.addEventListener('selectionchange', onSelect)
    return () => {
      document.removeEventListener('selectionchange', onSelect)
      atEnd.current()
      desk.dispose()
    }
  }, [desk])
}

function usePort(desk: ViewerDesk, session: ReviewSession, root: React.RefObject<HTMLElement | null>): void {
  const { registerViewer } = session
  const { documents } = useServices().host
  const latest = useRef(session.state.documents)
  latest.current = session.state.documents
  useEffect(() => {
    const port: ViewerPort = {
      showPin: pin => desk.showPin(pin),
      openDocument: id => desk.openDocument(id),
      takeSelection: () => desk.takeSelection(),
      hasSelection: () => desk.hasSelection(),
      pagesSeen: () => desk.pagesSeen(),
      onPageSeen: desk.onPageSeen,
      spot: desk.spot,
      showPassage: desk.showPassage,
      scrollTo: desk.scrollTo,
      onScroll: desk.onScroll,
      readPages: (signal, onPage) => readPages({ store: documents, refs: latest.current, signal, onPage }),
      focus: () => {
        const target =
          desk.snapshot().stage?.container ??
          root.current?.querySelector<HTMLElement>('button, [tabindex="0"]')
        target?.focus({ preventScroll: true })
      },
    }
    registerViewer(port)
    return () => registerViewer(null)
  }, [desk, registerViewer, root, documents])
}

/** Says the page once the scrolling has come to rest; a page per frame would only be noise. */
function CurrentPage() {
  const { state } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const { page, pages, isReady } = state.view
  const said = useRef(1)
  useEffect(() => {
    if (!isReady || said.current === page) return
    const timer = setTimeout(() => {
      said.current = page
      announce(t('viewer.pageOf', { page, pages }))
    }, 600)
    return () => clearTimeout(timer)
  }, [page, pages, isReady, announce, t])
  return null
}
