/**
 * pdf.js's viewer components around one document: rendering, text layers, zoom, rotation, finding, links. Reports what
 * changes and answers questions about pages on screen. Knows nothing of pins, claims or React.
 */
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import type { PageBox, Rotation } from '../../../shared/evidence/page-geometry.ts'
import { toRotation } from '../../../shared/evidence/page-geometry.ts'
import { GuardedLinkService } from './guarded-links.ts'
import { createPageDeadline, everySecond } from './page-deadline.ts'
import type { PageLayers } from './page-layers.ts'
import { createPageLayers } from './page-layers.ts'
import type { PageText } from './page-text.ts'
import { readPageText } from './page-text.ts'
import type { FindState, PageView, Sheet } from './page-view.ts'
import { blankPageView } from './page-view.ts'
import { silentTexts } from './pdf-texts.ts'
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts'
import { AnnotationMode } from './pdfjs.ts'
import { EventBus, PDFFindController, PDFViewer } from './pdfjs-components.ts'
import type { TextLayerPage } from './text-selection.ts'

/** pdf.js's state of a page that is drawn, and of one whose drawing failed. */
const DRAWN = 3
const SCALE_LEAST = 0.25
const SCALE_MOST = 8

/** Where a document was left, to come back to it. */
export interface Position {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly scaleValue: string
  readonly rotation: Rotation
}

export interface StageEvents {
  readonly onView: (view: PageView) => void
  readonly onFind: (result: Pick<FindState, 'current' | 'total' | 'status'>) => void
  readonly onLink: (url: string) => void
  readonly onScroll: () => void
}

export interface StageOptions {
  readonly documentId: string
  readonly container: HTMLDivElement
  readonly pdf: PDFDocumentProxy
  readonly position: Position | null
  readonly events: StageEvents
}

export interface PdfStage {
  readonly documentId: string
  readonly pdf: PDFDocumentProxy
  readonly container: HTMLDivElement
  readonly layers: PageLayers
  page(page: number): Promise<PDFPageProxy>
  text(page: number): Promise<PageText>
  sheet(page: number): Promise<Sheet>
  /** What the page shows of its coordinates, and how far it is turned on screen in all. */
  box(page: number): Sheet | null
  pageElement(page: number): HTMLElement | null
  /** Pages on screen, most visible first. */
  visible(): readonly { readonly page: number; readonly percent: number }[]
  textLayers(): readonly TextLayerPage[]
  goTo(page: number): void
  /** Page and the part of it above the window, as one number. */
  spot(): number
  scrollTo(spot: number): void
  goToLabel(text: string): boolean
  goToDestination(destination: unknown): void
  /** Brings a place to the middle of the pane; with `zoom`, large enough to read. */
  reveal(page: number, rectangle: Rectangle, zoom?: boolean): Promise<void>
  setScale(scale: number | 'page-width' | 'page-fit'): void
  rotate(by: 90 | -90): void
  find(query: FindState, kind: '' | 'again' | 'back' | 'highlight'): void
  stopFinding(): void
  /** The reviewer goes on waiting for the page that takes so long. */
  waitOn(): void
  position(): Position | null
  /** A thumbnail was drawn: pdf.js may free the page's data if it does not show it. */
  thumbnailDrawn(page: number, pdfPage: PDFPageProxy): void
  dispose(): void
}

