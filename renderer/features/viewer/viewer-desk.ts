/**
 * The working side of the viewer, without React: which document is open, what is selected, which tool is in hand, where
 * the pins stand. Components show its state and call its actions; the port given to the rest of the screen is made here.
 */
import type { PinId } from '../../../shared/base/id.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { fromShown, keepOnPage, uniteRectangles } from '../../../shared/evidence/page-geometry.ts'
import type { Pin } from '../../../shared/evidence/pin.ts'
import type { PagesSeen, PinDraft, ScrollSpot } from '../../desk/viewer-port.ts'
import { BOX_LEAST } from './box-keys.ts'
import type { Loading } from './load-document.ts'
import { anchorsOf, drawCrop } from './make-pin.ts'
import type { OpenDocuments } from './open-documents.ts'
import type { FindState } from './page-view.ts'
import { blankFind, blankPageView } from './page-view.ts'
import { createPagesSeen } from './pages-seen.ts'
import type { PdfStage, Position, StageOptions } from './pdf-stage.ts'
import { createPdfStage } from './pdf-stage.ts'
import type { PDFDocumentProxy } from './pdfjs.ts'
import { resolvePin } from './resolve-pin.ts'
import { selectedPieces } from './text-selection.ts'
import type { Held, Mode, Panel, ResolvedPin, ViewState } from './view-state.ts'
import { blankViewState } from './view-state.ts'

export interface ViewerDeskDeps {
  readonly open: OpenDocuments
  readonly documents: () => readonly DocumentRef[]
  readonly pins: () => readonly Pin[]
  /** Something is, or is no longer, selected. */
  readonly onSelection: (hasSelection: boolean) => void
}

/** Characters of a passage that are looked for: enough to be one place, few enough to stay within a line or two. */
const PASSAGE_SOUGHT = 80
/** Anchors that one pin may have. */
const PARTS_MOST = 20

