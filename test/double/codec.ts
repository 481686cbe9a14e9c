/**
 * Values on their way between processes and worlds: a structured clone over JSON text, for the kinds that cross a
 * bridge. Functions cross only between the two worlds of a page, as numbers that the caller hands out. The text of
 * these functions is put into pages as well (world-scripts.ts), so they need nothing but each other.
 */

export type FunctionToId = (fn: (...args: unknown[]) => unknown) => unknown
export type IdToFunction = (id: unknown) => (...args: unknown[]) => unknown

export function encode(value: unknown, functionToId: FunctionToId = refuseFunction): string {
  return JSON.stringify(pack(value, functionToId))
}

export function decode(text: string, idToFunction: IdToFunction = refuseFunction): unknown {
  return unpack(JSON.parse(text), idToFunction)
}

export function refuseFunction(): never {
  throw new Error('An object could not be cloned.')
}

export function pack(value: unknown, functionToId: FunctionToId): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', of: String(value) }
  if (typeof value === 'function') return { $: 'function', of: functionToId(value as never) }
  if (typeof value !== 'object') return refuseFunction()
  if (Array.isArray(value)) return value.map(item => pack(item, functionToId))
  if (value instanceof ArrayBuffer) return { $: 'buffer', of: toBase64(new Uint8Array(value)) }
  if (ArrayBuffer.isView(value))
    return { $: 'bytes', of: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  if (value instanceof Date) return { $: 'date', of: value.toISOString() }
  if (value instanceof Error) return { $: 'error', of: value.message }
  const entries = Object.entries(value).map(([key, item]) => [key, pack(item, functionToId)])
  return { $: 'object', of: Object.fromEntries(entries) }
}

export function unpack(packed: unknown, idToFunction: IdToFunction): unknown {
  if (packed === null || typeof packed !== 'object') return packed
  if (Array.isArray(packed)) return packed.map(item => unpack(item, idToFunction))
  const { $: kind, of } = packed as { $: string; of: never }
  if (kind === 'undefined') return undefined
  if (kind === 'number') return Number(of)
  if (kind === 'function') return idToFunction(of)
  if (kind === 'bytes') return fromBase64(of)
  if (kind === 'buffer') return fromBase64(of).buffer
  if (kind === 'date') return new Date(of)
  if (kind === 'error') return new Error(of)
  return Object.fromEntries(Object.entries(of).map(([key, item]) => [key, unpack(item, idToFunction)]))
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(text)
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}