export function createPdfStage({ documentId, container, pdf, position, events }: StageOptions): PdfStage {
  const ending = new AbortController()
  const eventBus = new EventBus()
  const links = new GuardedLinkService(eventBus, events.onLink)
  const finder = new PDFFindController({ eventBus, linkService: links })
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService: links,
    findController: finder,
    annotationMode: AnnotationMode.ENABLE,
    enableAutoLinking: false,
    // pdf.js draws the selection itself and leaves it behind when the zoom changes; the browser's own is always right.
    enableSelectionRendering: false,
    l10n: silentTexts,
    abortSignal: ending.signal,
  } as unknown as ConstructorParameters<typeof PDFViewer>[0])
  links.setViewer(viewer)

  let view: PageView = { ...blankPageView, pages: pdf.numPages }
  let place: Position | null = position
  let inSight: ReadonlySet<number> = new Set()
  const texts = new Map<number, Promise<PageText>>()
  const change = (next: Partial<PageView>) => {
    view = { ...view, ...next }
    events.onView(view)
  }
  const pageView = (page: number) => viewer.getPageView(page - 1)
  const pageElement = (page: number): HTMLElement | null => pageView(page)?.div ?? null
  const damage = (page: number) => {
    if (!view.damaged.includes(page)) change({ damaged: [...view.damaged, page].sort((a, b) => a - b) })
  }

  listen(eventBus, {
    pagesinit: () => {
      viewer.currentScaleValue = position?.scaleValue ?? 'page-width'
      if (position) restore(position)
      change({ page: viewer.currentPageNumber, isReady: true })
    },
    pagechanging: ({ pageNumber, pageLabel }: { pageNumber: number; pageLabel: string | null }) =>
      change({ page: pageNumber, label: pageLabel }),
    scalechanging: ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      change({ scale, preset: presetValue ?? null }),
    rotationchanging: ({ pagesRotation }: { pagesRotation: number }) =>
      change({ rotation: toRotation(pagesRotation) }),
    pagerendered: ({ pageNumber, error }: { pageNumber: number; error: unknown }) => {
      if (error) damage(pageNumber)
    },
    textlayerrendered: ({ pageNumber }: { pageNumber: number }) => {
      void fitText(pageNumber)
      change({ drawn: view.drawn + 1 })
    },
    updateviewarea: ({ location }: { location: PdfLocation }) => {
      place = {
        page: location.pageNumber,
        left: location.left,
        top: location.top,
        scaleValue: viewer.currentScaleValue,
        rotation: toRotation(location.rotation),
      }
      checkVisible()
      freeLeft()
      events.onScroll()
    },
    updatefindmatchescount: ({ matchesCount }: FindEvent) =>
      events.onFind({ ...matchesCount, status: 'found' }),
    updatefindcontrolstate: ({ state, matchesCount }: FindEvent) =>
      events.onFind({ ...matchesCount, status: findStatuses[state ?? 0] ?? 'idle' }),
  })

  function restore(to: Position): void {
    viewer.pagesRotation = to.rotation
    viewer.scrollPageIntoView({
      pageNumber: to.page,
      destArray: [null, { name: 'XYZ' }, to.left, to.top, null],
      ignoreDestinationZoom: true,
      allowNegativeOffset: true,
    })
  }

  /** A page whose data cannot be read never reports being rendered, so it is asked for by itself. */
  function checkVisible(): void {
    for (const { page } of visible()) {
      if (!pageView(page)?.pdfPage) pdf.getPage(page).catch(() => !ending.signal.aborted && damage(page))
    }
  }

  /**
   * A drawn page that is out of sight keeps its drawing and lets go of its pictures: a scan has 9 to 35 MB of them per
   * page. Drawn anew, at another zoom, it decodes them again.
   */
  function freeLeft(): void {
    const shown = new Set(visible().map(({ page }) => page))
    for (const page of inSight) {
      const left = pageView(page)
      if (!shown.has(page) && left?.renderingState === DRAWN) left.pdfPage?.cleanup()
    }
    inSight = shown
  }

  function visible(): { readonly page: number; readonly percent: number }[] {
    const { views } = viewer._getVisiblePages() as { views?: { id: number; percent: number }[] }
    return (views ?? [])
      .map(({ id, percent }) => ({ page: id, percent }))
      .sort((a, b) => b.percent - a.percent)
  }

  /** Nobody looks at a hidden window, and the browser draws nothing there. */
  function waitingFor(): number | null {
    if (document.visibilityState !== 'visible' || container.clientHeight === 0) return null
    if (!view.isReady) return position?.page ?? 1
    const undrawn = visible().find(
      ({ page }) => pageView(page)?.renderingState !== DRAWN && !view.damaged.includes(page),
    )
    return undrawn?.page ?? null
  }

  /** Until a page was near the screen its box has the first page's size; scrolling needs the true one. */
  async function sized(page: number): Promise<PDFPageProxy> {
    const proxy = await pdf.getPage(page)
    const shown = pageView(page)
    if (shown && !shown.pdfPage) shown.setPdfPage(proxy)
    return proxy
  }

  function text(page: number): Promise<PageText> {
    const known = texts.get(page) ?? pdf.getPage(page).then(readPageText)
    texts.set(page, known)
    known.catch(() => texts.delete(page))
    return known
  }

  async function fitText(page: number): Promise<void> {
    const known = await text(page).catch(() => null)
    const textDivs: readonly HTMLElement[] | null = pageView(page)?._textHighlighter?.textDivs
    if (textDivs && !ending.signal.aborted) known?.fit(textDivs)
  }

  viewer.setDocument(pdf)
  links.setDocument(pdf)
  void pdf
    .getPageLabels()
    .then(labels => {
      if (ending.signal.aborted || !labels || isPlain(labels)) return
      viewer.setPageLabels(labels)
      change({ label: viewer.currentPageLabel })
    })
    .catch(() => undefined)
  const layers = createPageLayers(pageElement)
  const deadline = createPageDeadline({
    waitingFor,
    onSlow: slow => change({ slow }),
    everySecond,
  })
  const stopFitting = fitOnResize(container, () => {
    if (view.isReady && view.preset) viewer.currentScaleValue = view.preset
  })

  return {
    documentId,
    pdf,
    container,
    layers,
    page: sized,
    text,
    sheet: async page => {
      const { view: corners, rotate } = await pdf.getPage(page)
      return { box: boxOf(corners), rotation: toRotation(rotate) }
    },
    box: page => {
      const shown = pageView(page)
      if (!shown) return null
      return { box: boxOf(shown.viewport.viewBox), rotation: toRotation(shown.viewport.rotation) }
    },
    pageElement,
    visible,
    textLayers: () =>
      [...viewer.getCachedPageViews()]
        .flatMap(shown => {
          const layer: HTMLElement | undefined = shown.textLayer?.div
          const textDivs: HTMLElement[] | null = shown._textHighlighter?.textDivs
          return layer?.isConnected && textDivs ? [{ page: shown.id, layer, textDivs }] : []
        })
        .sort((a, b) => a.page - b.page),
    spot: () => spotOf(container, pdf.numPages, pageElement),
    scrollTo: spot => {
      const page = Math.min(pdf.numPages, Math.max(1, Math.floor(spot)))
      const element = pageElement(page)
      if (element) container.scrollTop = element.offsetTop + (spot - page) * element.offsetHeight
    },
    goTo: page => {
      if (page >= 1 && page <= pdf.numPages) viewer.currentPageNumber = page
    },
    goToLabel: text => {
      const page = viewer.pageLabelToPageNumber(text) ?? Number(text)
      if (!Number.isInteger(page) || page < 1 || page > pdf.numPages) return false
      viewer.currentPageNumber = page
      return true
    },
    goToDestination: destination => void links.goToDestination(destination as string),
    async reveal(page, rectangle, zoom = false) {
      await sized(page)
      if (ending.signal.aborted) return
      if (zoom) viewer.currentScaleValue = String(scaleFor(container, pageView(page), rectangle))
      viewer.scrollPageIntoView({
        pageNumber: page,
        destArray: [
          null,
          { name: 'XYZ' },
          (rectangle.x1 + rectangle.x2) / 2,
          (rectangle.y1 + rectangle.y2) / 2,
          null,
        ],
        ignoreDestinationZoom: true,
        center: 'both',
      } as Parameters<PDFViewer['scrollPageIntoView']>[0])
    },
    setScale: scale => {
      viewer.currentScaleValue =
        typeof scale === 'number' ? String(Math.min(SCALE_MOST, Math.max(SCALE_LEAST, scale))) : scale
    },
    rotate: by => {
      viewer.pagesRotation = toRotation(viewer.pagesRotation + by)
    },
    find: (query, kind) =>
      eventBus.dispatch('find', {
        source: viewer,
        type: { '': '', again: 'again', back: 'again', highlight: 'highlightallchange' }[kind],
        query: query.query,
        caseSensitive: query.matchCase,
        entireWord: query.entireWord,
        highlightAll: query.highlightAll,
        findPrevious: kind === 'back',
        matchDiacritics: true,
      }),
    waitOn: deadline.goOn,
    stopFinding: () => eventBus.dispatch('findbarclose', { source: viewer }),
    position: () => place,
    thumbnailDrawn: (page, pdfPage) =>
      eventBus.dispatch('thumbnailrendered', { source: viewer, pageNumber: page, pdfPage }),
    dispose: () => {
      stopFitting()
      deadline.dispose()
      layers.dispose()
      // Takes the pages down before the signal, because the viewer measures its container while it resets.
      viewer.setDocument(null as unknown as PDFDocumentProxy)
      links.setDocument(null)
      finder.setDocument(null as unknown as PDFDocumentProxy)
      ending.abort()
    },
  }
}

