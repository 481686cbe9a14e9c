/**
 * Finds a stored quote again in the text of a page, and makes the quote in the first place. Equal quotes on one page
 * are told apart by what stands before and after; what stays undecided is returned in full, because only the caller
 * knows positions. Nothing found = the pin is orphaned. Pure: offsets in, offsets out.
 */
import type { FoldedText } from './fold-text.ts'
import { foldExact, foldTolerant } from './fold-text.ts'

/** UTF-16 offsets in a page's text, `to` exclusive. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface LocatedQuote {
  /** Equally good places, in reading order; at least one. */
  readonly ranges: readonly TextRange[]
  readonly how: 'exact' | 'tolerant'
}

const QUOTE_LIMIT = 4000
const CONTEXT_LIMIT = 64

/** The quote of a range of a page's text; null when there is nothing but white space in it. */
export function quoteOf(pageText: string, range: TextRange): Quote | null {
  const exact = foldExact(pageText.slice(range.from, range.to)).text.slice(0, QUOTE_LIMIT)
  if (exact === '') return null
  return {
    exact,
    prefix: tail(foldExact(pageText.slice(Math.max(0, range.from - 4 * CONTEXT_LIMIT), range.from)).text),
    suffix: head(foldExact(pageText.slice(range.to, range.to + 4 * CONTEXT_LIMIT)).text),
  }
}

export function locateQuote(pageText: string, quote: Quote): LocatedQuote | null {
  return find(pageText, quote, 'exact') ?? find(pageText, quote, 'tolerant')
}

function find(pageText: string, quote: Quote, how: LocatedQuote['how']): LocatedQuote | null {
  const fold = how === 'exact' ? foldExact : foldTolerant
  const needle = fold(quote.exact).text
  if (needle === '') return null
  const page = fold(pageText)
  const places = occurrences(page.text, needle)
  if (places.length === 0) return null
  const context = { before: foldTolerant(quote.prefix).text, after: foldTolerant(quote.suffix).text }
  const scored = places.map(at => {
    const range = sourceRange(page, at, needle.length)
    return { range, score: contextScore(pageText, range, context) }
  })
  const best = Math.max(...scored.map(place => place.score))
  return { ranges: scored.filter(place => place.score === best).map(place => place.range), how }
}

function occurrences(text: string, needle: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) places.push(at)
  return places
}

/** The end is where the last character ends, not where the next one begins: gaps do not belong to the quote. */
function sourceRange(page: FoldedText, at: number, length: number): TextRange {
  return { from: page.starts[at] ?? 0, to: page.ends[at + length - 1] ?? 0 }
}

/** How many characters next to the place agree with the stored context, compared tolerantly. */
function contextScore(
  pageText: string,
  range: TextRange,
  context: { readonly before: string; readonly after: string },
): number {
  const before = foldTolerant(pageText.slice(Math.max(0, range.from - 4 * CONTEXT_LIMIT), range.from)).text
  const after = foldTolerant(pageText.slice(range.to, range.to + 4 * CONTEXT_LIMIT)).text
  return commonEnd(before, context.before) + commonStart(after, context.after)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/** Cut between characters: half a surrogate pair would not survive a file. */
function tail(text: string): string {
  return text.slice(-CONTEXT_LIMIT).replace(/^[\uDC00-\uDFFF]/, '')
}

function head(text: string): string {
  return text.slice(0, CONTEXT_LIMIT).replace(/[\uD800-\uDBFF]$/, '')
}
