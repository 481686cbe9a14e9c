/** One stop for Tab in a row of many: the arrow keys, Home and End move the focus inside it. */
import { type KeyboardEvent, useRef, useState } from 'react'

export interface Roving {
  onKeyDown(event: KeyboardEvent): void
  /** Each item is a picture with words, whatever it is drawn with. */
  item(index: number): {
    readonly role: 'img'
    readonly tabIndex: 0 | -1
    readonly onFocus: () => void
    readonly ref: (element: SVGElement | null) => void
  }
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: at => at + 1,
  ArrowDown: at => at + 1,
  ArrowLeft: at => at - 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

export function useRoving(count: number): Roving {
  const [active, setActive] = useState(0)
  const elements = useRef<(SVGElement | null)[]>([])
  const here = Math.min(active, Math.max(0, count - 1))
  return {
    onKeyDown(event) {
      const next = steps[event.key]?.(here, count)
      if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      elements.current[Math.max(0, Math.min(count - 1, next))]?.focus()
    },
    item: index => ({
      role: 'img',
      tabIndex: index === here ? 0 : -1,
      onFocus: () => setActive(index),
      ref: element => {
        elements.current[index] = element
      },
    }),
  }
}
