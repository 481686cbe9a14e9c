/**
 * The browser's selection over pdf.js's text layers, as characters of text items: page by page, so that a selection
 * over a page break is two pieces. Reads the page only; what the pieces mean as text is page-text.ts's.
 */

/** Offsets into the items of one page's text layer; `to` exclusive. */
export interface SelectedPiece {
  readonly page: number
  readonly from: ItemPoint
  readonly to: ItemPoint
}

export interface ItemPoint {
  readonly item: number
  readonly offset: number
}

/** What this module needs of a page on screen. */
export interface TextLayerPage {
  readonly page: number
  readonly layer: HTMLElement
  /** One element per text item, in order; items without text have no parent. */
  readonly textDivs: readonly HTMLElement[]
}

export function selectedPieces(
  selection: Selection | null,
  pages: readonly TextLayerPage[],
): readonly SelectedPiece[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return pages.flatMap(page => (range.intersectsNode(page.layer) ? (pieceOf(range, page) ?? []) : []))
}

function pieceOf(range: Range, { page, textDivs }: TextLayerPage): SelectedPiece | null {
  let from: ItemPoint | null = null
  let to: ItemPoint | null = null
  textDivs.forEach((div, item) => {
    if (!div.isConnected || !range.intersectsNode(div)) return
    const begin = offsetIn(div, range.startContainer, range.startOffset) ?? 0
    const length = div.textContent?.length ?? 0
    const end = offsetIn(div, range.endContainer, range.endOffset) ?? length
    if (begin >= end) return
    from ??= { item, offset: begin }
    to = { item, offset: end }
  })
  return from && to ? { page, from, to } : null
}

/** Characters of `div` before a boundary point inside it; null when the point is elsewhere. */
function offsetIn(div: HTMLElement, container: Node, offset: number): number | null {
  if (!div.contains(container)) return null
  const before = document.createRange()
  before.selectNodeContents(div)
  before.setEnd(container, offset)
  return before.toString().length
}

/** Selects from one item's character to another's, as if dragged. */
export function selectItems(
  from: { readonly div: HTMLElement; readonly offset: number },
  to: { readonly div: HTMLElement; readonly offset: number },
): void {
  const start = pointAt(from.div, from.offset)
  const end = pointAt(to.div, to.offset)
  getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

function pointAt(div: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } {
  const walker = document.createTreeWalker(div, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return { node: div, offset: div.childNodes.length }
}
