/** RFC 9110 §14: the two headers that name a part of a document. One range only; anything odd is not a range. */

export interface PlaceOfPiece {
  readonly from: number
  readonly length: number
  /** Bytes of the whole document. */
  readonly size: number
}

/** Of an upload: `Content-Range: bytes 0-99/200`; without it the request is the whole document. */
export function readPlace(headers: Headers): PlaceOfPiece | null {
  const range = headers.get('content-range')
  if (range === null) {
    const length = headers.get('content-length')
    return length !== null && /^\d{1,15}$/.test(length)
      ? { from: 0, length: Number(length), size: Number(length) }
      : null
  }
  const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(range)
  if (!found) return null
  const [from = 0, to = 0, size = 0] = found.slice(1).map(Number)
  return from <= to && to < size ? { from, length: to - from + 1, size } : null
}

export interface ByteRange {
  readonly from: number
  /** The last byte, as in the header. */
  readonly to: number
}

/** Of a download; null = the whole document, also where the header makes no sense. */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [, first = '', last = ''] = found ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const tail = Number(last)
    return tail === 0 || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - tail), to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from < size ? { from, to } : 'unsatisfiable'
}
