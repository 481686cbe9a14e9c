/**
 * Documents between this computer and the hub, by their hash: what the hub lacks goes up in pieces behind what it has,
 * what is missing here comes down in ranges. One document at a time, the leader's window only; a stopped one goes on
 * where it was. Bytes are checked by whoever takes them, so a document under its hash is whole on both sides.
 */
import { err, ok, type Refusal, type Result, refuse } from '../../shared/base/result.ts'
import type { DocumentStore } from '../../shared/bridge/host.ts'
import { blobAnswerSchema, limits } from '../../shared/sync/protocol.ts'
import type { HubFailure } from '../../shared/sync/sync-store.ts'
import type { ProofdeskDb, Transfer } from '../data/db.ts'
import { askHub, type HubAddress, type HubRequest, readJson } from './hub-request.ts'

export interface TransferProgress {
  readonly direction: 'up' | 'down'
  readonly claim: string
  readonly fileName: string
  /** Of this document, in bytes. */
  readonly done: number
  readonly size: number
  /** Documents that wait behind it. */
  readonly left: number
}

export interface Transfers {
  /** Moves everything that waits; ends early when stopped or when the hub does not answer. */
  run(control: TransferControl): Promise<void>
  /** One document that is wanted now; `not-yet`: its owner's desk has yet to send it. */
  fetch(sha256: string, signal: AbortSignal): Promise<Result<'here' | 'not-yet'>>
}

export interface TransferControl {
  readonly signal: AbortSignal
  readonly onProgress: (progress: TransferProgress | null) => void
}

export interface TransfersDeps {
  readonly db: ProofdeskDb
  readonly documents: DocumentStore
  readonly hub: HubAddress
  readonly workspace: string
  /** Monotonic milliseconds. */
  readonly milliseconds: () => number
}

/** Milliseconds for one piece: 4 MiB over a slow line. */
const PATIENCE = 120_000
/** Neither here nor at the hub: its owner's desk has yet to send it. Milliseconds until it is asked for again. */
const ASK_AGAIN = 30_000

type Moved = Result<'done' | 'nowhere', Refusal | HubFailure>

export function createTransfers(deps: TransfersDeps): Transfers {
  const { db, documents } = deps
  const askedAt = new Map<string, number>()

  const move = async (
    transfer: Transfer,
    { signal, onProgress }: TransferControl,
    left: number,
  ): Promise<Moved> => {
    const { claim, fileName, size } = transfer
    const isHere = (await documents.size(transfer.sha256)) !== null
    const direction = isHere ? 'up' : 'down'
    const tell = (done: number) => onProgress({ direction, claim, fileName, size, done, left })
    return isHere ? sendUp(deps, transfer, { signal, tell }) : bringDown(deps, transfer, { signal, tell })
  }

  const isDue = ({ sha256 }: Transfer) =>
    deps.milliseconds() - (askedAt.get(sha256) ?? -ASK_AGAIN) >= ASK_AGAIN

  return {
    async run(control) {
      const waiting = (await db.transfers.where('state').equals('waiting').toArray()).filter(isDue)
      for (const [index, transfer] of waiting.entries()) {
        if (control.signal.aborted) break
        const moved = await move(transfer, control, waiting.length - index - 1)
        if (moved.ok && moved.value === 'done') await db.transfers.put({ ...transfer, state: 'done' })
        else askedAt.set(transfer.sha256, deps.milliseconds())
        if (!moved.ok && moved.error.type === 'unreachable') break
      }
      control.onProgress(null)
    },
    async fetch(sha256, signal) {
      const transfer = await db.transfers.get(sha256)
      if (!transfer) return refuse('document-missing')
      if ((await documents.size(sha256)) !== null) return ok('here')
      const moved = await bringDown(deps, transfer, { signal, tell: () => undefined })
      if (!moved.ok) return refuse('document-missing')
      if (moved.value === 'nowhere') return ok('not-yet')
      await db.transfers.put({ ...transfer, state: 'done' })
      return ok('here')
    },
  }
}

