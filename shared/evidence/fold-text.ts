/**
 * Text as two people would call it equal, with the way back: every folded character knows where it began in the source.
 * `exact` folds NFC and white space only, so it is what a quote stores; `tolerant` also forgives what PDF writers do to
 * words (width variants, ligatures, hyphens at line ends, missing spaces). Used by locate-quote.ts; knows no document.
 */

export interface FoldedText {
  readonly text: string
  /** UTF-16 offset in the source where each UTF-16 unit of `text` began, and the one where its piece ended. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Pieces that normalise independently of each other: a Hangul syllable in jamo, or a character with its combining
 * marks. Normalising the whole at once would lose the offsets.
 */
const piece =
  /[\u1100-\u115F\uA960-\uA97C][\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*\p{M}*|[\uAC00-\uD7A3][\u11A8-\u11FF]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu

const whiteSpace = /^[\s\u200B\uFEFF]/u
const softHyphen = '\u00AD'

/** NFC, every run of white space as one space, none at the ends. */
export function foldExact(source: string): FoldedText {
  const folded = startFold()
  let gap = -1
  for (const { text, at } of pieces(source)) {
    if (whiteSpace.test(text)) {
      if (gap < 0) gap = at
      continue
    }
    if (gap >= 0 && folded.text !== '') append(folded, ' ', { from: gap, to: at })
    gap = -1
    append(folded, text.normalize('NFC'), { from: at, to: at + text.length })
  }
  return folded
}

/** NFKC without any white space, soft hyphens or hyphens before a line end; quotes and dashes in one form each. */
export function foldTolerant(source: string): FoldedText {
  const folded = startFold()
  for (const { text, at } of pieces(source)) {
    if (whiteSpace.test(text) || text === softHyphen) continue
    if (isLineEndHyphen(source, at)) continue
    append(folded, plain(text.normalize('NFKC')), { from: at, to: at + text.length })
  }
  return folded
}

interface Fold {
  text: string
  readonly starts: number[]
  readonly ends: number[]
}

function startFold(): Fold {
  return { text: '', starts: [], ends: [] }
}

function append(fold: Fold, text: string, source: { readonly from: number; readonly to: number }): void {
  fold.text += text
  for (let unit = 0; unit < text.length; unit++) {
    fold.starts.push(source.from)
    fold.ends.push(source.to)
  }
}

function* pieces(source: string): Generator<{ readonly text: string; readonly at: number }> {
  for (const match of source.matchAll(piece)) yield { text: match[0], at: match.index }
}

function isLineEndHyphen(source: string, at: number): boolean {
  return (
    /[-\u2010]/.test(source[at] ?? '') &&
    /^[^\S\n]*\n/.test(source.slice(at + 1, at + 8)) &&
    /\p{L}$/u.test(source.slice(0, at))
  )
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201F\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '')
}
