/** Prints a report through the browser's dialog, from a frame that runs no script and disappears afterwards. */
import { ok, type Result, refuse } from '../../shared/base/result.ts'

export function printInFrame(html: string): Promise<Result<'saved' | 'printed' | 'cancelled'>> {
  const frame = document.createElement('iframe')
  // Same origin, so that print() may be called from here; no allow-scripts, so that nothing inside can run.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.className = 'print-frame'
  return new Promise(resolve => {
    const end = (result: Result<'printed'>) => {
      frame.remove()
      resolve(result)
    }
    frame.addEventListener('load', () => {
      const page = frame.contentWindow
      if (!page) return end(refuse('file-unreadable'))
      page.addEventListener('afterprint', () => end(ok('printed')))
      page.print()
    })
    frame.srcdoc = withNonce(html)
    document.body.append(frame)
  })
}

/** The frame is held to the app's own policy, too: a style sheet in it needs the nonce of this page. */
function withNonce(html: string): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return html.replace('<style>', () => `<style nonce="${nonce}">`)
}
