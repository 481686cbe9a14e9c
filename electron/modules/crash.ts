/**
 * Brings the page back after its process died. Work is safe (each change is in the database before it shows as saved),
 * so a reload is right; the waits grow, because a page that dies at once would otherwise burn a whole processor.
 */
import type { App, BrowserWindow } from 'electron'
import { factsOfError } from '../facts-of-error.ts'
import type { WriteLog } from '../ports.ts'

const firstWait = 500
const longestWait = 30_000

/** Milliseconds before the n-th reload in a row, from 0. */
export function waitBeforeReload(reloads: number): number {
  return Math.min(firstWait * 2 ** reloads, longestWait)
}

export function recoverFromCrashes(window: BrowserWindow, app: Pick<App, 'on'>, log: WriteLog): void {
  let reloads = 0
  let calm: NodeJS.Timeout | undefined
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    clearTimeout(calm)
    log('error', 'page-process-gone', { reason: details.reason, reloads })
    setTimeout(
      () => !window.isDestroyed() && window.webContents.reload(),
      waitBeforeReload(reloads++),
    ).unref()
  })
  // Only a page that stays up shows that the cause has passed.
  window.webContents.on('did-finish-load', () => {
    calm = setTimeout(() => (reloads = 0), 2 * longestWait).unref()
  })
  window.on('unresponsive', () => log('warning', 'page-unresponsive'))
  app.on('child-process-gone', (_event, details) =>
    log('warning', 'child-process-gone', {
      kind: details.type.toLowerCase().replaceAll(' ', '-'),
      reason: details.reason,
    }),
  )
}

/** Only watches: what Electron does with an error nobody caught (it tells the person) stays as it is. */
export function logDefects(main: NodeJS.Process, log: WriteLog): void {
  main.on('uncaughtExceptionMonitor', error => log('error', 'main-defect', factsOfError(error)))
  main.on('unhandledRejection', reason => log('error', 'main-defect', factsOfError(reason)))
}
