/**
 * Collects what must never happen in the app: console errors, uncaught exceptions, Content-Security-Policy violations,
 * failed requests, and requests to anywhere but the app itself. A test may expect one with `problems.expect`.
 */
import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test'

export interface Problems {
  /** One sentence each, without those that the test expects. */
  readonly unexpected: () => readonly string[]
  /** Tells that this test provokes such a problem on purpose. */
  expect(pattern: RegExp): void
}

export interface Watch {
  readonly problems: Problems
  watch(context: BrowserContext): Promise<void>
}

const violationMark = 'CSP violation:'

export function createWatch(appUrl: string): Watch {
  const found: string[] = []
  const expected: RegExp[] = []
  const note = (problem: string) => void found.push(problem)
  return {
    problems: {
      unexpected: () => found.filter(problem => !expected.some(pattern => pattern.test(problem))),
      expect: pattern => void expected.push(pattern),
    },
    async watch(context) {
      await context.addInitScript(reportViolations, violationMark)
      context.on('console', message => noteConsole(message, note))
      context.on('weberror', webError => note(`uncaught: ${webError.error().message}`))
      context.on('request', request => noteForeign(request, appUrl, note))
      context.on('requestfailed', request => noteFailed(request, note))
      context.on('page', page => noteCrash(page, note))
      for (const page of context.pages()) noteCrash(page, note)
    },
  }
}

/** Runs in the page, before its own scripts. */
function reportViolations(mark: string): void {
  addEventListener('securitypolicyviolation', event =>
    console.error(`${mark} ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`),
  )
}

function noteConsole(message: ConsoleMessage, note: (problem: string) => void): void {
  if (message.type() === 'error') note(`console: ${message.text()}`)
}

function noteForeign(request: Request, appUrl: string, note: (problem: string) => void): void {
  const url = request.url()
  if (!url.startsWith(appUrl) && !/^(blob|data|about|chrome-error):/.test(url))
    note(`request to another place: ${url}`)
}

/** A request that the page itself gave up (a cancelled range of a PDF) is no failure. */
function noteFailed(request: Request, note: (problem: string) => void): void {
  const reason = request.failure()?.errorText ?? ''
  if (reason !== 'net::ERR_ABORTED') note(`failed request: ${request.url()} ${reason}`)
}

function noteCrash(page: Page, note: (problem: string) => void): void {
  page.on('crash', () => note('the page crashed'))
}
