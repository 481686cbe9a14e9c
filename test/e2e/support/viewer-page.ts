/** What the viewer tests look at and do: words under marks, selections, pins. All run in the page. */
import type { Page } from '@playwright/test'
import type { ReadPage, ViewerPort } from '../../../renderer/desk/viewer-port.ts'
import type { Pin } from '../../../shared/evidence/pin.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

declare global {
  interface Window {
    readonly harness: {
      readonly store: {
        pins(): Pin[]
        setPins(pins: readonly Pin[]): void
        useFor(pin: string, finding: string, verdict: string): void
        session(): {
          readonly viewer: {
            pagesSeen(): readonly { readonly pages: readonly number[] }[]
            showPin(pin: Pin): Promise<boolean>
            readPages: ViewerPort['readPages']
          }
        }
      }
      readonly said: string[]
      readonly reads: number[]
    }
  }
}

/** Every page of the open documents, as the comparison reads them. */
export function readAllPages(page: Page): Promise<readonly ReadPage[]> {
  return page.evaluate(async () => {
    const read: ReadPage[] = []
    const { viewer } = window.harness.store.session()
    await viewer.readPages(new AbortController().signal, one => void read.push(one))
    return read
  })
}

export function pins(page: Page): Promise<readonly Pin[]> {
  return page.evaluate(() => window.harness.store.pins())
}

/** Selects these words where they stand in the text layer (the nth time, from 0), as a drag would. */
export function selectWords(page: Page, words: string, nth = 0): Promise<void> {
  return page.evaluate(
    ([text, skip]) => {
      const spans = [...document.querySelectorAll('.textLayer span')].filter(span =>
        span.textContent?.includes(text),
      )
      const node = spans[skip]?.firstChild
      const at = node?.textContent?.indexOf(text) ?? -1
      if (!node || at < 0) throw new Error(`not on screen: ${text}`)
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
    },
    [words, nth] as const,
  )
}

/** Shares of area that a mark and the words of the text layer have in common: [of the words, of the mark]. */
export function commonArea(
  page: Page,
  pin: string,
  words: string,
  nth = 0,
): Promise<readonly [number, number]> {
  return page.evaluate(
    ([id, text, skip]) => {
      const span = [...document.querySelectorAll('.textLayer span')].filter(candidate =>
        candidate.textContent?.includes(text),
      )[skip]
      const mark = document.querySelector(`[data-pin="${id}"] .evidence-place`)
      const node = span?.firstChild
      if (!node || !mark) return [0, 0]
      const range = document.createRange()
      const at = node.textContent?.indexOf(text) ?? 0
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const a = range.getBoundingClientRect()
      const b = mark.getBoundingClientRect()
      const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
      const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
      return [(width * height) / (a.width * a.height), (width * height) / (b.width * b.height)]
    },
    [pin, words, nth] as const,
  )
}

/** The label that stands at the beginning of these words. */
export function labelAt(page: Page, words: string): Promise<string> {
  return page.evaluate(text => {
    const span = [...document.querySelectorAll('.textLayer span')].find(candidate =>
      candidate.textContent?.includes(text),
    )
    const node = span?.firstChild
    if (!node) throw new Error(`not on screen: ${text}`)
    const range = document.createRange()
    const at = node.textContent?.indexOf(text) ?? 0
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const word = range.getBoundingClientRect()
    const distance = (label: Element): number => {
      const box: Box = label.getBoundingClientRect()
      return Math.hypot(box.left - word.left, box.bottom - word.top)
    }
    const labels = [...document.querySelectorAll('.word-label')]
    return labels.sort((a, b) => distance(a) - distance(b))[0]?.textContent ?? ''
  }, words)
}
