/**
 * The other side of a file that is being made: keeps the pieces, hashes them as they come and puts them together at the
 * end; of a workbook it keeps the rows and writes it. Runs in file-worker.ts, so that the page only ever makes one claim.
 * The platform's hash wants the whole file once more; a running one is done when the last piece is.
 */
import type { WriteSheet } from 'hucre/xlsx'
import { createRunningHash } from '../../../shared/base/sha256.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Row = NonNullable<WriteSheet['data']>[number]

/** A workbook whose rows were added sheet by sheet, in the sheets' own order after the first. */
export interface Workbook {
  readonly first: WriteSheet
  readonly sheets: readonly WriteSheet[]
  readonly title: string
  readonly creator: string
}

export type FileCalls = {
  add(piece: Bytes): null
  /** By the place of each sheet. */
  addRows(rows: readonly (readonly Row[])[]): null
  writeWorkbook(workbook: Workbook): Promise<null>
  /** Of all that was added; nothing can be added after it. */
  hash(): string
  /** Once: they are moved, not copied. */
  bytes(): Bytes
}

export function serveFile(): FileCalls {
  const pieces: Bytes[] = []
  const rows: Row[][] = []
  const hash = createRunningHash()
  const add = (piece: Bytes): null => {
    hash.update(piece)
    pieces.push(piece)
    return null
  }
  return {
    add,
    addRows(added) {
      for (const [place, own] of added.entries()) {
        rows[place] ??= []
        rows[place].push(...own)
      }
      return null
    },
    async writeWorkbook({ first, sheets, title, creator }) {
      const { writeXlsx } = await import('hucre/xlsx')
      const written = await writeXlsx({
        sheets: [first, ...sheets.map((sheet, place) => ({ ...sheet, data: rows[place] ?? [] }))],
        activeSheet: 1,
        properties: { title, creator },
      })
      return add(written as Bytes)
    },
    hash: () => hash.hex(),
    bytes: () => joined(pieces),
  }
}

/** Each piece is let go once it is copied. */
function joined(pieces: Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
