/** Builds the viewer's harness with the app's own plugins, and draws the documents it opens, into a folder to be served. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { pdfjsFiles } from '../../../build/vite-pdfjs.ts'
import { viewerDocuments } from './viewer-documents.ts'

/** `pages`: the harness itself, and for the bench pdf.js's stock components beside it. */
export async function buildHarness(folder: string, pages: readonly string[] = ['index.html']): Promise<void> {
  const root = join(import.meta.dirname, 'viewer-harness')
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), pdfjsFiles()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: true,
      target: 'esnext',
      chunkSizeWarningLimit: 9000,
      rolldownOptions: { input: pages.map(page => join(root, page)) },
    },
  })
  await mkdir(join(folder, 'documents'), { recursive: true })
  for (const [name, bytes] of await viewerDocuments()) await writeFile(join(folder, 'documents', name), bytes)
}
