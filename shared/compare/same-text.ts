/**
 * Passages that two partners' papers have in common, found in their page texts: runs of words (of characters where a
 * language writes without spaces) that are the same after folding case, width and white space. It says "look here" and
 * no more: templates, consent clauses and product names are the same in honest papers, too.
 */
export interface PageOfText {
  readonly page: number
  readonly text: string
}

export interface SharedPassage {
  readonly leftPage: number
  readonly rightPage: number
  /** As it stands on the left page. */
  readonly text: string
  /** Words, or characters of a text without spaces. */
  readonly length: number
}

/** A run shorter than this is how people write; longer, somebody copied it or a form gave it to both. */
const RUN_LEAST = 12
/** Places kept for one run of words. */
const PLACES_MOST = 8
/** Passages of one pair of documents; more say nothing new. */
const PASSAGES_MOST = 40

export function sharedPassages(
  left: readonly PageOfText[],
  right: readonly PageOfText[],
): readonly SharedPassage[] {
  const index = indexOf(right)
  const found: SharedPassage[] = []
  for (const { page, text } of left) {
    const words = wordsOf(text)
    for (let at = 0; at + RUN_LEAST <= words.length; ) {
      const run = longestRun(words, at, index)
      if (!run) {
        at += 1
        continue
      }
      const [first, last] = [words[at], words[at + run.length - 1]]
      if (first && last)
        found.push({
          leftPage: page,
          rightPage: run.page,
          text: text.slice(first.from, last.to),
          length: run.length,
        })
      at += run.length
    }
  }
  return found.toSorted((a, b) => b.length - a.length).slice(0, PASSAGES_MOST)
}

/** Of 64 bits of a fingerprint, how many may differ in two copies of one picture, scanned or saved anew. */
const PICTURE_TOLERANCE = 5

/** Two fingerprints (hexadecimal, 64 bits of a page or 128 of a picture on it) of what looks the same. */
export function looksSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let bits = 0
  for (; different > 0n; different >>= 1n) bits += Number(different & 1n)
  return bits <= (PICTURE_TOLERANCE * a.length) / 16
}

interface Word {
  readonly said: string
  readonly from: number
  readonly to: number
}

interface Place {
  readonly page: number
  readonly words: readonly Word[]
  readonly at: number
}

function indexOf(pages: readonly PageOfText[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>()
  for (const { page, text } of pages) {
    const words = wordsOf(text)
    for (let at = 0; at + RUN_LEAST <= words.length; at++) {
      const key = runKey(words, at)
      const places = index.get(key)
      if (!places) index.set(key, [{ page, words, at }])
      // A line of every page is looked up often and found often; a few of its places say as much.
      else if (places.length < PLACES_MOST) places.push({ page, words, at })
    }
  }
  return index
}

function longestRun(words: readonly Word[], at: number, index: ReadonlyMap<string, readonly Place[]>) {
  let best: { readonly page: number; readonly length: number } | null = null
  for (const place of index.get(runKey(words, at)) ?? []) {
    let length = RUN_LEAST
    while (
      words[at + length] !== undefined &&
      words[at + length]?.said === place.words[place.at + length]?.said
    )
      length += 1
    if (!best || length > best.length) best = { page: place.page, length }
  }
  return best
}

function runKey(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + RUN_LEAST)
    .map(({ said }) => said)
    .join(' ')
}

/** Han, Hangul and kana count by character: spaces there are missing or come and go with the line breaks. */
const word = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(word)].map(match => ({
    said: match[0].normalize('NFKC').toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
}
