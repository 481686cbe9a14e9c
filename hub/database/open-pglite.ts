/**
 * PostgreSQL inside this process (PGlite), in a folder. The only file that knows it. PGlite is made for browsers and
 * starts with fsync off, its fdatasync and the fsync of its Node file system do nothing: an acknowledged push would
 * survive a killed process but not a power cut. So fsync is turned on here and given to the operating system.
 * It has one connection: transactions run one after another, which hides races that a real PostgreSQL shows.
 */
import { fsyncSync } from 'node:fs'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { Engine, Sql } from './database.ts'

/** `null` keeps everything in memory, for tests. */
export async function openPglite(folder: string | null): Promise<Engine> {
  const pglite = folder === null ? new PGlite() : new PGlite({ fs: durableFolder(folder), startParams })
  await pglite.waitReady
  return {
    name: 'pglite',
    transaction: (work, as) =>
      pglite.transaction(async transaction => {
        if (as) await transaction.exec(`SET LOCAL ROLE ${as.role}`)
        return work(sqlOf(transaction))
      }),
    close: () => pglite.close(),
  }
}

const startParams = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** The part of Emscripten's Node file system that is not in its types: what a stream does when asked to fsync. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number }
}

function durableFolder(folder: string): NodeFS {
  const files = new NodeFS(folder)
  const init = files.init.bind(files)
  files.init = async (database, options) => {
    const { emscriptenOpts } = await init(database, options)
    const giveFsync = (module: object) => {
      const { NODEFS } = module as { readonly NODEFS: NodeFileSystem }
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } }
  }
  return files
}

function sqlOf(transaction: Transaction): Sql {
  return {
    async rows<Row>(text: string, parameters: readonly unknown[] = []) {
      const { rows } = await transaction.query<Row>(text, [...parameters])
      return rows
    },
  }
}
