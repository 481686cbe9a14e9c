/**
 * The files being opened: one after the other, in the order they were given, however they came (dialog, drop, file
 * association, samples). Holds what the dialog shows; the reading itself is data/imports.ts.
 */
import type { GrantedFile } from '../../../shared/bridge/host.ts'
import type { ImportOutcome, ImportProgress, Imports } from '../../data/imports.ts'

export type ImportEntry =
  | { readonly kind: 'waiting'; readonly fileName: string }
  | { readonly kind: 'running'; readonly fileName: string; readonly progress: ImportProgress | null }
  | { readonly kind: 'over'; readonly fileName: string; readonly outcome: ImportOutcome }

export interface ImportState {
  readonly entries: readonly ImportEntry[]
  readonly isCancelling: boolean
}

export interface ImportRuns {
  open(files: readonly GrantedFile[]): void
  /** Stops the running file after its current batch and forgets the waiting ones. */
  cancel(): void
  /** Empties the list; only when nothing runs. */
  clear(): void
  state(): ImportState
  subscribe(listener: () => void): () => void
}

export interface ImportRunsDeps {
  readonly imports: Imports
  /** Resolves once the claims that came in stand in the queue: what the summary leads to has to be there. */
  readonly caughtUp: () => Promise<void>
  /** Each outcome as it comes, for the live region. */
  readonly onOutcome: (outcome: ImportOutcome) => void
  /** All files that were given have been read. */
  readonly onDone: () => void
}

const nothing: ImportState = { entries: [], isCancelling: false }

export function createImportRuns({ imports, caughtUp, onOutcome, onDone }: ImportRunsDeps): ImportRuns {
  const waiting: { readonly file: GrantedFile; readonly place: number }[] = []
  const listeners = new Set<() => void>()
  let state = nothing
  let running: AbortController | null = null

  const change = (next: ImportState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const put = (place: number, entry: ImportEntry) =>
    change({ ...state, entries: state.entries.with(place, entry) })

  const runOne = async (file: GrantedFile, place: number, signal: AbortSignal) => {
    const fileName = file.name
    put(place, { kind: 'running', fileName, progress: null })
    const onProgress = (progress: ImportProgress) => put(place, { kind: 'running', fileName, progress })
    const outcome = await imports.run(file, { onProgress, signal }).catch((error: unknown) => {
      reportError(error)
      return { kind: 'refused', fileName, refusal: { type: 'defect' } } as const
    })
    await caughtUp()
    put(place, { kind: 'over', fileName, outcome })
    onOutcome(outcome)
  }

  const drain = async () => {
    if (running) return
    running = new AbortController()
    for (let next = waiting.shift(); next; next = waiting.shift())
      await runOne(next.file, next.place, running.signal)
    running = null
    change({ ...state, isCancelling: false })
    onDone()
  }

  return {
    open(files) {
      if (files.length === 0) return
      const first = state.entries.length
      waiting.push(...files.map((file, index) => ({ file, place: first + index })))
      const added = files.map(file => ({ kind: 'waiting', fileName: file.name }) as const)
      change({ ...state, entries: [...state.entries, ...added] })
      void drain()
    },
    cancel() {
      waiting.length = 0
      running?.abort()
      change({
        entries: state.entries.filter(entry => entry.kind !== 'waiting'),
        isCancelling: running !== null,
      })
    },
    clear() {
      if (!running) change(nothing)
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
