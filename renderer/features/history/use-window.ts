/**
 * How many lines of a long history are on the page: a first portion, more whenever its end comes into view, all of them
 * while printing. The list stays a plain list, so that find in page, printing and screen readers work as everywhere.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

const PORTION = 200

export interface LineWindow {
  readonly limit: number
  readonly growAll: () => void
  readonly grow: () => void
  /** For the element after the last line. */
  readonly endRef: (element: HTMLElement | null) => void
}

/** `about` names what is listed; another one starts with a first portion again. */
export function useWindow(about: string): LineWindow {
  const [state, setState] = useState({ about, limit: PORTION })
  const limit = state.about === about ? state.limit : PORTION
  const set = useCallback((next: number) => setState({ about, limit: next }), [about])
  const latest = useRef({ limit, set })
  useEffect(() => {
    latest.current = { limit, set }
  })

  useEffect(() => {
    const showAll = () => flushSync(() => latest.current.set(Number.POSITIVE_INFINITY))
    addEventListener('beforeprint', showAll)
    return () => removeEventListener('beforeprint', showAll)
  }, [])

  const endRef = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) latest.current.set(latest.current.limit + PORTION)
      },
      { rootMargin: '600px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return {
    limit,
    endRef,
    grow: () => set(limit + PORTION),
    growAll: () => set(Number.POSITIVE_INFINITY),
  }
}
