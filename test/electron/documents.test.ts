import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentsService } from '../../electron/services/documents.ts'
import { openDocuments } from '../../electron/services/documents.ts'
import { temporaryFolder } from './main-process.ts'

let folder: string
let documents: DocumentsService

beforeEach(async () => {
  folder = await temporaryFolder()
  documents = await openDocuments(folder)
})
afterEach(async () => {
  await documents.abortAll()
  await rm(folder, { recursive: true, force: true })
})

describe('a committed document', () => {
  test('is a file named by its hash, and nothing else is left', async () => {
    const bytes = Buffer.from('statement of work')
    const name = sha256(bytes)
    await committed(bytes)
    expect(await readFile(join(folder, name.slice(0, 2), name.slice(2)))).toEqual(bytes)
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
  })

  test('is found again by the next start', async () => {
    const bytes = Buffer.from('kept')
    await committed(bytes)
    const next = await openDocuments(folder)
    expect(await next.size(sha256(bytes))).toBe(4)
  })

  test('gives any range as a slice would', async () => {
    const bytes = Buffer.from(Array.from({ length: 500 }, (_, index) => index % 256))
    await committed(bytes)
    const offset = fc.integer({ min: 0, max: 700 })
    await fc.assert(
      fc.asyncProperty(offset, offset, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const read = await documents.read(sha256(bytes), from, to)
        expect(read.ok && Buffer.from(read.value)).toEqual(bytes.subarray(from, to))
      }),
    )
  })

  test('refuses a range that ends before it starts', async () => {
    const bytes = Buffer.from('x')
    await committed(bytes)
    expect(await documents.read(sha256(bytes), 5, 2)).toEqual({
      ok: false,
      error: { type: 'invalid-request' },
    })
  })
})

test('a commit waits for bytes that are still on their way to the disk', async () => {
  let release: () => void = () => undefined
  const steps: string[] = []
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  const slow = await openDocuments(folder, {
    openFile: async (path, flags) => {
      const file = await open(path, flags)
      const [write, sync] = [file.write.bind(file), file.sync.bind(file)]
      file.write = (async (...args: Parameters<typeof write>) => {
        await released
        steps.push('written')
        return write(...args)
      }) as typeof file.write
      file.sync = () => {
        steps.push('synced')
        return sync()
      }
      return file
    },
  })
  const handle = await slow.begin()
  if (!handle.ok) throw new Error(handle.error.type)
  const bytes = Buffer.from('slow disk')
  const appended = slow.append(handle.value, bytes)
  const commit = slow.commit(handle.value, sha256(bytes))
  await slow.size(sha256(bytes))
  release()
  expect([await appended, await commit].every(answer => answer.ok)).toBe(true)
  expect(steps).toEqual(['written', 'synced'])
  expect(await slow.size(sha256(bytes))).toBe(bytes.length)
})

describe('a write that does not end well', () => {
  test('leaves no file when the hash does not agree', async () => {
    const handle = await begun()
    await documents.append(handle, Buffer.from('altered'))
    expect(await documents.commit(handle, sha256(Buffer.from('original')))).toEqual({
      ok: false,
      error: { type: 'document-hash-mismatch' },
    })
    expect(await readdir(folder)).toEqual(['unfinished'])
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
  })

  test('is swept away by the next start after a crash', async () => {
    await mkdir(join(folder, 'unfinished'), { recursive: true })
    await writeFile(join(folder, 'unfinished', 'left-by-a-crash'), 'half a document')
    await committed(Buffer.from('whole'))
    const next = await openDocuments(folder)
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
    expect(await next.size(sha256(Buffer.from('whole')))).toBe(5)
  })

  test('is given up when its page is gone', async () => {
    const handle = await begun()
    await documents.append(handle, Buffer.from('half'))
    await documents.abortAll()
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
    expect(await documents.append(handle, Buffer.from('more'))).toEqual({
      ok: false,
      error: { type: 'write-not-open' },
    })
  })

  test('refuses a handle nobody was given', async () => {
    for (const handle of ['', '../../x', crypto.randomUUID()]) {
      expect(await documents.append(handle, Buffer.from('x'))).toMatchObject({
        error: { type: 'write-not-open' },
      })
      expect(await documents.commit(handle, sha256(Buffer.from('')))).toMatchObject({
        error: { type: 'write-not-open' },
      })
      await documents.abort(handle)
    }
  })

  test.each(['write', 'sync'] as const)(
    'is refused and leaves nothing when the disk is full at its %s',
    async step => {
      const full = await openDocuments(folder, {
        openFile: async (path, flags) => {
          const file = await open(path, flags)
          file[step] = async () => {
            throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
          }
          return file
        },
      })
      const handle = await full.begin()
      if (!handle.ok) throw new Error(handle.error.type)
      const bytes = Buffer.from('too much')
      const answers = [await full.append(handle.value, bytes), await full.commit(handle.value, sha256(bytes))]
      expect(answers).toContainEqual({ ok: false, error: { type: 'disk-full' } })
      expect(await full.size(sha256(bytes))).toBeNull()
      expect(await readdir(join(folder, 'unfinished'))).toEqual([])
    },
  )

  test('cannot be committed twice', async () => {
    const handle = await begun()
    const empty = sha256(Buffer.from(''))
    expect((await documents.commit(handle, empty)).ok).toBe(true)
    expect(await documents.commit(handle, empty)).toMatchObject({ error: { type: 'write-not-open' } })
  })
})

async function begun(): Promise<string> {
  const answer = await documents.begin()
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}

async function committed(bytes: Buffer): Promise<void> {
  const handle = await begun()
  await documents.append(handle, bytes)
  expect(await documents.commit(handle, sha256(bytes))).toEqual({ ok: true, value: null })
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
