/** Are two plain JSON values equal? The order of keys does not count, an absent key equals an undefined one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  return keysOf(a, b).every(key => isSame(fieldOf(a, key), fieldOf(b, key)))
}

/** Keys of both, the first one's order first. */
export function keysOf(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

function fieldOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}
