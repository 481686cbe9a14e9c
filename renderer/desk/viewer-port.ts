/**
 * What the rest of the review screen may ask of the document viewer. The viewer registers one; the checklist, threads
 * and history use it, so these features never import each other.
 */
import type { Pin } from '../../shared/evidence/pin.ts'

export type PinDraft = Omit<Pin, 'id'>

export interface PagesSeen {
  readonly documentId: string
  readonly fileName: string
  /** 1-based pages that were on screen, in order. */
  readonly pages: readonly number[]
  readonly of: number
}

/** Where the open document stands: page and the part of it above the window as one number (3.25), see page-pairs.ts. */
export interface ScrollSpot {
  readonly documentId: string
  readonly pages: number
  readonly position: number
}

/** A page as it is compared with another claim's: its text and the looks of its pictures, or its whole look. */
export interface ReadPage {
  readonly documentId: string
  readonly fileName: string
  readonly page: number
  readonly text: string
  /** 64 bits as hexadecimal; null where the text says more than the look. */
  readonly picture: string | null
  /** Of the pictures on a page with text, 128 bits each. */
  readonly pictures: readonly string[]
}

export interface ViewerPort {
  /** null while no document is on screen. */
  spot(): ScrollSpot | null
  scrollTo(position: number): void
  /** Called in the frame of the scrolling, before it is painted. Returns the unsubscribe. */
  onScroll(listener: () => void): () => void
  /** Goes to a page and finds the words on it; without words, to the page alone. */
  showPassage(documentId: string, page: number, words: string): Promise<void>
  /** Reads every page of the claim's PDF documents, apart from what is on screen; gives up when the signal says so. */
  readPages(signal: AbortSignal, onPage: (page: ReadPage, done: number, of: number) => void): Promise<void>
  /** Opens the document, scrolls to the place and outlines it. false = not found any more (orphaned). */
  showPin(pin: Pin): Promise<boolean>
  openDocument(documentId: string): void
  /** What is selected now (text, box, or labels) as a pin, with its crop; null = nothing is selected. Clears it. */
  takeSelection(): Promise<PinDraft | null>
  hasSelection(): boolean
  pagesSeen(): readonly PagesSeen[]
  /** Called when another page counts as seen. Returns the unsubscribe. */
  onPageSeen(listener: () => void): () => void
  focus(): void
}
