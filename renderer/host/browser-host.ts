/**
 * The Host in a normal browser: documents in the origin's private files, files by the person's choice, settings in the
 * browser's storage. What a page cannot do is said in `can`, so features never ask where they run.
 */
import { ok, refuse } from '../../shared/base/result.ts'
import type { Host, HostInfo } from '../../shared/bridge/host.ts'
import { createBrowserFiles } from './browser-files.ts'
import { printInFrame } from './browser-print.ts'
import { createBrowserSettings } from './browser-settings.ts'
import { createBrowserHubAccess } from './hub-access.ts'
import { createOpfsDocuments } from './opfs-documents.ts'
import { createOpfsJournal } from './opfs-journal.ts'

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
      openOutside: false,
    },
    documents: await createOpfsDocuments(() => crypto.randomUUID()),
    journal: createOpfsJournal(),
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
      popOut: async ({ place, claims }) =>
        globalThis.open(`#/${place}/${claims.join(',')}`, '_blank', 'popup')
          ? ok(null)
          : refuse('window-refused'),
    },
    openOutside: async ({ fileName }) => refuse('no-program-opened', { name: fileName }),
    printReport: html => printInFrame(html),
    // The browser has no log file; only what went wrong is worth a line in its console.
    log: (level, code, facts = {}) => {
      // biome-ignore lint/suspicious/noConsole: see above
      if (level === 'error') console.error(code, facts)
    },
    // The browser tells a quota, padded by gigabytes that the disk need not have.
    freeBytes: async () => null,
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
