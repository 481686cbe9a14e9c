/** Reads both claims' papers once per pair of claims and keeps what was found for as long as the page is open. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReadPage, ViewerPort } from '../../desk/viewer-port.ts'
import { useComparison } from './comparison.ts'
import { type Finds, findShared } from './find-shared.ts'

export type Shared =
  | { readonly kind: 'idle'; readonly start: (() => void) | null }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number; readonly cancel: () => void }
  | { readonly kind: 'found'; readonly finds: Finds }

/** Documents up to this many pages are read without being asked. */
const UNASKED_PAGES = 40

export function useShared(): Shared {
  const { selection, sessions } = useComparison()
  const { left: leftClaim, right: rightClaim } = selection.panes
  const pair = `${leftClaim} ${rightClaim}`
  const [reading, setReading] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const found = useRef(new Map<string, Finds>())
  const running = useRef<AbortController | null>(null)
  const [left, right] = [sessions.left?.viewer ?? null, sessions.right?.viewer ?? null]
  const isReady =
    left !== null &&
    right !== null &&
    sessions.left?.claim === leftClaim &&
    sessions.right?.claim === rightClaim

  const start = useCallback(() => {
    if (!left || !right || running.current) return
    const control = new AbortController()
    running.current = control
    void readBoth(left, right, { signal: control.signal, onProgress: setReading }).then(finds => {
      if (running.current === control) running.current = null
      if (finds) found.current.set(pair, finds)
      setReading(null)
    })
  }, [left, right, pair])
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setReading(null)
  }, [])

  useEffect(() => {
    if (!isReady || !left || !right || found.current.has(pair)) return
    // Whether they are short is known once both are open.
    const timer = setInterval(() => {
      const [a, b] = [left.spot(), right.spot()]
      if (!a || !b) return
      clearInterval(timer)
      if (a.pages <= UNASKED_PAGES && b.pages <= UNASKED_PAGES) start()
    }, 500)
    return () => {
      clearInterval(timer)
      cancel()
    }
  }, [isReady, left, right, pair, start, cancel])

  const finds = found.current.get(pair)
  if (reading) return { kind: 'reading', ...reading, cancel }
  return finds ? { kind: 'found', finds } : { kind: 'idle', start: isReady ? start : null }
}

interface Reading {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void
}

/** One after the other: both at once would take the processor from the pages on screen. null = stopped. */
async function readBoth(
  left: ViewerPort,
  right: ViewerPort,
  { signal, onProgress }: Reading,
): Promise<Finds | null> {
  const read = async (port: ViewerPort) => {
    const pages: ReadPage[] = []
    await port.readPages(signal, (page, done, of) => {
      pages.push(page)
      if (!signal.aborted) onProgress({ done, of })
    })
    return pages
  }
  const [mine, theirs] = [await read(left), await read(right)]
  return signal.aborted ? null : findShared(mine, theirs)
}
