import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RendererServer } from '../../build/browser-host.ts'
import { serveRenderer } from '../../build/browser-host.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

describe('browser host', () => {
  let folder: string
  let server: RendererServer

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proofdesk-host-'))
    const root = join(folder, 'renderer')
    await mkdir(join(root, 'samples'), { recursive: true })
    await writeFile(join(folder, 'secret.txt'), 'secret')
    await writeFile(join(root, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">')
    await writeFile(join(root, 'samples/a.poecase'), 'PK')
    await writeFile(join(root, 'decoder.wasm'), 'wasm')
    server = await serveRenderer({ root })
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  test('listens on the loopback address only', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
  })

  test('lets the page ask the hub that its cookie names, and nothing else that stands there', async () => {
    const policyWith = async (cookie: string) => {
      const answer = await fetch(`${server.url}/`, { headers: { cookie } })
      return /connect-src [^;]*/.exec(answer.headers.get('content-security-policy') ?? '')?.[0]
    }
    expect(await policyWith('a=1; proofdesk-hub=https%3A%2F%2Fhub.example')).toBe(
      "connect-src 'self' https://hub.example/v1/",
    )
    for (const bad of ['https%3A%2F%2Fx%3B%20script-src%20*', '*', '%', 'javascript%3Aalert(1)'])
      expect(await policyWith(`proofdesk-hub=${bad}`)).toBe("connect-src 'self'")
  })

  test('puts the nonce of the policy into the page, another one each time', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const nonce = /content="([^"]+)"/.exec(first.text)?.[1]
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(second.text).not.toBe(first.text)
  })

  test.each([
    '/../secret.txt',
    '/samples/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/.env',
    '/%00',
    '/%',
  ])('refuses the path %s', async path => {
    const answer = await get(path)
    expect(answer.status).toBe(400)
    expect(answer.text).not.toContain('secret')
  })

  test('refuses a page of another name that points at this machine', async () => {
    const answer = await get('/', { host: 'proofdesk.example' })
    expect(answer.status).toBe(403)
  })

  test('accepts nothing but reading', async () => {
    const answer = await get('/', {}, 'POST')
    expect(answer.status).toBe(404)
  })

  test('names the media types that the browser insists on', async () => {
    const answers = [await get('/decoder.wasm'), await get('/samples/a.poecase')]
    expect(answers.map(answer => answer.headers['content-type'])).toEqual([
      'application/wasm',
      'application/zip',
    ])
  })

  test('sends the guarding headers even with a refusal', async () => {
    const { status, headers } = await get('/nothing.js')
    expect(status).toBe(404)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
  })

  /** Not `fetch`: it would tidy the path up before sending it. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request(
        { host: '127.0.0.1', port: server.port, path, method, headers },
        async incoming => {
          const text = (await incoming.toArray()).join('')
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text })
        },
      )
      asking.once('error', reject)
      asking.end()
    })
  }
})
