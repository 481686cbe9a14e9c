/**
 * Which pages were really on screen: at least a second, and a good part of the page or of the pane. Said in the report
 * of a "nothing was found", so it must not count pages that only flew past.
 */

export interface PagesSeenLog {
  /** Call on every scroll and whenever pages appear. */
  look(): void
  of(documentId: string): readonly number[]
  dispose(): void
}

const ENOUGH_MILLIS = 1000
const ENOUGH_PERCENT = 25

export interface Sight {
  readonly documentId: string
  readonly pages: readonly { readonly page: number; readonly percent: number }[]
}

/** `onSeen` is called whenever another page counts as seen. */
export function createPagesSeen(sight: () => Sight | null, onSeen: () => void = () => {}): PagesSeenLog {
  const seen = new Map<string, Set<number>>()
  let timer: ReturnType<typeof setTimeout> | null = null

  const onScreen = (): Sight | null => {
    const now = document.visibilityState === 'visible' ? sight() : null
    // A zoomed-in page fills the pane with less than a quarter of itself.
    return (
      now && {
        ...now,
        pages: now.pages.filter(({ percent }, index) => index === 0 || percent >= ENOUGH_PERCENT),
      }
    )
  }

  const look = () => {
    if (timer) return
    const before = onScreen()
    if (!before) return
    timer = setTimeout(() => {
      timer = null
      note(before, onScreen())
      if (isNews(onScreen())) look()
    }, ENOUGH_MILLIS)
  }

  const note = (before: Sight, after: Sight | null) => {
    if (after?.documentId !== before.documentId) return
    const pages = seen.get(before.documentId) ?? new Set()
    const known = pages.size
    for (const { page } of after.pages) if (before.pages.some(old => old.page === page)) pages.add(page)
    seen.set(before.documentId, pages)
    if (pages.size > known) onSeen()
  }

  const isNews = (now: Sight | null) =>
    now?.pages.some(({ page }) => !seen.get(now.documentId)?.has(page)) ?? false

  return {
    look,
    of: documentId => [...(seen.get(documentId) ?? [])].sort((a, b) => a - b),
    dispose: () => {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
