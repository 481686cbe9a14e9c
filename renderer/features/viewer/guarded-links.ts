/**
 * pdf.js's link service, except that an address in a document is never opened: evidence comes from strangers. Following
 * one shows where it would lead. Links inside the document work as usual.
 */
import type { EventBus } from './pdfjs-components.ts'
import { PDFLinkService } from './pdfjs-components.ts'

export class GuardedLinkService extends PDFLinkService {
  readonly #onLink: (url: string) => void

  constructor(eventBus: EventBus, onLink: (url: string) => void) {
    super({ eventBus })
    this.#onLink = onLink
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    // Without an address of its own the link has nothing to drag, to open in a new window, or to prefetch.
    link.removeAttribute('href')
    link.role = 'link'
    link.tabIndex = 0
    link.title = hostOf(url)
    link.onclick = () => {
      this.#onLink(url)
      return false
    }
    link.onkeydown = event => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      this.#onLink(url)
    }
  }
}

/** The host as browsers compare it (`xn--…` for letters outside ASCII), because look-alike letters deceive. */
export function hostOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? url : parsed.host || parsed.protocol
}
