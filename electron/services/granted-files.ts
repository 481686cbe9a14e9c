/**
 * Files the person granted. The page holds a random handle, never a path, and reads ranges of a file that is open
 * already: a file replaced on the disk afterwards is not the one that was granted. Handles die with the page.
 */
import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import { codeOf } from '../facts-of-error.ts'
import { isReadableRange, readRange } from './read-range.ts'

export interface Granted {
  readonly handle: string
  readonly name: string
  readonly size: number
}

export interface GrantedFiles {
  grant(path: string): Promise<Result<Granted>>
  read(handle: string, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
  revokeAll(): Promise<void>
}

export function createGrantedFiles(): GrantedFiles {
  const files = new Map<string, FileHandle>()
  return {
    async grant(path) {
      const opened = await openRegularFile(path)
      if (!opened.ok) return opened
      const handle = randomUUID()
      files.set(handle, opened.value.file)
      return ok({ handle, name: basename(path), size: opened.value.size })
    },
    async read(handle, from, to) {
      const file = files.get(handle)
      if (!file) return refuse('file-not-granted')
      if (!isReadableRange(from, to)) return refuse('invalid-request')
      try {
        return ok(await readRange(file, from, to))
      } catch (error) {
        return refusalOfRead(error)
      }
    },
    async revokeAll() {
      const open = [...files.values()]
      files.clear()
      await Promise.all(open.map(file => file.close()))
    },
  }
}

/** A folder, a pipe or a device can be opened, too, and would hang the reader. */
async function openRegularFile(path: string): Promise<Result<{ file: FileHandle; size: number }>> {
  try {
    const file = await open(path, 'r')
    const facts = await file.stat()
    if (facts.isFile()) return ok({ file, size: facts.size })
    await file.close()
    return refuse('file-unreadable')
  } catch (error) {
    return refusalOfRead(error)
  }
}

function refusalOfRead(error: unknown): Result<never> {
  if (codeOf(error)) return refuse('file-unreadable')
  throw error
}
