/**
 * The data files that pdf.js fetches while it renders: character maps for CJK text, the standard fonts, the image
 * decoders in wasm, colour profiles. They are served by the app itself under pdfjs/, because nothing may need a network.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { staticFolders } from './vite-static.ts'

/** `quickjs` runs scripts inside PDFs; scripting is off, so it is not shipped. */
const neverShipped = /^quickjs/

export function pdfjsFiles(): Plugin {
  const root = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']
  return staticFolders(
    'proofdesk:pdfjs-files',
    folders.map(name => ({
      from: join(root, name),
      to: `pdfjs/${name}`,
      accept: file => !neverShipped.test(file),
    })),
  )
}
