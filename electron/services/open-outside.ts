/**
 * A PoE document in another program. That program gets a copy that nobody else can read, under a name and an ending
 * chosen here: a document may be hostile, and its name in the bundle is part of it. Copies are swept at the next start.
 */
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shell } from 'electron'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { DocumentToOpen } from '../../shared/bridge/host.ts'
import { outsideEnding } from '../../shared/bridge/outside-kinds.ts'
import { plainFileName } from './dialogs.ts'
import type { DocumentsService } from './documents.ts'
import { refusalOfWrite } from './write-whole.ts'

export type OpenOutside = (document: DocumentToOpen) => Promise<Result<null>>

interface OutsideDeps {
  readonly folder: string
  readonly documents: Pick<DocumentsService, 'size' | 'read'>
  readonly shell: Pick<Shell, 'openPath'>
}

/** Bytes copied at once. */
const PIECE = 4 * 1024 * 1024

export async function createOpenOutside({ folder, documents, shell }: OutsideDeps): Promise<OpenOutside> {
  // A program may still hold one of them; that one is swept another time.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)

  return async ({ sha256, fileName, mediaType }) => {
    const ending = outsideEnding(mediaType)
    if (ending === null) return refuse('document-kind-closed', { name: fileName })
    const size = await documents.size(sha256)
    if (size === null) return refuse('document-missing')
    const place = join(folder, randomUUID())
    const path = join(place, `${safeStem(fileName)}.${ending}`)
    try {
      await mkdir(place, { recursive: true, mode: 0o700 })
      const copied = await copy(path, size, (from, to) => documents.read(sha256, from, to))
      if (!copied.ok) return copied
    } catch (error) {
      return refusalOfWrite(error)
    }
    const problem = await shell.openPath(path)
    return problem === '' ? ok(null) : refuse('no-program-opened', { name: fileName })
  }
}

async function copy(
  path: string,
  size: number,
  read: (from: number, to: number) => Promise<Result<Uint8Array>>,
): Promise<Result<null>> {
  const file = await open(path, 'wx', 0o600)
  try {
    for (let from = 0; from < size; from += PIECE) {
      const bytes = await read(from, Math.min(size, from + PIECE))
      if (!bytes.ok) return bytes
      await file.writeFile(bytes.value)
    }
  } finally {
    await file.close()
  }
  // What is changed there would not be the evidence any more.
  await chmod(path, 0o400)
  return ok(null)
}

/** Every ending goes: `statement.pdf.exe` becomes `statement`. */
function safeStem(fileName: string): string {
  const stem = plainFileName(fileName).split('.', 1)[0] ?? ''
  return plainFileName(stem).slice(0, 60) || 'document'
}
