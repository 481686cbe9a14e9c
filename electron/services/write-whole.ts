/**
 * Writes a file that the person asked for: beside its place first, then renamed, so that a full disk or a crash leaves
 * the old file and not half a new one. The system's reasons become refusals here.
 */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import { codeOf } from '../facts-of-error.ts'

export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return ok(null)
  } catch (error) {
    await rm(beside, { force: true })
    return refusalOfWrite(error)
  }
}

/** Reasons a person can do something about; any other error is a defect and goes on. */
export function refusalOfWrite(error: unknown): Result<never> {
  const code = codeOf(error) ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk-full')
  if (notWritable.has(code)) return refuse('file-unwritable')
  throw error
}

const notWritable: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'EISDIR',
  'ENOENT',
  'ENAMETOOLONG',
])
