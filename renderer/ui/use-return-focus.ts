/**
 * Gives the focus back to where it was before something opened by a key. Fluent UI's dialogs do that only for a trigger
 * of their own, and a key has none.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'

/** `elsewhere` answers whether it has taken the focus to where the work goes on, which is not always where it was. */
export function useReturnFocus(isOpen: boolean, elsewhere: () => boolean = nowhere): void {
  const before = useRef<HTMLElement | null>(null)
  // In the layout phase: the dialog takes the focus in its effects, after it.
  useLayoutEffect(() => {
    if (isOpen && document.activeElement instanceof HTMLElement) before.current = document.activeElement
  }, [isOpen])
  useEffect(() => {
    if (isOpen || !before.current) return
    if (!elsewhere() && before.current.isConnected) before.current.focus({ preventScroll: true })
    before.current = null
  }, [isOpen, elsewhere])
}

function nowhere(): boolean {
  return false
}
