/** The original files that somebody gave to a re-check, opened one after the other by whoever has a PDF reader. */

import type { Anchor } from '../../evidence/anchor.ts'
import { locateQuote } from '../../evidence/locate-quote.ts'
import type { PageBox } from '../../evidence/page-geometry.ts'
import type { PlaceReason } from './recheck-result.ts'

export interface GivenDocument {
  readonly fileName: string
  readonly sha256: string
  /** null = this file cannot be read as a PDF (damaged, or locked by a password). */
  open(): Promise<OpenDocument | null>
}

export interface OpenDocument {
  readonly pages: number
  page(number: number): Promise<GivenPage>
  close(): Promise<void>
}

export interface GivenPage {
  readonly text: string
  readonly box: PageBox
}

/** null = it stands there. */
export async function lookUp(anchor: Anchor, document: OpenDocument): Promise<PlaceReason | null> {
  if (anchor.page > document.pages) return 'page-missing'
  const page = await document.page(anchor.page).catch(() => null)
  if (!page) return 'document-unreadable'
  if (anchor.kind === 'pdf-text') return locateQuote(page.text, anchor) ? null : 'quote-missing'
  const { x1, x2, y1, y2 } = anchor.rectangle
  const { box } = page
  const touches = x1 < box.x2 && x2 > box.x1 && y1 < box.y2 && y2 > box.y1
  return touches ? null : 'region-off-page'
}
