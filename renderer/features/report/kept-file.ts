/** A file in the making, kept outside the page: pieces are moved there, and it comes back as a whole with its hash. */
import { type CallServer, connectCalls, serveInPlace, serverOf } from '../../data/worker-calls.ts'
import { type FileCalls, serveFile, type Workbook } from './serve-file.ts'
import type { WrittenFile } from './set-form.ts'

export interface KeptFile {
  /** Resolves once the piece before it is there: the next is made meanwhile, and a keeper that is behind is not buried. */
  add(text: string): Promise<void>
  addRows(rows: Parameters<FileCalls['addRows']>[0]): Promise<void>
  writeWorkbook(workbook: Workbook): Promise<void>
  end(): Promise<WrittenFile>
  /** Lets go of everything; the file is not wanted, or it is done. */
  stop(): void
}

export function createKeptFile(startKeeper: () => CallServer = startWorker): KeptFile {
  const encoder = new TextEncoder()
  const keeper = startKeeper()
  const worker = connectCalls<FileCalls>(keeper.port, {})
  let last: Promise<unknown> = Promise.resolve()
  const afterLast = async (send: () => Promise<unknown>) => {
    await last
    last = send()
  }
  return {
    add(text) {
      const piece = encoder.encode(text)
      return afterLast(() => worker.call('add', piece, [piece.buffer]))
    },
    addRows: rows => afterLast(() => worker.call('addRows', rows)),
    writeWorkbook: workbook => afterLast(() => worker.call('writeWorkbook', workbook)),
    async end() {
      await last
      const sha256 = await worker.call('hash', undefined)
      return { sha256, bytes: await worker.call('bytes', undefined) }
    },
    stop: () => keeper.stop(),
  }
}

function startWorker(): CallServer {
  return serverOf(new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' }))
}

/** The same without a worker of its own. */
export const keepInPlace = (): CallServer => serveInPlace(serveFile)
