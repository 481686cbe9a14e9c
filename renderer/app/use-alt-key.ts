/** Alt, pressed and let go by itself, as it opens the menu bar of a desktop program. */
import { useEffect, useRef } from 'react'

export function useAltKey(onAlt: () => void): void {
  const latest = useRef(onAlt)
  useEffect(() => {
    latest.current = onAlt
  })
  useEffect(() => {
    let isAlone = false
    const down = (event: KeyboardEvent) => {
      isAlone = event.key === 'Alt' && !event.repeat && !event.ctrlKey && !event.shiftKey && !event.metaKey
    }
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || !isAlone) return
      isAlone = false
      // Otherwise the browser moves to its own menu button.
      event.preventDefault()
      latest.current()
    }
    const cancel = () => {
      isAlone = false
    }
    addEventListener('keydown', down, true)
    addEventListener('keyup', up, true)
    addEventListener('pointerdown', cancel, true)
    addEventListener('blur', cancel)
    return () => {
      removeEventListener('keydown', down, true)
      removeEventListener('keyup', up, true)
      removeEventListener('pointerdown', cancel, true)
      removeEventListener('blur', cancel)
    }
  }, [])
}
