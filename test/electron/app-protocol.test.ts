import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileInside, registerAppScheme, respond } from '../../electron/modules/app-protocol.ts'
import { createPrintPages } from '../../electron/services/print-pdf.ts'
import { temporaryFolder } from './main-process.ts'

let folder: string
let root: string

beforeAll(async () => {
  folder = await temporaryFolder()
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">')
  await writeFile(join(root, 'assets/viewer-1a2b.mjs'), 'export {}')
  await writeFile(join(root, 'assets/decoder.wasm'), 'wasm')
  await writeFile(join(folder, 'secret.txt'), 'outside')
  await symlink(join(folder, 'secret.txt'), join(root, 'assets/link.txt'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET') =>
  respond({ url, method }, { root, printPages: createPrintPages(), hub: () => null })

describe('which file a path means', () => {
  test.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/viewer-1a2b.mjs', 'assets/viewer-1a2b.mjs'],
    ['/assets/%64ecoder.wasm', 'assets/decoder.wasm'],
  ])('%s is %s', async (path, file) => {
    expect((await fileInside(root, path))?.path.endsWith(file)).toBe(true)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/./../../secret.txt',
    '//secret.txt',
    '///etc/passwd',
    '/%2fetc/passwd',
    '/C:/secret.txt',
    '/C%3a%5csecret.txt',
    '/assets/..%00/secret.txt',
    '/index.html%00.png',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/\uff0e\uff0e/secret.txt',
    '/..;/secret.txt',
    '/assets',
    '/assets/',
    '/%',
    '/.env',
    '/assets/link.txt',
  ])('%j is no file of the app', async path => {
    expect(await fileInside(root, path)).toBeNull()
  })

  test('never leaves the root, whatever the path is made of', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '%00',
      '%25',
      'secret.txt',
      'a',
      ':',
      '\u2215',
    )
    const path = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(path, async tried => {
        const found = await fileInside(root, tried)
        return found === null || found.path.startsWith(`${root}/`)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('what is sent', () => {
  test('a page carries a new nonce each time, the same one in its policy', async () => {
    const [first, second] = [await ask('app://bundle/'), await ask('app://bundle/index.html?x#/queue')]
    const nonces = await Promise.all(
      [first, second].map(async answer => /content="([^"]+)"/.exec(await answer.text())?.[1]),
    )
    expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/)
    expect(nonces[0]).not.toBe(nonces[1])
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`)
  })

  test('the policy of a page allows the hub of the settings, as they are at that moment', async () => {
    let hub: string | null = null
    const files = { root, printPages: createPrintPages(), hub: () => hub }
    const policy = async () => {
      const answer = await respond({ url: 'app://bundle/index.html', method: 'GET' }, files)
      return answer.headers.get('content-security-policy')
    }
    expect(await policy()).toContain("connect-src 'self';")
    hub = 'https://hub.example'
    expect(await policy()).toContain("connect-src 'self' https://hub.example/v1/;")
  })

  test('every answer, a refusal too, has the security headers', async () => {
    for (const url of [
      'app://bundle/',
      'app://bundle/assets/decoder.wasm',
      'app://bundle/missing',
      'app://other/',
    ]) {
      const { headers } = await ask(url)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/)
    }
  })

  test.each([
    ['app://bundle/assets/viewer-1a2b.mjs', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/decoder.wasm', 'application/wasm'],
  ])('%s is %s with its length', async (url, type) => {
    const answer = await ask(url)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength)
  })

  test.each([
    ['app://bundle/', 'POST', 400],
    ['app://elsewhere/index.html', 'GET', 400],
    ['app://bundle.elsewhere/index.html', 'GET', 400],
    ['app://user@bundle/index.html', 'GET', 400],
    ['https://bundle/index.html', 'GET', 400],
    ['app://bundle/missing.js', 'GET', 404],
    ['app://bundle/print/unknown', 'GET', 404],
  ])('%s by %s is refused with %i', async (url, method, status) => {
    const answer = await ask(url, method)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
  })

  test('a report on its way to PDF is served until it is dropped, without leave to run anything', async () => {
    const printPages = createPrintPages()
    const page = printPages.put('<h1>Report</h1>')
    const answer = await respond({ url: page.address, method: 'GET' }, { root, printPages, hub: () => null })
    expect(await answer.text()).toBe('<h1>Report</h1>')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('script-src')
    page.drop()
    expect(
      (await respond({ url: page.address, method: 'GET' }, { root, printPages, hub: () => null })).status,
    ).toBe(404)
  })
})

test('the scheme is secure and standard, but never bypasses the policy', () => {
  const registered: object[] = []
  registerAppScheme({ registerSchemesAsPrivileged: schemes => void registered.push(...schemes) })
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  expect(registered).toEqual([{ scheme: 'app', privileges }])
})
