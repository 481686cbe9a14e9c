/**
 * The fact of what was on screen, as the first words of a note: document, pages, of how many. It says what was shown,
 * not what was understood; the reviewer edits and confirms it.
 */
import type { PagesSeen } from '../../desk/viewer-port.ts'
import type { Translate } from '../../ui/text.ts'

export interface Looked {
  readonly pages: readonly PagesSeen[]
  /** How many documents the claim has, seen or not. */
  readonly documents: number
}

export function lookedAt({ pages, documents }: Looked, text: Translate): string {
  if (documents === 0) return text('review.note.noDocument')
  return pages
    .filter(seen => seen.pages.length > 0)
    .map(seen =>
      text('review.note.lookedAt', {
        document: seen.fileName,
        pages: pageRanges(seen.pages),
        of: seen.of,
        count: seen.pages.length,
      }),
    )
    .join('\n')
}

/** `[1, 2, 3, 5]` → `1–3, 5`. */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const page of sorted) {
    const last = runs.at(-1)
    if (last && last.to === page - 1) last.to = page
    else runs.push({ from: page, to: page })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
