/**
 * Packs the check that HTML reports carry: the loader and the code as classic scripts in one piece each, the code and
 * pdf.js's character maps as gzip in base64. The app gets it as a module that is loaded with the first such report.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { sha256Base64 } from '../shared/base/sha256-base64.ts'
import type { RecheckScript } from '../shared/report/html-recheck.ts'

const projectRoot = join(import.meta.dirname, '..')
const moduleName = 'virtual:recheck-script'

export function recheckScriptModule(): Plugin {
  let made: Promise<RecheckScript> | null = null
  return {
    name: 'proofdesk:recheck-script',
    resolveId: id => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined
      made ??= buildRecheckScript()
      return `export const recheckScript = ${JSON.stringify(await made)}`
    },
  }
}

export async function buildRecheckScript(): Promise<RecheckScript> {
  const [loader, code, maps] = await Promise.all([
    bundled('renderer/recheck/loader.ts'),
    bundled('renderer/recheck/recheck-page.ts'),
    characterMaps(),
  ])
  return {
    loader: standingInPage(loader),
    packed: packed(Buffer.from(code)),
    codeHash: sha256Base64(code),
    characterMaps: packed(maps),
  }
}

async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    // pdf.js has branches for Node, whose `import.meta` is said to be empty in a classic script, as it should be.
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: { entry: join(projectRoot, entry), formats: ['iife'], name: 'proofdesk' },
      rolldownOptions: {
        // The law of clocks and holidays stays outside: folding a log needs its names, never its calendar.
        treeshake: { moduleSideEffects: id => !/\/shared\/(?!base\/zod)|date-holidays/.test(id) },
      },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not built`)
  return chunk.code
}

/** The loader stands in the page itself, where its text must not look like the element's end or a comment. */
function standingInPage(code: string): string {
  if (/<\/script|<!--/i.test(code)) throw new Error('the loader of the re-check would end its own element')
  return code.trim()
}

/** Read back by renderer/recheck/given-documents.ts. */
async function characterMaps(): Promise<Buffer> {
  const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const names = (await readdir(join(library, 'cmaps'))).filter(name => name.endsWith('.bcmap')).sort()
  const maps = await Promise.all(names.map(name => readFile(join(library, 'cmaps', name))))
  const list = names.map((name, place) => [name, maps[place]?.length])
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...maps])
}

function packed(bytes: Buffer): string {
  return gzipSync(bytes, { level: 9 }).toString('base64')
}
