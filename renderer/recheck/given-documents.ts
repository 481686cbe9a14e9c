/** Files given to the check, hashed, and opened by pdf.js on this very page: a report starts no worker. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist'
import 'pdfjs-dist/build/pdf.worker.mjs'
import { createRunningHash } from '../../shared/base/sha256.ts'
import type { GivenDocument } from '../../shared/report/recheck/given-documents.ts'
import { openPdf } from '../../shared/report/recheck/open-pdf.ts'
import { unpacked } from './unpacked.ts'

export function givenDocuments(files: readonly File[]): Promise<readonly GivenDocument[]> {
  return Promise.all(
    files.map(async file => ({
      fileName: file.name.normalize('NFC'),
      sha256: await hashOf(await file.arrayBuffer()),
      open: async () => openPdf(getDocument({ ...options, data: new Uint8Array(await file.arrayBuffer()) })),
    })),
  )
}

/** The platform's hash is several times faster, and absent where the page did not come from a secure place. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  if (crypto.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
  const hash = createRunningHash()
  hash.update(new Uint8Array(bytes))
  return hash.hex()
}

let maps: Promise<ReadonlyMap<string, Uint8Array>> | null = null

/** Character maps come out of the report itself. Shapes of letters are not needed to read a text. */
class PackedData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    maps ??= unpacked('recheck-maps').then(readMaps)
    const found = kind === 'cMapUrl' ? (await maps).get(filename) : undefined
    if (!found) throw new Error(`${filename} is not part of the check`)
    return found.slice()
  }
}

const options = {
  BinaryDataFactory: PackedData,
  cMapUrl: 'packed/',
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
}

/** A line of JSON with name and length of each map, then the maps one after the other. */
function readMaps(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = bytes.indexOf(10)
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as readonly [string, number][]
  let at = end + 1
  return new Map(
    list.map(([name, length]) => {
      at += length
      return [name, bytes.subarray(at - length, at)]
    }),
  )
}
