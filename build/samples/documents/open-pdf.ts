/* Opens PDF bytes with pdf.js under Node, with the fonts and character maps it needs. Used to scan and to check. */
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const library = fileURLToPath(new URL('../../../node_modules/pdfjs-dist/', import.meta.url))

export async function openPdf(bytes: Uint8Array, password?: string) {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    ...(password ? { password } : {}),
  })
  const document = await task.promise
  return { document, close: () => task.destroy() }
}
