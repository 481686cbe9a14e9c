/** The host in memory, for tests: the same promises as the real ones (host-contract.ts), and a person who can be told what to do. */
import { createHash } from 'node:crypto'
import { ok, refuse } from '../../shared/base/result.ts'
import type { DocumentStore, FileToSave, GrantedFile, Host, WriteHandle } from '../../shared/bridge/host.ts'
import { readSettings, type Settings, settingsSchema } from '../../shared/bridge/settings.ts'
import { createMemoryJournal, type MemoryJournal } from './memory-journal.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface FakeHost extends Host {
  /** Hashes of the committed documents. */
  stored(): readonly string[]
  /** Writes that were neither committed nor aborted. */
  unfinished(): number
  readonly saved: readonly FileToSave[]
  readonly logged: readonly string[]
  answerSave(answer: 'accept' | 'cancel'): void
  setFreeBytes(bytes: number | null): void
  readonly journal: MemoryJournal
}

export function createFakeHost(
  given: { readonly samples?: readonly GrantedFile[]; readonly settings?: Partial<Settings> } = {},
): FakeHost {
  const documents = createMemoryDocuments()
  const journal = createMemoryJournal()
  const saved: FileToSave[] = []
  const logged: string[] = []
  const listeners = new Set<(settings: Settings) => void>()
  let settings = readSettings({ ...given.settings })
  let freeBytes: number | null = null
  let saveAnswer: 'accept' | 'cancel' = 'accept'
  return {
    info: { kind: 'fake', version: '0.0.0', platform: 'linux', locale: 'en-GB' },
    can: {
      printToPdf: false,
      secrets: false,
      recentFiles: false,
      nativeMenu: false,
      allKeys: true,
      popOutWindow: false,
      openOutside: false,
    },
    documents,
    journal,
    files: {
      openBundles: async () => ok([]),
      grantDropped: file => ({
        name: file.name,
        size: file.size,
        read: async (from, to) => ok(new Uint8Array(await file.slice(from, to).arrayBuffer())),
      }),
      onOpened: () => () => undefined,
      async save(file) {
        if (saveAnswer === 'cancel') return ok('cancelled')
        saved.push(file)
        return ok('saved')
      },
      recent: async () => [],
      openRecent: async () => refuse('file-unreadable'),
      sampleBundles: async () => ok(given.samples ?? []),
    },
    settings: {
      read: async () => settings,
      async change(patch) {
        const changed = settingsSchema.safeParse({ ...settings, ...patch })
        if (!changed.success) return refuse('settings-invalid')
        settings = changed.data
        for (const listener of listeners) listener(settings)
        return ok(settings)
      },
      onChanged(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    secrets: {
      protect: async () => refuse('secrets-unavailable'),
      reveal: async () => refuse('secrets-unavailable'),
    },
    hub: { allowed: given.settings?.hub?.address ?? null, allow: async () => false },
    menu: { show: async () => undefined, onCommand: () => () => undefined },
    window: {
      setTitle: async () => undefined,
      toggleFullScreen: async () => undefined,
      close: async () => undefined,
      popOut: async () => refuse('window-refused'),
    },
    openOutside: async ({ fileName }) => refuse('no-program-opened', { name: fileName }),
    printReport: async () => ok('printed'),
    log: (_level, code) => void logged.push(code),
    freeBytes: async () => freeBytes,
    setFreeBytes(bytes) {
      freeBytes = bytes
    },
    stored: documents.stored,
    unfinished: documents.unfinished,
    saved,
    logged,
    answerSave(answer) {
      saveAnswer = answer
    },
  }
}

export function fakeFile(name: string, bytes: Uint8Array): GrantedFile {
  return { name, size: bytes.length, read: async (from, to) => ok(new Uint8Array(bytes.slice(from, to))) }
}

function createMemoryDocuments(): DocumentStore & Pick<FakeHost, 'stored' | 'unfinished'> {
  const committed = new Map<string, Bytes>()
  const writes = new Map<WriteHandle, Bytes[]>()
  let begun = 0
  return {
    size: async sha256 => committed.get(sha256)?.length ?? null,
    async read(sha256, from, to) {
      const whole = committed.get(sha256)
      return whole ? ok(whole.slice(from, to)) : refuse('document-missing')
    },
    async begin() {
      const handle = `write-${++begun}` as WriteHandle
      writes.set(handle, [])
      return ok(handle)
    },
    async append(handle, bytes) {
      const pieces = writes.get(handle)
      if (!pieces) return refuse('write-not-open')
      pieces.push(bytes.slice())
      return ok(null)
    },
    async commit(handle, sha256) {
      const pieces = writes.get(handle)
      if (!pieces) return refuse('write-not-open')
      writes.delete(handle)
      const whole = new Uint8Array(Buffer.concat(pieces))
      if (createHash('sha256').update(whole).digest('hex') !== sha256) return refuse('document-hash-mismatch')
      committed.set(sha256, whole)
      return ok(null)
    },
    async abort(handle) {
      writes.delete(handle)
    },
    stored: () => [...committed.keys()],
    unfinished: () => writes.size,
  }
}
