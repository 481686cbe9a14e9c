/** `Browser.crash` ends the browser process at once, as a power cut of the process would. */
import type { BrowserContext } from '@playwright/test'

export async function killBrowser(context: BrowserContext): Promise<void> {
  const gone = new Promise<void>(resolve => context.once('close', () => resolve()))
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('this context has no browser of its own')
  session.send('Browser.crash').catch(() => undefined)
  await gone
}
