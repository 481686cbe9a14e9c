import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOpenOutside } from '../../electron/services/open-outside.ts'
import { ok } from '../../shared/base/result.ts'

const sha256 = 'a'.repeat(64)
const bytes = new TextEncoder().encode('%PDF-1.7 proof')
const pdf = { sha256, fileName: 'SOW signed.pdf', mediaType: 'application/pdf' }

let profile: string
let opened: string[]
let problem: string

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'proofdesk-outside-'))
  opened = []
  problem = ''
})
afterEach(() => rm(profile, { recursive: true, force: true }))

function service() {
  return createOpenOutside({
    folder: join(profile, 'outside'),
    documents: {
      size: async hash => (hash === sha256 ? bytes.length : null),
      read: async (_hash, from, to) => ok(bytes.slice(from, to)),
    },
    shell: {
      openPath: async path => {
        opened.push(path)
        return problem
      },
    },
  })
}

describe('a document that is opened in another program', () => {
  test('is a whole, read-only copy in the profile', async () => {
    const open = await service()
    expect(await open(pdf)).toEqual(ok(null))
    const [path = ''] = opened
    expect(path.startsWith(join(profile, 'outside'))).toBe(true)
    expect(basename(path)).toBe('SOW signed.pdf')
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    expect((await stat(path)).mode & 0o777).toBe(0o400)
  })

  test.each([
    ['statement.pdf.exe', 'application/pdf', '.pdf'],
    ['../../evil.bat', 'image/png', '.png'],
    ['con', 'text/plain', '.txt'],
    ['invoice\u202Efdp.exe', 'message/rfc822', '.eml'],
    ['', 'application/vnd.ms-outlook; charset=x', '.msg'],
  ])(
    'named %o as %s gets the ending %s, and no other part of its name can matter',
    async (fileName, mediaType, ending) => {
      const open = await service()
      expect(await open({ sha256, fileName, mediaType })).toEqual(ok(null))
      const [path = ''] = opened
      expect(extname(path)).toBe(ending)
      expect(basename(path, ending)).toMatch(/^[^./\\\u202E]+$/)
      expect(basename(path, ending)).not.toMatch(/^(con|evil\.bat)$/)
    },
  )

  test.each([
    'application/x-msdownload',
    'text/html',
    'application/vnd.ms-word.document.macroenabled.12',
    '',
  ])('is not opened at all when it is %o', async mediaType => {
    const open = await service()
    expect(await open({ ...pdf, mediaType })).toMatchObject({
      ok: false,
      error: { type: 'document-kind-closed' },
    })
    expect(opened).toEqual([])
  })

  test('is refused when the store lacks it, and when no program takes it', async () => {
    const open = await service()
    expect(await open({ ...pdf, sha256: 'b'.repeat(64) })).toMatchObject({
      error: { type: 'document-missing' },
    })
    problem = 'no application is registered'
    expect(await open(pdf)).toMatchObject({
      error: { type: 'no-program-opened', params: { name: pdf.fileName } },
    })
  })

  test('is swept at the next start', async () => {
    await (await service())(pdf)
    await writeFile(join(profile, 'kept'), 'x')
    await service()
    expect(await readdir(profile)).toEqual(['kept'])
  })
})
