/** The files of a folder as a re-check takes them: hashed as they stream past, opened by pdf.js only when asked. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { GivenDocument } from '../../shared/report/recheck/given-documents.ts'
import { openPdf } from '../../shared/report/recheck/open-pdf.ts'

const library = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')))

export async function givenFiles(folder: string): Promise<readonly GivenDocument[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(givenFile))
}

async function givenFile(path: string): Promise<GivenDocument> {
  const sha256 = await hashFile(path)
  return {
    fileName: basename(path).normalize('NFC'),
    sha256,
    open: async () => openPdf(getDocument({ ...options, data: new Uint8Array(await readFile(path)) })),
  }
}

/** The data of the viewer, so that a page reads as it does there; nothing is fetched from anywhere else. */
const options = {
  cMapUrl: join(library, 'cmaps/'),
  standardFontDataUrl: join(library, 'standard_fonts/'),
  useSystemFonts: false,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
