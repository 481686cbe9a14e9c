/** What the viewer shows right now, as one immutable value; viewer-desk.ts changes it, components read it. */
import type { PinId } from '../../../shared/base/id.ts'
import type { Anchor, Rectangle } from '../../../shared/evidence/anchor.ts'
import type { ShownBox } from '../../../shared/evidence/page-geometry.ts'
import type { LoadState } from './load-document.ts'
import type { FindState, PageView, Sheet } from './page-view.ts'
import { blankFind, blankPageView } from './page-view.ts'
import type { PdfStage } from './pdf-stage.ts'
import type { SelectedPiece } from './text-selection.ts'

export type Panel = 'none' | 'pages' | 'outline' | 'pins'

export type Mode =
  | { readonly kind: 'read' }
  /** `box` is null until one is drawn; fractions of the shown page. */
  | { readonly kind: 'box'; readonly page: number; readonly box: ShownBox | null }
  | { readonly kind: 'labels'; readonly typed: string }

/** Selected and not yet pinned. It outlives the browser's own selection, which a click elsewhere clears. */
export type Held =
  | { readonly kind: 'text'; readonly pieces: readonly SelectedPiece[] }
  | { readonly kind: 'region'; readonly page: number; readonly rectangle: Rectangle }

/** One page's share of a pin, with what is needed to draw it before the page itself was ever on screen. */
export interface PinPlace {
  readonly page: number
  readonly rectangles: readonly Rectangle[]
  readonly isRegion: boolean
  /** What all words of the page take up together, to keep badges off them; null on a page without text. */
  readonly words: Rectangle | null
  readonly sheet: Sheet
}

/** Where a pin stands in the open document; null = not found any more. */
export type ResolvedPin = readonly PinPlace[] | null

export interface ViewState {
  readonly documentId: string | null
  readonly load: LoadState | null
  readonly stage: PdfStage | null
  readonly view: PageView
  /** Pages of the open document that took too long and are not drawn any more. */
  readonly stopped: readonly number[]
  readonly find: FindState
  readonly panel: Panel
  readonly mode: Mode
  readonly held: Held | null
  /** Places collected for the next pin, in the open document. */
  readonly parts: readonly Anchor[]
  readonly marksShown: boolean
  /** The pin that was asked for last; outlined until another place is chosen. */
  readonly shownPin: PinId | null
  readonly resolved: ReadonlyMap<PinId, ResolvedPin>
  /** The address of a link that was followed; it is shown, never opened. */
  readonly link: string | null
}

export const blankViewState: ViewState = {
  documentId: null,
  load: null,
  stage: null,
  view: blankPageView,
  stopped: [],
  find: blankFind,
  panel: 'none',
  mode: { kind: 'read' },
  held: null,
  parts: [],
  marksShown: true,
  shownPin: null,
  resolved: new Map(),
  link: null,
}
