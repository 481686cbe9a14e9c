/**
 * The HTML report's own markup, prepared to be shown inside the app: the very elements and style sheet of the file, in a
 * shadow tree. A frame would need its own exception in the Content-Security-Policy and would swallow the app's keys;
 * a constructed style sheet needs none, and the text stays findable, zoomable and readable by a screen reader.
 */

export interface PreviewDocument {
  readonly language: string
  readonly body: HTMLElement
  readonly style: string
}

/** `scheme` is the theme chosen in the app; null = what the computer says, as the file itself does. */
export function previewDocument(html: string, scheme: 'light' | 'dark' | null): PreviewDocument {
  // The style sheet is taken out before parsing: even a parsed page's <style> is held to the app's policy. The report's
  // texts are escaped, so the only <style> in it is its own.
  const styles: string[] = []
  const markup = html.replaceAll(/<style>(.*?)<\/style>/gs, (_whole, style: string) => {
    styles.push(style)
    return ''
  })
  const parsed = new DOMParser().parseFromString(markup, 'text/html')
  for (const element of parsed.querySelectorAll('script, link, meta')) element.remove()
  lowerHeadings(parsed)
  unmark(parsed)
  return {
    language: parsed.documentElement.lang,
    body: parsed.body,
    style: styleFor(styles.join('\n'), scheme),
  }
}

/** One level down, because the screen around the preview has the first heading. */
function lowerHeadings(page: Document): void {
  for (const level of [1, 2, 3]) {
    for (const heading of page.querySelectorAll(`h${level}`)) {
      heading.setAttribute('role', 'heading')
      heading.setAttribute('aria-level', String(level + 1))
    }
  }
}

/** The app has its own banner and main landmarks; a page has one of each. */
function unmark(page: Document): void {
  for (const header of page.querySelectorAll('body > header')) header.setAttribute('role', 'none')
  for (const main of page.querySelectorAll('main')) {
    const plain = page.createElement('div')
    plain.append(...main.childNodes)
    main.replaceWith(plain)
  }
}

function styleFor(style: string, scheme: 'light' | 'dark' | null): string {
  const hosted = style.replaceAll(':root', ':host')
  if (scheme === null) return hosted
  return hosted.replaceAll(/\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? 'all' : 'not all')
}
