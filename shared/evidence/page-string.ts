/**
 * A page's text as one string: the law by which the viewer, the check of a report in Node and the one inside an HTML
 * report read the same characters out of a PDF. Quotes are stored and found again in this string and in no other.
 */

/** For pdf.js's `getTextContent`: the items of its text layer, with the document's own characters. */
export const textContentOptions = { includeMarkedContent: true, disableNormalization: true } as const

/** What of a text item matters here; other items of the content (marks) hold no text. */
export interface TextPiece {
  readonly str: string
  readonly hasEOL: boolean
}

export interface PageString {
  readonly text: string
  /** Offset in `text` of each piece. */
  readonly starts: readonly number[]
}

export function joinPieces(pieces: readonly TextPiece[]): PageString {
  let text = ''
  const starts = pieces.map(piece => {
    const start = text.length
    text += piece.hasEOL ? `${piece.str}\n` : piece.str
    return start
  })
  return { text, starts }
}
