/**
 * The Host in a normal browser: documents in the origin's private files, files by the person's choice, settings in the
 * browser's storage. What a page cannot do is said in `can`, so features never ask where they run.
 */
import { refuse } from '../../shared/base/result.ts'
import type { Host, HostInfo } from '../../shared/bridge/host.ts'
import { createBrowserFiles } from './browser-files.ts'
import { printInFrame } from './browser-print.ts'
import { createBrowserSettings } from './browser-settings.ts'
import { createBrowserHubAccess } from './hub-access.ts'
import { createOpfsDocuments } from './opfs-documents.ts'

export async function createBrowserHost(version: string): Promise<Host> {
  return {
    info: { kind: 'browser', version, platform: platform(), locale: navigator.language },
    can: {
      printToPdf: false,
      secrets: false,
      recentFiles: false,
      nativeMenu: false,
      allKeys: false,
      popOutWindow: true,
    },
    documents: await createOpfsDocuments(() => crypto.randomUUID()),
    files: createBrowserFiles(),
    settings: await createBrowserSettings(),
    secrets: {
      protect: async () => refuse('secrets-unavailable'),
      reveal: async () => refuse('secrets-unavailable'),
    },
    hub: createBrowserHubAccess(),
    menu: { show: async () => {}, onCommand: () => () => {} },
    window: {
      setTitle: async title => {
        document.title = title
      },
      toggleFullScreen,
      close: async () => globalThis.close(),
    },
    printReport: html => printInFrame(html),
    // The browser has no log file; only what went wrong is worth a line in its console.
    log: (level, code, facts = {}) => {
      // biome-ignore lint/suspicious/noConsole: see above
      if (level === 'error') console.error(code, facts)
    },
    freeBytes,
  }
}

function platform(): HostInfo['platform'] {
  const name = navigator.userAgent
  if (name.includes('Windows')) return 'windows'
  if (name.includes('Mac OS')) return 'mac'
  return name.includes('Linux') ? 'linux' : 'other'
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** What the browser would let us use, which is not the disk's free space: it only warns of a small quota. */
async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined ? null : quota - usage
}
