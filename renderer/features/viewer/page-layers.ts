/**
 * An element of ours on top of a page of pdf.js, for marks and tools. pdf.js empties a page's element whenever it draws
 * it anew; the layer is put back in the same turn, before anything is painted, and keeps the keyboard focus.
 */

export interface PageLayers {
  of(page: number): HTMLElement
  dispose(): void
}

export function createPageLayers(pageElement: (page: number) => HTMLElement | null): PageLayers {
  const layers = new Map<number, { readonly element: HTMLElement; readonly observer: MutationObserver }>()

  const create = (page: number): HTMLElement => {
    const element = document.createElement('div')
    element.className = 'evidence-layer'
    const focused = rememberFocus(element)
    const putBack = () => {
      const parent = pageElement(page)
      if (!parent || (element.parentElement === parent && !element.nextElementSibling)) return
      parent.append(element)
      focused()?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(putBack)
    const parent = pageElement(page)
    if (parent) observer.observe(parent, { childList: true })
    putBack()
    layers.set(page, { element, observer })
    return element
  }

  return {
    of: page => layers.get(page)?.element ?? create(page),
    dispose: () => {
      for (const { element, observer } of layers.values()) {
        observer.disconnect()
        element.remove()
      }
      layers.clear()
    },
  }
}

/** What had the focus when the layer was taken away; null when nothing in it had, or something else has it now. */
function rememberFocus(layer: HTMLElement): () => HTMLElement | null {
  let last: HTMLElement | null = null
  layer.addEventListener('focusin', event => {
    last = event.target instanceof HTMLElement ? event.target : null
  })
  layer.addEventListener('focusout', event => {
    if (event.relatedTarget !== null) last = null
  })
  return () => (document.activeElement === document.body && last?.isConnected ? last : null)
}
