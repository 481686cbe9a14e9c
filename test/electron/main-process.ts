/**
 * The main process without Electron, for unit tests: real services over a folder of the test, dialogs that the test
 * answers, and a bridge that carries plain data only (a structured clone each way), as the preload does.
 */
import { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { SenderFrame } from '../../electron/answer.ts'
import { answer } from '../../electron/answer.ts'
import { createHandlers } from '../../electron/handlers.ts'
import type { JsonStore, WriteLog } from '../../electron/ports.ts'
import { createDialogs } from '../../electron/services/dialogs.ts'
import { openDocuments } from '../../electron/services/documents.ts'
import { createFiles } from '../../electron/services/files.ts'
import { createGrantedFiles } from '../../electron/services/granted-files.ts'
import { openJournal } from '../../electron/services/journal.ts'
import { openRecentFiles } from '../../electron/services/recent-files.ts'
import { openSecrets } from '../../electron/services/secrets.ts'
import { openSettings } from '../../electron/services/settings.ts'
import { fixedClock } from '../../shared/base/clock.ts'
import { ok } from '../../shared/base/result.ts'
import type { ChannelName, NoticeName, PreloadBridge } from '../../shared/bridge/channels.ts'

export const ownPage: SenderFrame = { url: 'app://bundle/index.html#/queue', parent: null }

export type LogEntry = readonly [
  level: string,
  code: string,
  facts?: Readonly<Record<string, string | number>>,
]

export async function startMainProcess() {
  const folder = await temporaryFolder()
  const logged: LogEntry[] = []
  const log: WriteLog = (...entry) => void logged.push(entry)
  const notices = new EventEmitter()
  const dialog = {
    showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
    showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  }
  const granted = createGrantedFiles()
  const documents = await openDocuments(join(folder, 'documents'))
  const journal = openJournal(join(folder, 'journal'), { release: async () => false })
  const clock = fixedClock('2026-03-02T09:00:00Z')
  const recent = openRecentFiles({ store: memoryStore(), app: { addRecentDocument: () => undefined }, clock })
  const onChanged = (changed: object) => void notices.emit('settings.changed', changed)
  const settings = openSettings({ store: memoryStore(), log, onChanged })
  const secrets = openSecrets({
    storage: plainKeychain('gnome_libsecret'),
    store: memoryStore(),
    platform: 'linux',
  })
  const dialogs = createDialogs(dialog as unknown as Dialog, {} as BrowserWindow, folder)
  const announce = (files: object) => void notices.emit('files.opened', files)
  const samplesFolder = join(folder, 'samples')
  const files = createFiles({ granted, recent, dialogs, samplesFolder, announce })
  const services = { documents, files, granted, journal, log, recent, secrets, settings }
  const handlers = createHandlers({
    ...services,
    about: { version: '1.2.3', locale: 'ko-KR', platform: 'win32' },
    openOutside: async () => ok(null),
    freeBytes: async () => null,
    printReport: async () => ok('cancelled'),
    showMenu: () => undefined,
    windows: {
      of: () => ({
        setTitle: () => undefined,
        setFullScreen: () => undefined,
        isFullScreen: () => false,
        close: () => undefined,
      }),
      show: async () => undefined,
    },
  })
  const ask = (channel: ChannelName, request: unknown, sender: SenderFrame = ownPage) =>
    answer({ channel, sender, request }, handlers, log)
  return {
    ask,
    bridge: bridgeTo(ask, notices),
    dialog,
    files,
    folder,
    logged,
    async end() {
      await Promise.all([files.pageGone(), documents.abortAll()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'proofdesk-test-'))
}

export function memoryStore(initial?: unknown): JsonStore & { readonly copies: unknown[] } {
  let value = initial
  const copies: unknown[] = []
  return {
    copies,
    read: () => structuredClone(value),
    write: written => {
      value = structuredClone(written)
    },
    backup: () => void copies.push(value),
  }
}

/** Turned bytes stand for sealed ones. */
export function plainKeychain(backend: 'basic_text' | 'gnome_libsecret' | 'unknown') {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text: string) => Buffer.from(`sealed:${text}`).reverse(),
    decryptString(sealed: Buffer) {
      const text = Buffer.from(sealed).reverse().toString()
      if (!text.startsWith('sealed:')) throw new Error('another key')
      return text.slice('sealed:'.length)
    },
  }
}

function bridgeTo(
  ask: (channel: ChannelName, request: unknown) => Promise<unknown>,
  notices: EventEmitter,
): PreloadBridge {
  return {
    invoke: async (channel, request) => structuredClone(await ask(channel, structuredClone(request))),
    subscribe(notice: NoticeName, listener) {
      const forward = (body: unknown) => listener(structuredClone(body))
      notices.on(notice, forward)
      return () => void notices.off(notice, forward)
    },
  }
}
