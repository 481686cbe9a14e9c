/** What an error at the start means to the reader. A newer database is no failure: the newer app opens it. */
import type { StartState } from './start-screen.tsx'

export function startFailure(error: unknown): StartState {
  // Dexie wraps the browser's error and keeps its name.
  const name = error instanceof Error ? error.name : typeof error
  if (name === 'VersionError') return { kind: 'newer' }
  return { kind: 'failed', code: `start ${name}` }
}
