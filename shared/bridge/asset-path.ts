/**
 * Which file of the built renderer a URL path asks for, and its media type. Both servers of the renderer (Electron's
 * app:// protocol, the browser host) use it, so the traversal check exists once. It does not touch the disk: the caller
 * joins the answer to its own root.
 */

const mediaTypeByExtension: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
  otf: 'font/otf',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  poecase: 'application/zip',
}

/** Names that a built file can have: no leading dot, no separator, no drive letter, no percent sign. */
const plainName = /^[\w@+-][\w@+.-]*$/

/** The file below the renderer's root, with `/` between folders; null when the path may not be served. */
export function assetPath(urlPath: string): string | null {
  const decoded = decodedOrNull(urlPath)
  if (decoded === null) return null
  if (decoded === '/' || decoded === '') return 'index.html'
  const parts = decoded.replace(/^\//, '').split('/')
  return parts.every(part => plainName.test(part)) ? parts.join('/') : null
}

export function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return mediaTypeByExtension[extension] ?? 'application/octet-stream'
}

/** Each percent escape is undone once, as the file system would never undo it again. */
function decodedOrNull(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
