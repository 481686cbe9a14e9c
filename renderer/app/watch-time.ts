/**
 * When the app looks at the clock: once it has started, slowly while it is open, and when its window becomes visible
 * again (a computer that slept ticks late). Whoever changes what is due asks for a look, too. A look never fails aloud.
 */
const EVERY_MS = 60_000

export interface TimeWatch {
  readonly look: () => void
}

export function watchTime(look: () => Promise<unknown>, page: Document): TimeWatch {
  const quietly = () => void look().catch(reportError)
  const whenVisible = () => {
    if (page.visibilityState === 'visible') quietly()
  }
  page.addEventListener('visibilitychange', whenVisible)
  setInterval(quietly, EVERY_MS)
  return { look: quietly }
}
