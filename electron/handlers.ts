/**
 * One line for each row of the channel table: which service answers it. The object stays red until every channel has
 * its handler. No logic here; a handler that needs two statements belongs to a service.
 */
import type { BrowserWindow } from 'electron'
import { ok } from '../shared/base/result.ts'
import type { HostInfo, MenuGroup, PoppedOut } from '../shared/bridge/host.ts'
import type { Handlers } from './answer.ts'
import type { WriteLog } from './ports.ts'
import type { DocumentsService } from './services/documents.ts'
import type { FilesService } from './services/files.ts'
import type { GrantedFiles } from './services/granted-files.ts'
import type { JournalService } from './services/journal.ts'
import type { OpenOutside } from './services/open-outside.ts'
import type { PrintReport } from './services/print-pdf.ts'
import type { RecentFiles } from './services/recent-files.ts'
import type { SecretsService } from './services/secrets.ts'
import type { SettingsService } from './services/settings.ts'

export interface Services {
  readonly about: { readonly version: string; readonly locale: string; readonly platform: NodeJS.Platform }
  /** Free bytes where the profile lives. */
  readonly freeBytes: () => Promise<number | null>
  readonly log: WriteLog
  readonly documents: DocumentsService
  readonly journal: JournalService
  readonly files: FilesService
  readonly granted: GrantedFiles
  readonly recent: RecentFiles
  readonly settings: SettingsService
  readonly secrets: SecretsService
  readonly openOutside: OpenOutside
  readonly printReport: PrintReport
  readonly showMenu: (groups: readonly MenuGroup[]) => void
  readonly windows: {
    of(page: number | undefined): Pick<BrowserWindow, 'setTitle' | 'setFullScreen' | 'isFullScreen' | 'close'>
    show(at: PoppedOut): Promise<void>
  }
}

export function createHandlers(services: Services): Handlers {
  const { about, documents, files, freeBytes, granted, journal, log, printReport, recent } = services
  const { secrets, settings, windows } = services
  return {
    'host.info': async () =>
      ok({ ...about, platform: platformName(about.platform), secrets: secrets.available }),
    'host.free-bytes': async () => ok(await freeBytes()),
    'host.log': async ({ level, code, facts }) => done(log(level, code, { ...facts, from: 'page' })),
    'documents.size': async sha256 => ok(await documents.size(sha256)),
    'documents.read': ({ sha256, from, to }) => documents.read(sha256, from, to),
    'documents.begin': () => documents.begin(),
    'documents.append': ({ handle, bytes }) => documents.append(handle, bytes),
    'documents.commit': ({ handle, sha256 }) => documents.commit(handle, sha256),
    'documents.abort': async handle => done(await documents.abort(handle)),
    'documents.open-outside': document => services.openOutside(document),
    'journal.segments': () => journal.segments(),
    'journal.read': ({ segment, from, to }) => journal.read(segment, from, to),
    'journal.append': ({ segment, bytes }) => journal.append(segment, bytes),
    'files.open-bundles': () => files.openBundles(),
    'files.read': ({ handle, from, to }) => granted.read(handle, from, to),
    'files.save': file => files.save(file),
    'files.recent': async () => ok(recent.list()),
    'files.open-recent': id => files.openRecent(id),
    'files.samples': () => files.samples(),
    'files.pending': async () => ok(await files.takePending()),
    'settings.read': async () => ok(settings.read()),
    'settings.change': async patch => settings.change(patch),
    'secrets.protect': async ({ name, secret }) => secrets.protect(name, secret),
    'secrets.reveal': async name => secrets.reveal(name),
    'menu.show': async groups => done(services.showMenu(groups)),
    'window.set-title': async (title, asker) => done(windows.of(asker).setTitle(title)),
    'window.toggle-full-screen': async (_, asker) => done(toggleFullScreen(windows.of(asker))),
    'window.close': async (_, asker) => done(windows.of(asker).close()),
    'window.pop-out': async at => done(await windows.show(at)),
    'report.print': ({ html, suggestedName }) => printReport(html, suggestedName),
  } satisfies Handlers
}

/** Takes the finished call, so that a handler stays one line. */
function done(_call: unknown): { readonly ok: true; readonly value: null } {
  return { ok: true, value: null }
}

function platformName(platform: NodeJS.Platform): HostInfo['platform'] {
  const names: Partial<Record<NodeJS.Platform, HostInfo['platform']>> = {
    win32: 'windows',
    darwin: 'mac',
    linux: 'linux',
  }
  return names[platform] ?? 'other'
}

function toggleFullScreen(window: ReturnType<Services['windows']['of']>): void {
  window.setFullScreen(!window.isFullScreen())
}
