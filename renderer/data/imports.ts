/**
 * Opening case bundles: the contract of the import. Reading runs in a worker; documents go to the host's store, claims
 * to the log, one transaction per batch of whole claims, so that a cancelled or killed import leaves whole claims only.
 * A bundle that is refused was refused before anything of it was stored.
 */
import { err, type Refusal } from '../../shared/base/result.ts'
import { diskRoom } from '../../shared/bridge/disk.ts'
import type { GrantedFile, Host } from '../../shared/bridge/host.ts'
import { bundleLimits } from '../../shared/bundle/manifest.ts'
import type { Claims } from './claims.ts'
import { addClaims } from './import-claims.ts'
import type { ImportSummary } from './import-summary.ts'
import type { BundleLimits } from './open-bundle.ts'
import { type PageCalls, serveBundle, type WorkerCalls } from './serve-bundle.ts'
import { serveDocuments } from './store-documents.ts'
import { type Caller, type CallServer, connectCalls, serveInPlace, serverOf } from './worker-calls.ts'

export interface ImportProgress {
  readonly fileName: string
  /** `reading`: every document is inflated and hashed; `documents`: they are stored; then `claims`. */
  readonly phase: 'reading' | 'documents' | 'claims'
  /** Of the phase. */
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly claimsDone: number
  readonly claimsTotal: number
}

export type ImportOutcome =
  | { readonly kind: 'done'; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly kind: 'cancelled'; readonly summary: ImportSummary }

export interface ImportOptions {
  readonly onProgress: (progress: ImportProgress) => void
  readonly signal: AbortSignal
}

export interface Imports {
  run(file: GrantedFile, options: ImportOptions): Promise<ImportOutcome>
}

export interface ImportsDeps {
  readonly host: Pick<Host, 'documents' | 'log' | 'freeBytes'>
  readonly claims: Pick<Claims, 'addDecided' | 'isReadOnly'>
  /** Starts a reader; tests give one that runs in place. */
  readonly startReader?: () => CallServer
  readonly limits?: BundleLimits
}

export function createImports(deps: ImportsDeps): Imports {
  const { host, claims, startReader = startWorker, limits = bundleLimits } = deps
  return {
    async run(file, options) {
      const empty: ImportSummary = {
        fileName: file.name,
        added: 0,
        updated: 0,
        unchanged: 0,
        missingDocuments: [],
        differences: [],
      }
      if (options.signal.aborted) return { kind: 'cancelled', summary: empty }
      const refused = (refusal: Refusal): ImportOutcome => ({ kind: 'refused', fileName: file.name, refusal })
      if (claims.isReadOnly()) return refused({ type: 'log-broken' })
      if (diskRoom(await host.freeBytes()) !== 'enough') return refused({ type: 'disk-low' })
      const import_ = startImport(file, { host, reader: startReader(), options })
      try {
        const facts = await import_.worker.call('open', { name: file.name, size: file.size, limits })
        if (!facts.ok) return refused(facts.error)
        import_.enter('reading', facts.value)
        const verified = await import_.worker.call('verify', null)
        if (!verified.ok) return refused(verified.error)
        import_.enter('documents', facts.value)
        const stored = await import_.worker.call('store', null)
        if (!stored.ok) return refused(stored.error)
        import_.enter('claims', facts.value)
        const added = await addClaims(facts.value, {
          fileName: file.name,
          summary: empty,
          claims,
          hasDocument: async sha256 => (await host.documents.size(sha256)) !== null,
          take: (from, to) => import_.worker.call('claims', { from, to }),
          onProgress: import_.claimsDone,
          signal: options.signal,
        })
        if (added.refusal) return refused(added.refusal)
        return { kind: options.signal.aborted ? 'cancelled' : 'done', summary: added.summary }
      } catch (error) {
        // Cancelling stops the worker, so whatever was waited for fails; nothing else may hide behind that.
        if (options.signal.aborted) return { kind: 'cancelled', summary: empty }
        throw error
      } finally {
        await import_.end()
      }
    },
  }
}

interface Import {
  readonly worker: Caller<WorkerCalls>
  enter(
    phase: ImportProgress['phase'],
    facts: { readonly documentBytes: number; readonly claims: number },
  ): void
  claimsDone(claims: number): void
  end(): Promise<void>
}

interface Running {
  readonly host: ImportsDeps['host']
  readonly reader: CallServer
  readonly options: ImportOptions
}

function startImport(file: GrantedFile, { host, reader, options }: Running): Import {
  let progress: ImportProgress = {
    fileName: file.name,
    phase: 'reading',
    bytesDone: 0,
    bytesTotal: file.size,
    claimsDone: 0,
    claimsTotal: 0,
  }
  const tell = (change: Partial<ImportProgress>) => {
    progress = { ...progress, ...change }
    if (!options.signal.aborted) options.onProgress(progress)
  }
  const documents = serveDocuments(host.documents)
  const worker = connectCalls<WorkerCalls>(reader.port, {
    ...documents.calls,
    read: ({ from, to }) => (options.signal.aborted ? err({ type: 'cancelled' }) : file.read(from, to)),
    progress: bytesDone => {
      tell({ bytesDone })
      return null
    },
  } satisfies { [Name in keyof PageCalls]: (body: Parameters<PageCalls[Name]>[0]) => unknown })
  const cancel = () => {
    reader.stop()
    worker.fail(new Error('cancelled'))
  }
  options.signal.addEventListener('abort', cancel, { once: true })
  tell({})
  return {
    worker,
    enter: (phase, facts) =>
      tell({ phase, bytesDone: 0, bytesTotal: facts.documentBytes, claimsTotal: facts.claims }),
    claimsDone: claimsDone => tell({ claimsDone, bytesDone: progress.bytesTotal }),
    async end() {
      options.signal.removeEventListener('abort', cancel)
      reader.stop()
      await documents.abort()
    },
  }
}

function startWorker(): CallServer {
  return serverOf(new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' }))
}

/** The same reading without a worker of its own, over a channel in place. */
export const readInPlace = (): CallServer => serveInPlace(serveBundle)
