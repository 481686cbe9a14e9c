/**
 * The journal's files in the browser's private file system, in a worker: only there may a file be written at once and
 * flushed. A file is opened for one append and closed again, so that no window keeps another one out.
 */
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { JournalSegment } from '../../shared/bridge/host.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type JournalWrites = {
  segments(nothing: null): Promise<Result<readonly JournalSegment[]>>
  read(range: {
    readonly segment: number
    readonly from: number
    readonly to: number
  }): Promise<Result<Bytes>>
  append(lines: { readonly segment: number; readonly bytes: Bytes }): Promise<Result<null>>
}

/** What the DOM types do not know yet; every browser with a private file system has it. */
interface SyncAccess {
  getSize(): number
  read(bytes: Bytes, options: { readonly at: number }): number
  write(bytes: Bytes, options: { readonly at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

const LINE_END = 10
const LOOKED_BACK = 64 * 1024

export function serveJournalWrites(open: () => Promise<FileSystemDirectoryHandle>): JournalWrites {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: (folder: FileSystemDirectoryHandle) => Promise<Result<T>>): Promise<Result<T>> => {
    const done = turn.then(async () => {
      try {
        return await work(await open())
      } catch (error) {
        return refusalOf(error)
      }
    })
    turn = done.catch(() => undefined)
    return done
  }

  return {
    segments: () =>
      inTurn(async folder => {
        const found: JournalSegment[] = []
        for await (const name of folder.keys()) {
          const segment = Number(/^(\d{6})\.jsonl$/.exec(name)?.[1] ?? 0)
          if (segment > 0) found.push({ segment, size: (await fileOf(folder, segment)).size })
        }
        return ok(found.sort((a, b) => a.segment - b.segment))
      }),
    read: ({ segment, from, to }) =>
      inTurn(async folder => {
        const file = await fileOf(folder, segment)
        return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()))
      }),
    append: ({ segment, bytes }) =>
      inTurn(async folder => {
        const newest = await newestIn(folder)
        if (segment < newest || segment > newest + 1) return refuse('journal-closed')
        const access = await openFile(folder, segment)
        try {
          return addLines(access, bytes)
        } finally {
          access.close()
        }
      }),
  }
}

function addLines(access: SyncAccess, bytes: Bytes): Result<null> {
  const end = endOfLines(access)
  access.truncate(end)
  if (access.write(bytes, { at: end }) < bytes.length) {
    access.truncate(end)
    return refuse('disk-full')
  }
  access.flush()
  return ok(null)
}

/** Offset behind the last line end. */
function endOfLines(access: SyncAccess): number {
  for (let to = access.getSize(); to > 0; to -= LOOKED_BACK) {
    const from = Math.max(0, to - LOOKED_BACK)
    const bytes = new Uint8Array(to - from)
    access.read(bytes, { at: from })
    const place = bytes.lastIndexOf(LINE_END)
    if (place >= 0) return from + place + 1
  }
  return 0
}

async function newestIn(folder: FileSystemDirectoryHandle): Promise<number> {
  let newest = 0
  for await (const name of folder.keys())
    newest = Math.max(newest, Number(/^(\d{6})\.jsonl$/.exec(name)?.[1] ?? 0))
  return newest
}

async function openFile(folder: FileSystemDirectoryHandle, segment: number): Promise<SyncAccess> {
  const file = await folder.getFileHandle(nameOf(segment), { create: true })
  return (file as unknown as { createSyncAccessHandle(): Promise<SyncAccess> }).createSyncAccessHandle()
}

async function fileOf(folder: FileSystemDirectoryHandle, segment: number): Promise<File> {
  return (await folder.getFileHandle(nameOf(segment))).getFile()
}

function nameOf(segment: number): string {
  return `${String(segment).padStart(6, '0')}.jsonl`
}

function refusalOf(error: unknown): Result<never> {
  if (!(error instanceof DOMException)) throw error
  if (error.name === 'QuotaExceededError') return refuse('disk-full')
  return error.name === 'NotFoundError'
    ? refuse('journal-missing')
    : refuse('journal-unreadable', { reason: error.name })
}
