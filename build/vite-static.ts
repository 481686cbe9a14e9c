/**
 * A Vite plugin that puts folders of ready-made files beside the bundle: copied below out/renderer when building,
 * served from where they lie when developing. vite-pdfjs.ts and vite-samples.ts say which folders.
 */
import { createReadStream } from 'node:fs'
import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import { assetPath, mediaTypeOf } from '../shared/bridge/asset-path.ts'

export interface StaticFolder {
  /** Folder on disk. May be missing: then nothing is copied. */
  readonly from: string
  /** Folder below out/renderer and below the page's address. */
  readonly to: string
  readonly accept?: (fileName: string) => boolean
  /** When set, `index.json` beside the files lists their names and sizes in bytes. */
  readonly index?: boolean
}

interface StaticFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export function staticFolders(name: string, folders: readonly StaticFolder[]): Plugin {
  let config: ResolvedConfig
  return {
    name,
    configResolved(resolved) {
      config = resolved
    },
    async closeBundle() {
      if (config.command !== 'build') return
      for (const folder of folders) await copyFolder(folder, config.build.outDir)
    },
    configureServer(server) {
      for (const folder of folders) serveFolder(folder, server)
    },
  }
}

async function copyFolder(folder: StaticFolder, outDir: string): Promise<void> {
  const files = await filesOf(folder)
  const target = join(outDir, folder.to)
  await mkdir(target, { recursive: true })
  for (const file of files) await cp(join(folder.from, file.name), join(target, file.name))
  if (folder.index) await writeFile(join(target, 'index.json'), JSON.stringify(files))
}

function serveFolder(folder: StaticFolder, server: ViteDevServer): void {
  server.middlewares.use(`/${folder.to}`, (request, response, next) => {
    const asked = assetPath(new URL(request.url ?? '/', 'http://page').pathname)
    filesOf(folder).then(files => {
      const found = files.find(file => file.name === asked)
      response.setHeader('Content-Type', mediaTypeOf(asked ?? ''))
      if (folder.index && asked === 'index.json') return response.end(JSON.stringify(files))
      if (!found) return next()
      return createReadStream(join(folder.from, found.name)).pipe(response)
    }, next)
  })
}

/** Sorted by name, so that two builds of the same tree are the same. */
async function filesOf(folder: StaticFolder): Promise<readonly StaticFile[]> {
  const names = await readdir(folder.from).catch(() => [])
  const wanted = names.filter(name => folder.accept?.(name) ?? true).sort()
  const all = await Promise.all(wanted.map(name => fileOf(folder.from, name)))
  return all.filter(file => file !== null)
}

async function fileOf(from: string, name: string): Promise<StaticFile | null> {
  const facts = await stat(join(from, name))
  return facts.isFile() ? { name, size: facts.size } : null
}
