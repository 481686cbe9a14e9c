/**
 * Serves the built renderer on 127.0.0.1: the app without Electron's shell, and what the browser tests open. Loopback
 * only, read only, with the same security headers as Electron's app:// protocol. `npm start` falls back to it. The hub
 * that the page's policy allows is the page's own setting, which it leaves in a cookie (renderer/host/browser-hub).
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { HttpBindings } from '@hono/node-server'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { assetPath, mediaTypeOf } from '../shared/bridge/asset-path.ts'
import { pageWithNonce, securityHeaders } from '../shared/bridge/content-security.ts'
import { HUB_COOKIE, hubOrigin } from '../shared/bridge/hub-address.ts'

export interface RendererServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export interface RendererServerOptions {
  /** Folder of the built renderer. */
  readonly root: string
  /** 0, the default, takes any free port. */
  readonly port?: number
}

const hostname = '127.0.0.1'
/** Resolves only on this computer; a page elsewhere that rebinds its own name to 127.0.0.1 has another Host. */
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/

export function serveRenderer({ root, port = 0 }: RendererServerOptions): Promise<RendererServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: rendererApp(root).fetch, hostname, port }, address =>
      resolve({
        url: `http://${hostname}:${address.port}`,
        port: address.port,
        close: () => closed(server as Server),
      }),
    )
    server.once('error', reject)
  })
}

function rendererApp(root: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('*', async context => {
    const nonce = newNonce()
    const hub = hubIn(context.req.header('cookie') ?? '')
    for (const [name, value] of Object.entries(securityHeaders(nonce, hub))) context.header(name, value)
    if (!ownHost.test(context.req.header('host') ?? '')) return context.text('Not this host', 403)
    const path = assetPath(rawPath(context.env.incoming?.url ?? context.req.path))
    if (path === null) return context.text('Not a path of this app', 400)
    const file = join(root, path)
    const size = await fileSize(file)
    if (size === null) return context.text('Not found', 404)
    context.header('Content-Type', mediaTypeOf(path))
    // A file whose name carries its hash never changes; everything else is asked for again.
    context.header('Cache-Control', path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache')
    if (path.endsWith('.html')) return context.body(pageWithNonce(await readFile(file, 'utf8'), nonce, hub))
    context.header('Content-Length', String(size))
    return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream)
  })
  return app
}

/** Whatever else is in the cookie, only an address of a hub reaches the policy. */
function hubIn(cookies: string): string | null {
  const pairs = cookies.split('; ').map(pair => pair.split('='))
  const [, value = ''] = pairs.find(([name]) => name === HUB_COOKIE) ?? []
  try {
    return hubOrigin(decodeURIComponent(value))
  } catch {
    return null
  }
}

/** As it was sent: a parsed URL has its `..` already folded away, and could hide a traversal from the check. */
function rawPath(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '/'
}

async function fileSize(file: string): Promise<number | null> {
  const facts = await stat(file).catch(() => null)
  return facts?.isFile() ? facts.size : null
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
}

/** Kept-alive connections would hold the process for seconds. */
function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
