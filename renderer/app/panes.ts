/**
 * F6: the panes of the window in reading order. A pane is any element with `data-pane`; the innermost ones count. Coming
 * back to a pane returns to where the focus was in it.
 */
export interface Panes {
  /** 1 = next, -1 = previous. */
  move(step: 1 | -1): void
  /** Remembers where the focus was; the frame calls it on every focus change. */
  focused(target: EventTarget | null): void
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])'

export function createPanes(page: Document): Panes {
  const lastFocused = new WeakMap<Element, HTMLElement>()
  const visiblePanes = () =>
    [...page.querySelectorAll<HTMLElement>('[data-pane]')].filter(
      pane => pane.querySelector('[data-pane]') === null && pane.getClientRects().length > 0,
    )
  return {
    move(step) {
      const panes = visiblePanes()
      const here = panes.findIndex(pane => pane.contains(page.activeElement))
      const start = here < 0 && step < 0 ? 0 : here
      const next = panes[(start + step + panes.length) % panes.length]
      if (next) enter(next, lastFocused.get(next))
    },
    focused(target) {
      if (!(target instanceof HTMLElement)) return
      const pane = target.closest('[data-pane]')
      if (pane && pane !== target) lastFocused.set(pane, target)
    },
  }
}

function enter(pane: HTMLElement, last: HTMLElement | undefined): void {
  const known = last?.isConnected && pane.contains(last) ? last : null
  const target = known ?? pane.querySelector<HTMLElement>(focusable) ?? pane
  if (target === pane && !pane.hasAttribute('tabindex')) pane.tabIndex = -1
  target.focus()
}
