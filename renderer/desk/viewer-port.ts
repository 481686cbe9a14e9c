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

export interface ViewerPort {
  /** Opens the document, scrolls to the place and outlines it. false = not found any more (orphaned). */
  showPin(pin: Pin): Promise<boolean>
  openDocument(documentId: string): void
  /** What is selected now (text, box, or labels) as a pin, with its crop; null = nothing is selected. Clears it. */
  takeSelection(): Promise<PinDraft | null>
  hasSelection(): boolean
  pagesSeen(): readonly PagesSeen[]
  focus(): void
}
