/** What pdf.js tells about the document on screen, in our words: the view, the search, a page's own geometry. */
import type { PageBox, Rotation } from '../../../shared/evidence/page-geometry.ts'

/** What pdf.js reports about the document on screen. */
export interface PageView {
  /** 1-based. */
  readonly page: number
  readonly pages: number
  /** The page boxes are there; before, nothing can be drawn on them. */
  readonly isReady: boolean
  /** The document's own name of the page (`iv`), or null. */
  readonly label: string | null
  /** 1 = 100 %. */
  readonly scale: number
  /** `page-width`, `page-fit`, or null for a plain number. */
  readonly preset: string | null
  readonly rotation: Rotation
  /** Pages with a rendered text layer, each time another one is ready. */
  readonly drawn: number
  readonly damaged: readonly number[]
  /** The page on screen that is not drawn after ten seconds. */
  readonly slow: number | null
}

export interface FindState {
  readonly isOpen: boolean
  readonly query: string
  readonly matchCase: boolean
  readonly entireWord: boolean
  readonly highlightAll: boolean
  readonly current: number
  readonly total: number
  readonly status: 'idle' | 'pending' | 'found' | 'not-found' | 'wrapped'
}

/** What a page shows of its coordinates, and how it is turned by itself, before the reader turns it. */
export interface Sheet {
  readonly box: PageBox
  readonly rotation: Rotation
}

export const blankPageView: PageView = {
  page: 1,
  pages: 0,
  isReady: false,
  label: null,
  scale: 1,
  preset: null,
  rotation: 0,
  drawn: 0,
  damaged: [],
  slow: null,
}

export const blankFind: FindState = {
  isOpen: false,
  query: '',
  matchCase: false,
  entireWord: false,
  highlightAll: true,
  current: 0,
  total: 0,
  status: 'idle',
}