/** By halves, because it is asked in every frame of a scroll, also over thousands of pages. */
function spotOf(
  container: HTMLElement,
  pages: number,
  pageElement: (page: number) => HTMLElement | null,
): number {
  const top = container.scrollTop
  let [first, last] = [1, pages]
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if ((pageElement(middle)?.offsetTop ?? 0) <= top) first = middle
    else last = middle - 1
  }
  const element = pageElement(first)
  if (!element || element.offsetHeight === 0) return first
  return first + Math.min(0.999, Math.max(0, (top - element.offsetTop) / element.offsetHeight))
}

function boxOf([x1 = 0, y1 = 0, x2 = 612, y2 = 792]: readonly number[]): PageBox {
  return { x1, y1, x2, y2 }
}

interface PdfLocation {
  readonly pageNumber: number
  readonly left: number
  readonly top: number
  readonly rotation: number
}

interface FindEvent {
  readonly state?: number
  readonly matchesCount: { readonly current: number; readonly total: number }
}

/** A page that fits the pane goes on fitting it when the pane changes. */
function fitOnResize(container: HTMLElement, refit: () => void): () => void {
  let width = container.clientWidth
  let height = container.clientHeight
  const observer = new ResizeObserver(() => {
    if (container.clientWidth === width && container.clientHeight === height) return
    width = container.clientWidth
    height = container.clientHeight
    refit()
  })
  observer.observe(container)
  return () => observer.disconnect()
}

/** In the order of pdf.js's FindState. */
const findStatuses = ['found', 'not-found', 'wrapped', 'pending'] as const

function listen(bus: EventBus, handlers: Readonly<Record<string, (event: never) => void>>): void {
  for (const [name, handler] of Object.entries(handlers)) bus.on(name, handler)
}

/** Labels that only count from 1 say nothing the page number does not. */
function isPlain(labels: readonly string[]): boolean {
  return labels.every((label, index) => label === String(index + 1) || label === '')
}

/** So large that the place fills most of the pane, but between 100 % and 300 %. */
function scaleFor(
  container: HTMLElement,
  shown: { readonly viewport: PageViewport; readonly scale: number },
  rectangle: Rectangle,
): number {
  const [left = 0, top = 0] = shown.viewport.convertToViewportPoint(rectangle.x1, rectangle.y2)
  const [right = 1, bottom = 1] = shown.viewport.convertToViewportPoint(rectangle.x2, rectangle.y1)
  const wide = (container.clientWidth * 0.8) / Math.max(1, Math.abs(right - left))
  const high = (container.clientHeight * 0.6) / Math.max(1, Math.abs(bottom - top))
  return Math.min(3, Math.max(1, shown.scale * Math.min(wide, high)))
}
