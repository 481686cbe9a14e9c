/** Builds one of the pages without the app and serves it with the app's own headers, together with the given bundles. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveRenderer } from '../../build/browser-host.ts'

export interface DataServer {
  readonly url: string
  close(): Promise<void>
}

export async function startDataServer(
  bundles: Readonly<Record<string, Uint8Array>>,
  page: 'data-page' | 'sync-page' = 'data-page',
): Promise<DataServer> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdesk-data-'))
  await build({
    configFile: false,
    root: join(import.meta.dirname, page),
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  })
  for (const [name, bytes] of Object.entries(bundles)) await writeFile(join(folder, name), bytes)
  const server = await serveRenderer({ root: folder })
  return {
    url: server.url,
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
