/**
 * Answers `import 'electron'` with the double, in this process. The number of a start travels from a module to what it
 * imports, so a second start loads its own copies of the app's modules.
 */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const double = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
let isRegistered = false

export function resolveElectronToDouble(): void {
  if (isRegistered) return
  isRegistered = true
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ? new URL(context.parentURL) : undefined
      const number = parent?.searchParams.get('double')
      const query = number ? `?double=${number}` : ''
      if (specifier === 'electron') return { url: `${double}${query}`, shortCircuit: true }
      const resolved = next(specifier, context)
      const isPartOfApp = specifier.startsWith('.') && parent?.href !== `${double}${query}`
      return query && isPartOfApp ? { ...resolved, url: `${resolved.url}${query}` } : resolved
    },
  })
}
