/**
 * The main process, as a table of contents. Order matters where it says so. Electron's values are imported here and
 * handed in, so that modules and services can be tried without Electron (ipc.ts and preload.ts have their own import,
 * because they alone may use ipcMain and ipcRenderer).
 */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, protocol, safeStorage, screen, session, shell } from 'electron'
import { createHandlers } from './handlers.ts'
import { answerChannels } from './ipc.ts'
import { registerAppScheme, serveAppFiles } from './modules/app-protocol.ts'
import { logDefects, recoverFromCrashes } from './modules/crash.ts'
import { attachGuards } from './modules/guards.ts'
import { chooseProfile, holdSingleInstance, type Openings } from './modules/instance.ts'
import { nativeMenu } from './modules/menu.ts'
import { createPopOuts } from './modules/pop-out.ts'
import {
  bringToFront,
  createMainWindow,
  createWindow,
  loadApp,
  noticesTo,
  onPageLeft,
} from './modules/window.ts'
import { createDialogs } from './services/dialogs.ts'
import { freeBytesAt } from './services/disk.ts'
import { openDocuments } from './services/documents.ts'
import { createFiles } from './services/files.ts'
import { createGrantedFiles } from './services/granted-files.ts'
import { openJournal } from './services/journal.ts'
import { openJsonStore } from './services/json-store.ts'
import { openLog } from './services/log.ts'
import { createOpenOutside } from './services/open-outside.ts'
import { createPrintPages, createPrintReport } from './services/print-pdf.ts'
import { openRecentFiles } from './services/recent-files.ts'
import { openReserve } from './services/reserve.ts'
import { openSecrets } from './services/secrets.ts'
import { openSettings } from './services/settings.ts'

const { platform } = process
const clock = { now: () => Temporal.Now.instant() }
const renderer = join(import.meta.dirname, '../renderer')
const preload = join(import.meta.dirname, '../preload/index.cjs')
// Before anything asks for a path.
const profile = chooseProfile(app)

// Before ready: a scheme cannot become secure, nor a process sandboxed, afterwards.
registerAppScheme(protocol)
app.enableSandbox()
app.on('window-all-closed', () => app.quit())

// Before anything touches the profile: it belongs to the first instance.
const openings = holdSingleInstance(app, process)
if (openings) start(openings).catch(stop)
else app.quit()

async function start(openings: Openings): Promise<void> {
  await app.whenReady()
  const log = openLog({ folder: join(profile, 'logs'), clock })
  logDefects(process, log)
  log('info', 'started', { version: app.getVersion(), platform })
  const json = (name: string) => openJsonStore(name, profile, log)
  const printPages = createPrintPages()

  const kept = { store: json('settings'), log }
  const settings = openSettings({ ...kept, onChanged: all => tell('settings.changed', all) })
  const hub = () => settings.read().hub?.address ?? null

  // Before any window: a page is guarded from its first request.
  attachGuards({ app, session: session.defaultSession, shell, log, hub })
  serveAppFiles(protocol, { root: renderer, printPages, hub })
  const window = createMainWindow({ Window: BrowserWindow, preload, screen, places: json('window') })
  const windows = createPopOuts({ main: window, Window: BrowserWindow, preload })
  const tell = noticesTo(window)
  recoverFromCrashes(window, app, log)

  const granted = createGrantedFiles()
  const freeBytes = () => freeBytesAt(profile)
  const documents = await openDocuments(join(profile, 'documents'), { freeBytes })
  const openOutside = await createOpenOutside({ folder: join(profile, 'outside'), documents, shell })
  const reserve = openReserve(join(profile, 'reserve'), freeBytes)
  const journal = openJournal(join(profile, 'journal'), { release: reserve.release })
  const recent = openRecentFiles({ store: json('recent'), app, clock })
  const secrets = openSecrets({ storage: safeStorage, store: json('secrets'), platform })
  const dialogs = createDialogs(dialog, window, app.getPath('documents'))
  const sources = { granted, recent, dialogs, samplesFolder: join(renderer, 'samples') }
  const files = createFiles({ ...sources, announce: opened => tell('files.opened', opened) })
  const openPrintWindow = () => createWindow(BrowserWindow, { kind: 'print' })
  const printReport = createPrintReport({ pages: printPages, openPrintWindow, dialogs })
  const showMenu = nativeMenu(Menu, {
    platform,
    run: commandId => windows.tellInUse('menu.command', commandId),
  })

  const about = { version: app.getVersion(), locale: app.getLocale(), platform }
  const services = { about, documents, files, freeBytes, granted, journal, log, openOutside, printReport }
  answerChannels(createHandlers({ ...services, recent, secrets, settings, showMenu, windows }), log)
  showMenu([])

  // A page that is left, by a reload or a crash, takes its handles with it.
  onPageLeft(window, () => Promise.all([files.pageGone(), documents.abortAll()]))
  openings.listen(paths => {
    bringToFront(window)
    void files.openFromOutside(paths)
  })
  // Last: its page asks at once.
  await loadApp(window)
}

/** Nothing of the app exists yet that could show it, not even the language. */
function stop(error: unknown): void {
  dialog.showErrorBox('Proofdesk', String(error))
  app.exit(1)
}
