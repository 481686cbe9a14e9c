import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainFileName } from '../../electron/services/dialogs.ts'
import { startMainProcess } from './main-process.ts'

let main: Awaited<ReturnType<typeof startMainProcess>>
beforeEach(async () => {
  main = await startMainProcess()
})
afterEach(() => main.end())

async function bundle(name: string, content = 'bundle'): Promise<string> {
  const path = join(main.folder, name)
  await writeFile(path, content)
  return path
}

async function opened(path: string) {
  main.dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  const answer = await main.ask('files.open-bundles', null)
  if (!answer.ok) throw new Error(answer.error.type)
  return (answer.value as { handle: string; name: string; size: number }[])[0]
}

const read = (handle: string | undefined, from: number, to: number) =>
  main.ask('files.read', { handle, from, to })

describe('a file from the open dialog', () => {
  test('is given as a name and a handle, never as a path', async () => {
    const file = await opened(await bundle('March.poecase', '12345'))
    expect(file).toMatchObject({ name: 'March.poecase', size: 5 })
    expect(JSON.stringify(file)).not.toContain(main.folder)
    expect(await read(file?.handle, 1, 3)).toEqual({ ok: true, value: new Uint8Array([50, 51]) })
  })

  test('stays the file that was granted when another takes its place', async () => {
    const path = await bundle('a.poecase', 'granted')
    const file = await opened(path)
    await rename(await bundle('b.poecase', 'swapped'), path)
    expect(await read(file?.handle, 0, 7)).toEqual({ ok: true, value: new TextEncoder().encode('granted') })
  })

  test('is an empty list when the person cancels', async () => {
    expect(await main.ask('files.open-bundles', null)).toEqual({ ok: true, value: [] })
  })

  test('is refused when it cannot be read, or is a folder', async () => {
    const folder = join(main.folder, 'folder.poecase')
    await mkdir(folder)
    for (const path of [join(main.folder, 'gone.poecase'), folder]) {
      main.dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      expect(await main.ask('files.open-bundles', null)).toEqual({
        ok: false,
        error: { type: 'file-unreadable' },
      })
    }
  })
})

describe('a handle', () => {
  test.each(['', 'x', '../../etc/passwd', '/etc/passwd', '00000000-0000-4000-8000-000000000000'])(
    'that was not granted is refused: %j',
    async handle => {
      expect(await read(handle, 0, 10)).toEqual({ ok: false, error: { type: 'file-not-granted' } })
    },
  )

  test('is worth nothing after its page is gone', async () => {
    const file = await opened(await bundle('a.poecase'))
    await main.files.pageGone()
    expect(await read(file?.handle, 0, 1)).toEqual({ ok: false, error: { type: 'file-not-granted' } })
  })
})

describe('recent files', () => {
  test('are listed newest first, each once, without their paths', async () => {
    const [one, two] = [await bundle('one.poecase'), await bundle('two.poecase')]
    for (const path of [one, two, one]) await opened(path)
    const answer = await main.ask('files.recent', null)
    expect(answer).toMatchObject({ ok: true, value: [{ name: 'one.poecase' }, { name: 'two.poecase' }] })
    expect(JSON.stringify(answer)).not.toContain(main.folder)
  })

  test('open again by id, and are forgotten when they are gone', async () => {
    const path = await bundle('one.poecase', 'again')
    await opened(path)
    const recent = await main.ask('files.recent', null)
    const id = recent.ok ? (recent.value as { id: string }[])[0]?.id : ''
    expect(await main.ask('files.open-recent', id)).toMatchObject({
      ok: true,
      value: { name: 'one.poecase', size: 5 },
    })
    await rename(path, `${path}.moved`)
    expect(await main.ask('files.open-recent', id)).toEqual({ ok: false, error: { type: 'file-unreadable' } })
    expect(await main.ask('files.recent', null)).toEqual({ ok: true, value: [] })
  })
})

describe('sample cases', () => {
  test('are the files that the index names', async () => {
    await mkdir(join(main.folder, 'samples'))
    await writeFile(join(main.folder, 'samples/first.poecase'), 'x')
    await writeFile(join(main.folder, 'samples/index.json'), '[{"name":"first.poecase","size":1}]')
    expect(await main.ask('files.samples', null)).toMatchObject({
      ok: true,
      value: [{ name: 'first.poecase', size: 1 }],
    })
  })

  test('are none where none were shipped', async () => {
    expect(await main.ask('files.samples', null)).toEqual({ ok: true, value: [] })
  })
})

describe('the name suggested for a saved file', () => {
  test.each([
    ['CLM-0412 Contoso.json', 'CLM-0412 Contoso.json'],
    ['../../.bashrc', 'bashrc'],
    ['C:\\Windows\\x.dll', 'C-Windows-x.dll'],
    ['콘토소/보고서.html', '콘토소-보고서.html'],
    ['con.json', 'proofdesk-con.json'],
    ['a\u202Egpj.exe', 'a-gpj.exe'],
    ['   ', 'proofdesk-export'],
  ])('%j becomes %j', (suggested, plain) => {
    expect(plainFileName(suggested)).toBe(plain)
  })
})
