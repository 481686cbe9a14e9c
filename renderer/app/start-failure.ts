/** What an error at the start means to the reader. A newer database is no failure: the newer app opens it. */

export type StartFailure = { readonly kind: 'newer' } | { readonly kind: 'failed'; readonly code: string }

/** What Chromium answers when it cannot open or read its own files; the rest has other causes. */
const storageErrors: ReadonlySet<string> = new Set([
  'DataError',
  'NotReadableError',
  'OpenFailedError',
  'UnknownError',
])

export function startFailure(error: unknown): StartFailure {
  const name = nameOf(error)
  if (name === 'VersionError') return { kind: 'newer' }
  return { kind: 'failed', code: `start ${name}` }
}

export function isOfStorage(error: unknown): boolean {
  return storageErrors.has(nameOf(error))
}

/** Dexie wraps the browser's error and keeps its name; a worker's arrives as its text, which begins with it. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const told = /^(\w+Error)\b/.exec(error.message)?.[1]
  return error.name === 'Error' && told ? told : error.name
}