interface Telling {
  readonly signal: AbortSignal
  readonly tell: (done: number) => void
}

async function sendUp(deps: TransfersDeps, transfer: Transfer, { signal, tell }: Telling): Promise<Moved> {
  const { sha256 } = transfer
  const size = (await deps.documents.size(sha256)) ?? 0
  const known = await askBlob(deps, signal, { method: 'GET', path: `${pathOf(deps, sha256)}/state` })
  if (!known.ok) return known
  let { size: from, complete } = known.value
  while (!complete) {
    tell(from)
    const to = Math.min(size, from + limits.blobPiece)
    const bytes = await deps.documents.read(sha256, from, to)
    if (!bytes.ok) return bytes
    // An empty document has no range.
    const headers: Readonly<Record<string, string>> =
      size === 0 ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${size}` }
    const put = { method: 'PUT', path: pathOf(deps, sha256), headers, body: bytes.value } as const
    const kept = await askBlob(deps, signal, put)
    if (!kept.ok && kept.error.type !== 'blob-mismatch') return kept
    // Another desk has sent the same piece meanwhile: go on behind what the hub has.
    const place = kept.ok ? kept.value : { size: sizeIn(kept.error), complete: false }
    if (!place.complete && place.size <= from && kept.ok) return err({ type: 'unreachable' })
    if (!kept.ok && place.size === from) return err({ type: 'unreachable' })
    ;({ size: from, complete } = place)
  }
  return ok('done')
}

function sizeIn(error: Refusal | HubFailure): number {
  return 'size' in error ? error.size : 0
}

async function bringDown(deps: TransfersDeps, transfer: Transfer, { signal, tell }: Telling): Promise<Moved> {
  const { sha256, size } = transfer
  const { documents } = deps
  const begun = await documents.begin()
  if (!begun.ok) return begun
  const giveUp = async (moved: Moved): Promise<Moved> => {
    await documents.abort(begun.value)
    return moved
  }
  for (let from = 0; from < size; ) {
    tell(from)
    const to = Math.min(size, from + limits.blobPiece)
    const bytes = await askAgain(() => askRange(deps, signal, { sha256, from, to }))
    if (!bytes.ok) return giveUp(bytes.error.type === 'not-found' ? ok('nowhere') : bytes)
    const kept = await documents.append(begun.value, bytes.value)
    if (!kept.ok) return giveUp(kept)
    from += bytes.value.length
  }
  const whole = await documents.commit(begun.value, sha256)
  return whole.ok ? ok('done') : giveUp(whole)
}

/** A line that breaks in the middle of a large document costs one piece, not the document. */
const TRIES = 3

async function askAgain<T>(ask: () => Promise<Result<T, HubFailure>>): Promise<Result<T, HubFailure>> {
  let answer = await ask()
  for (let tries = 1; tries < TRIES && !answer.ok && answer.error.type === 'unreachable'; tries++)
    answer = await ask()
  return answer
}

interface Range {
  readonly sha256: string
  readonly from: number
  readonly to: number
}

function askRange(deps: TransfersDeps, signal: AbortSignal, { sha256, from, to }: Range) {
  const headers = { Range: `bytes=${from}-${to - 1}` }
  const request = { method: 'GET', path: pathOf(deps, sha256), headers, patience: PATIENCE } as const
  return askHub({ ...deps.hub, signal }, request, async response => {
    const bytes = new Uint8Array(await response.arrayBuffer())
    return response.status === 206 && bytes.length > 0 && bytes.length <= to - from ? bytes : null
  })
}

function askBlob(deps: TransfersDeps, signal: AbortSignal, request: Omit<HubRequest, 'patience'>) {
  return askHub({ ...deps.hub, signal }, { ...request, patience: PATIENCE }, async response => {
    const parsed = blobAnswerSchema.safeParse(await readJson(response))
    return parsed.success ? parsed.data : null
  })
}

function pathOf({ workspace }: TransfersDeps, sha256: string): string {
  return `/v1/ws/${workspace}/blobs/${sha256}`
}
