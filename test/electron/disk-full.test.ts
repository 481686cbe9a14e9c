import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalOfWrite, writeWhole } from '../../electron/services/write-whole.ts'
import { temporaryFolder } from './main-process.ts'

describe('a file that the person asked for', () => {
  test('replaces the old one whole', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'report.json')
    await writeFile(path, 'a longer old report')
    expect(await writeWhole(path, Buffer.from('new'))).toEqual({ ok: true, value: null })
    expect(await readdir(folder)).toEqual(['report.json'])
    await rm(folder, { recursive: true })
  })

  test('is refused where nothing can be written, and leaves nothing beside it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'report.json'))
    expect(await writeWhole(join(folder, 'report.json'), Buffer.from('new'))).toEqual({
      ok: false,
      error: { type: 'file-unwritable' },
    })
    expect(await writeWhole(join(folder, 'missing/report.json'), Buffer.from('new'))).toMatchObject({
      ok: false,
    })
    expect(await readdir(folder)).toEqual(['report.json'])
    await rm(folder, { recursive: true })
  })
})

describe("the system's reason", () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'file-unwritable'],
    ['EROFS', 'file-unwritable'],
  ])('%s becomes %s', (code, type) => {
    expect(refusalOfWrite(Object.assign(new Error('no'), { code }))).toEqual({ ok: false, error: { type } })
  })

  test('that nobody can help is a defect and goes on', () => {
    const broken = Object.assign(new Error('no'), { code: 'EBADF' })
    expect(() => refusalOfWrite(broken)).toThrow(broken)
  })
})
