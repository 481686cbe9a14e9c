/**
 * `app://bundle/…`: the built renderer, read-only, with the same security headers as the browser host. Which file a path
 * means is decided in shared/bridge/asset-path; this file adds a second fence on the disk. `/print/<id>` is a report on
 * its way to PDF: that page may style itself inline, and nothing else.
 */
import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Protocol } from 'electron'
import { assetPath, mediaTypeOf } from '../../shared/bridge/asset-path.ts'
import { pageWithNonce, securityHeaders } from '../../shared/bridge/content-security.ts'
import { appOrigin, appScheme, isAppAddress } from '../app-address.ts'
import type { PrintPages } from '../ports.ts'

export interface AppFiles {
  /** Folder of the built renderer. */
  readonly root: string
  readonly printPages: PrintPages
  /** The hub of the settings, as they are when a page is loaded; null = none. */
  readonly hub: () => string | null
}

/** Must run before Electron is ready; afterwards a scheme can no longer become a secure, standard one. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }])
}

export function serveAppFiles(protocol: Pick<Protocol, 'handle'>, files: AppFiles): void {
  protocol.handle(appScheme, request => respond(request, files))
}

export async function respond(request: Pick<Request, 'method' | 'url'>, files: AppFiles): Promise<Response> {
  if (request.method !== 'GET' || !isAppAddress(request.url)) return refusal(400)
  const path = rawPath(request.url)
  if (path.startsWith(printFolder)) return printPage(files.printPages.get(path.slice(printFolder.length)))
  const file = await fileInside(files.root, path)
  if (file === null) return refusal(404)
  const nonce = newNonce()
  const hub = files.hub()
  const headers = { ...securityHeaders(nonce, hub), 'Content-Type': mediaTypeOf(file.path) }
  if (file.path.endsWith('.html'))
    return new Response(pageWithNonce(await readFile(file.path, 'utf8'), nonce, hub), { headers })
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream
  return new Response(body, { headers: { ...headers, 'Content-Length': String(file.size) } })
}

const printFolder = '/print/'

/** The file that a URL path names, or null when it names none or one outside the root (a link, a changed folder). */
export async function fileInside(
  root: string,
  urlPath: string,
): Promise<{ readonly path: string; readonly size: number } | null> {
  const named = assetPath(urlPath)
  if (named === null) return null
  try {
    const [home, path] = await Promise.all([realpath(root), realpath(join(root, named))])
    if (!path.startsWith(home + sep)) return null
    const facts = await stat(path)
    return facts.isFile() ? { path, size: facts.size } : null
  } catch {
    return null
  }
}

/** As it was asked for: a parsed URL has its `..` folded away and could hide a traversal from the check. */
function rawPath(address: string): string {
  return address.slice(appOrigin.length).split(/[?#]/, 1)[0] ?? '/'
}

/** The print window runs no script; the policy says so a second time. */
function printPage(html: string | undefined): Response {
  if (html === undefined) return refusal(404)
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
  const headers = {
    ...securityHeaders(''),
    'Content-Security-Policy': policy,
    'Content-Type': 'text/html; charset=utf-8',
  }
  return new Response(html, { headers })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders('') })
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
}
