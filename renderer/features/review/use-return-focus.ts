/**
 * A question of the dock takes the focus; when it is answered the focus goes back to where the reviewer was, so that the
 * next key works without a click.
 */
import { useEffect, useState } from 'react'

export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (!(before instanceof HTMLElement) || before === document.body) return
      // After the question is gone: while it is still there, the browser would move the focus to the body again.
      queueMicrotask(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body
        if (isFree && before.isConnected) before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