export function createViewerDesk({ open, documents, pins, onSelection }: ViewerDeskDeps) {
  let state: ViewState = blankViewState
  let stopLoading: () => void = () => {}
  const listeners = new Set<() => void>()
  const scrollListeners = new Set<() => void>()
  const seenListeners = new Set<() => void>()
  const positions = new Map<string, Position>()
  const pageCounts = new Map<string, number>()
  const seen = createPagesSeen(
    () => state.stage && { documentId: state.stage.documentId, pages: state.stage.visible() },
    () => {
      for (const listener of seenListeners) listener()
    },
  )

  function patch(change: Partial<ViewState>): void {
    const had = hasSelection()
    state = { ...state, ...change }
    for (const listener of listeners) listener()
    if (had !== hasSelection()) onSelection(hasSelection())
  }

  function hasSelection(): boolean {
    return state.held !== null || state.parts.length > 0
  }

  function documentOf(id: string | null): DocumentRef | null {
    return documents().find(document => document.id === id) ?? null
  }

  function follow(id: string, loading: Loading): void {
    stopLoading()
    stopLoading = loading.subscribe(load => patch({ load }))
    patch({
      documentId: id,
      load: loading.state(),
      view: blankPageView,
      stopped: stoppedIn(id),
      find: { ...blankFind, isOpen: state.find.isOpen, query: state.find.query },
      mode: { kind: 'read' },
      held: null,
      parts: [],
      shownPin: null,
      resolved: new Map(),
    })
  }

  function openDocument(id: string): void {
    const document = documentOf(id)
    if (!document || (state.documentId === id && state.load?.kind !== 'failed')) return
    if (isPdf(document)) follow(id, state.documentId === id ? open.reopen(document) : open.open(document))
    else {
      stopLoading()
      patch({ ...blankViewState, documentId: id, panel: state.panel, marksShown: state.marksShown })
    }
  }

  function stoppedIn(id: string): readonly number[] {
    const document = documentOf(id)
    return document ? open.stoppedPages(document) : []
  }

  /** Ends a worker that hangs at this page; the document comes back where it was left, without the page. */
  function stopPage(page: number): void {
    const document = documentOf(state.documentId)
    if (document) follow(document.id, open.stopPage(document, page))
  }

  function tryStoppedPages(): void {
    const document = documentOf(state.documentId)
    if (document) follow(document.id, open.tryStopped(document))
  }

  function attachStage(container: HTMLDivElement, pdf: PDFDocumentProxy): () => void {
    const documentId = state.documentId ?? ''
    const options: StageOptions = {
      documentId,
      container,
      pdf,
      position: positions.get(documentId) ?? null,
      events: {
        onView: view => state.stage === stage && patch({ view }),
        onFind: result => patch({ find: { ...state.find, ...result } }),
        onLink: link => patch({ link }),
        onScroll: () => seen.look(),
      },
    }
    const stage = createPdfStage(options)
    const onScroll = () => {
      for (const listener of scrollListeners) listener()
    }
    container.addEventListener('scroll', onScroll, { passive: true })
    pageCounts.set(documentId, pdf.numPages)
    patch({ stage, view: { ...blankPageView, pages: pdf.numPages } })
    void resolvePins()
    return () => {
      const position = stage.position()
      if (position) positions.set(documentId, position)
      if (state.stage === stage) patch({ stage: null })
      container.removeEventListener('scroll', onScroll)
      stage.dispose()
    }
  }

  /** Looks up the pins of the open document that were not looked up yet. */
  async function resolvePins(): Promise<void> {
    const { stage, documentId } = state
    const document = documentOf(documentId)
    if (!stage || !document) return
    const source = {
      sha256: document.sha256,
      pages: stage.pdf.numPages,
      text: stage.text,
      sheet: stage.sheet,
    }
    const own = pins().filter(pin => pin.documentId === documentId && !state.resolved.has(pin.id))
    const found = await Promise.all(own.map(async pin => [pin.id, await resolvePin(pin, source)] as const))
    if (state.stage !== stage || found.length === 0) return
    patch({ resolved: new Map<PinId, ResolvedPin>([...state.resolved, ...found]) })
  }

  /** The stage of a document once it is on screen; null when it cannot be shown. */
  function whenStage(id: string): Promise<PdfStage | null> {
    return new Promise(resolve => {
      const look = () => {
        const { stage, load, documentId } = state
        if (documentId === id && load?.kind === 'loading') return false
        if (documentId === id && load?.kind === 'ready' && stage?.documentId !== id) return false
        resolve(documentId === id && stage?.documentId === id ? stage : null)
        return true
      }
      if (look()) return
      const stop = subscribe(() => {
        if (look()) stop()
      })
    })
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  async function showPin(pin: Pin): Promise<boolean> {
    const document = documentOf(pin.documentId)
    if (!document || document.sha256 !== pin.sha256) return false
    openDocument(pin.documentId)
    const stage = await whenStage(pin.documentId)
    if (!stage) return false
    const places = await resolvePin(pin, {
      sha256: pin.sha256,
      pages: stage.pdf.numPages,
      text: stage.text,
      sheet: stage.sheet,
    })
    const first = places?.[0]
    const rectangle = first && uniteRectangles(first.rectangles)
    if (!first || !rectangle) return false
    patch({ resolved: new Map([...state.resolved, [pin.id, places]]), shownPin: pin.id, marksShown: true })
    await stage.reveal(first.page, rectangle)
    return true
  }

  async function takeSelection(): Promise<PinDraft | null> {
    readSelection()
    const { stage, held, parts } = state
    const document = documentOf(state.documentId)
    if (!stage || !document || !hasSelection()) return null
    const anchors = [...parts, ...(held ? await anchorsOf(held, stage) : [])].slice(0, PARTS_MOST)
    clearSelection()
    if (anchors.length === 0) return null
    return { documentId: document.id, sha256: document.sha256, anchors, crop: await drawCrop(anchors, stage) }
  }

  function clearSelection(): void {
    dropOwnSelection()
    patch({ held: null, parts: [], mode: { kind: 'read' } })
  }

  function dropOwnSelection(): void {
    const selection = getSelection()
    if (selection?.rangeCount && state.stage?.container.contains(selection.anchorNode))
      selection.removeAllRanges()
  }

  /** Keeps the selection as one of several places of the next pin. */
  async function addPart(): Promise<number> {
    readSelection()
    const { stage, held } = state
    if (!stage || !held) return state.parts.length
    const parts = [...state.parts, ...(await anchorsOf(held, stage))].slice(0, PARTS_MOST)
    dropOwnSelection()
    patch({ parts, held: null })
    return parts.length
  }

  /** Called on every change, and before a command uses it: keys can be faster than the browser's event. */
  function readSelection(): void {
    const { stage } = state
    const selection = getSelection()
    if (!stage || !selection) return
    const pieces = selectedPieces(selection, stage.textLayers())
    if (pieces.length > 0) patch({ held: { kind: 'text', pieces } })
    else if (state.held?.kind === 'text' && stage.container.contains(selection.anchorNode))
      patch({ held: null })
  }

  function finishBox(): void {
    const { stage, mode } = state
    const shown = mode.kind === 'box' && stage ? stage.box(mode.page) : null
    if (mode.kind !== 'box' || !mode.box || !shown) {
      patch({ mode: { kind: 'read' } })
      return
    }
    dropOwnSelection()
    const rectangle = fromShown(keepOnPage(mode.box, BOX_LEAST), shown.box, shown.rotation)
    patch({ mode: { kind: 'read' }, held: { kind: 'region', page: mode.page, rectangle } })
  }

  function find(change: Partial<FindState>, kind: '' | 'again' | 'back' | 'highlight' = ''): void {
    patch({ find: { ...state.find, ...change } })
    if (state.find.query === '') {
      state.stage?.stopFinding()
      patch({ find: { ...state.find, current: 0, total: 0, status: 'idle' } })
    } else state.stage?.find(state.find, kind)
  }

  function pagesSeen(): readonly PagesSeen[] {
    return documents().flatMap(document => {
      const pages = seen.of(document.id)
      return pages.length === 0
        ? []
        : [
            {
              documentId: document.id,
              fileName: document.fileName,
              pages,
              of: pageCounts.get(document.id) ?? 0,
            },
          ]
    })
  }

  async function showPassage(id: string, page: number, words: string): Promise<void> {
    openDocument(id)
    const stage = await whenStage(id)
    if (!stage) return
    stage.goTo(page)
    const query = words.replace(/\s+/g, ' ').trim().slice(0, PASSAGE_SOUGHT)
    if (query !== '') find({ isOpen: true, query, highlightAll: true, matchCase: false, entireWord: false })
  }

  function spot(): ScrollSpot | null {
    const { stage } = state
    if (!stage || !state.view.isReady) return null
    return { documentId: stage.documentId, pages: stage.pdf.numPages, position: stage.spot() }
  }

  return {
    spot,
    showPassage,
    scrollTo: (position: number) => state.stage?.scrollTo(position),
    onScroll: (listener: () => void) => {
      scrollListeners.add(listener)
      return () => scrollListeners.delete(listener)
    },
    snapshot: () => state,
    subscribe,
    openDocument,
    attachStage,
    stopPage,
    tryStoppedPages,
    resolvePins,
    showPin,
    takeSelection,
    clearSelection,
    addPart,
    readSelection,
    finishBox,
    find,
    hasSelection: () => {
      readSelection()
      return hasSelection()
    },
    pagesSeen,
    onPageSeen: (listener: () => void) => {
      seenListeners.add(listener)
      return () => seenListeners.delete(listener)
    },
    closeFind: () => {
      state.stage?.stopFinding()
      patch({ find: { ...state.find, isOpen: false, status: 'idle' } })
    },
    hold: (held: Held) => patch({ held, mode: { kind: 'read' } }),
    setMode: (mode: Mode) => patch({ mode }),
    setPanel: (panel: Panel) => patch({ panel }),
    toggleMarks: () => patch({ marksShown: !state.marksShown }),
    showNoPin: () => patch({ shownPin: null }),
    closeLink: () => patch({ link: null }),
    dispose: () => {
      seen.dispose()
      stopLoading()
    },
  }
}

export type ViewerDesk = ReturnType<typeof createViewerDesk>

export function isPdf(document: DocumentRef): boolean {
  return document.mediaType === 'application/pdf'
}
