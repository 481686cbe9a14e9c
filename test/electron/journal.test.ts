import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDocuments } from '../../electron/services/documents.ts'
import { openJournal } from '../../electron/services/journal.ts'
import { openReserve } from '../../electron/services/reserve.ts'
import { DISK_LOW, DISK_RESERVE, DISK_SPARE, diskRoom } from '../../shared/bridge/disk.ts'
import { temporaryFolder } from './main-process.ts'

const lines = (text: string) => new TextEncoder().encode(text)
const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

describe('the journal on a full disk', () => {
  test('gives up the reserve and writes what it was asked to', async () => {
    const folder = await temporaryFolder()
    let isFull = true
    const release = async () => {
      isFull = false
      return true
    }
    const journal = openJournal(folder, { release, openFile: openWhile(() => isFull) })
    expect(await journal.append(1, lines('one\n'))).toEqual({ ok: true, value: null })
    expect(await readFile(join(folder, '000001.jsonl'), 'utf8')).toBe('one\n')
  })

  test('says so when there is nothing left to give up, and goes on as soon as there is room', async () => {
    const folder = await temporaryFolder()
    let isFull = true
    const journal = openJournal(folder, { release: async () => false, openFile: openWhile(() => isFull) })
    expect(await journal.append(1, lines('one\n'))).toEqual({ ok: false, error: { type: 'disk-full' } })
    isFull = false
    expect(await journal.append(1, lines('one\n'))).toEqual({ ok: true, value: null })
    expect(await readFile(join(folder, '000001.jsonl'), 'utf8')).toBe('one\n')
  })
})

test('a file that is none of the journal’s is left alone', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'notes.txt'), 'mine')
  const journal = openJournal(folder, { release: async () => false })
  await journal.append(1, lines('one\n'))
  expect(await journal.segments()).toEqual({ ok: true, value: [{ segment: 1, size: 4 }] })
  expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
})

describe('the reserve', () => {
  test('sets eight MiB aside where there is room, and gives them up once', async () => {
    const path = join(await temporaryFolder(), 'reserve')
    const reserve = openReserve(path, async () => DISK_LOW)
    await reserve.ready
    expect((await stat(path)).size).toBe(DISK_RESERVE)
    expect([await reserve.release(), await reserve.release()]).toEqual([true, false])
  })

  test('takes nothing from a disk that is nearly full', async () => {
    const path = join(await temporaryFolder(), 'reserve')
    const reserve = openReserve(path, async () => DISK_LOW - 1)
    expect(await reserve.release()).toBe(false)
  })
})

describe('room on the disk', () => {
  test.each([
    [null, 'enough'],
    [DISK_LOW, 'enough'],
    [DISK_LOW - 1, 'low'],
    [DISK_SPARE, 'low'],
    [DISK_SPARE - 1, 'critical'],
  ])('%s free bytes are %s', (free, room) => {
    expect(diskRoom(free)).toBe(room)
  })

  test('leaves its last part to verdicts: no document is begun', async () => {
    const folder = await temporaryFolder()
    let free = DISK_SPARE - 1
    const documents = await openDocuments(folder, { freeBytes: async () => free })
    expect(await documents.begin()).toEqual({ ok: false, error: { type: 'disk-full' } })
    free = DISK_SPARE
    expect(await documents.begin()).toMatchObject({ ok: true })
    await documents.abortAll()
  })
})

/** A file that exists but takes no bytes, as on a full disk. */
function openWhile(isFull: () => boolean): typeof open {
  return async (path, flags) => {
    const file = await open(path, flags)
    if (isFull()) file.write = () => Promise.reject(full)
    return file
  }
}
