/**
 * Wraps a part of the double so that a member it does not have throws by name. Without it a missing member would be
 * `undefined`, and the app would quietly do something else than on Electron.
 */

export function onlyKnown<Part extends object>(part: Part, owner: string): Part {
  return new Proxy(part, {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || harmless.has(member))
        return Reflect.get(target, member)
      throw new Error(`electron double: ${owner}.${member} is not implemented`)
    },
  })
}

/** Asked by the language or by test tools, never by the app. */
const harmless: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  '$$typeof',
  'asymmetricMatch',
  'nodeType',
  'tagName',
])
