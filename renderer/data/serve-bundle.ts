/**
 * What the bundle worker answers, and what it asks of the page: the protocol between the two, as two tables of calls.
 * One worker reads one bundle.
 */
import type { Result } from '../../shared/base/result.ts'
import { ok } from '../../shared/base/result.ts'
import type { BundleLimits } from './open-bundle.ts'
import { type ArrivingClaim, type Bundle, type BundleFacts, readBundle } from './read-bundle.ts'
import type { Caller } from './worker-calls.ts'

/** Page → worker, in this order; `claims` as often as needed. */
export type WorkerCalls = {
  open(file: {
    readonly name: string
    readonly size: number
    readonly limits: BundleLimits
  }): Promise<Result<BundleFacts>>
  verify(body: null): Promise<Result<null>>
  store(body: null): Promise<Result<null>>
  claims(range: { readonly from: number; readonly to: number }): readonly ArrivingClaim[]
}

/** Worker → page. */
export type PageCalls = {
  read(range: { readonly from: number; readonly to: number }): Promise<Result<Uint8Array<ArrayBuffer>>>
  begin(sha256: string): Promise<Result<boolean>>
  append(piece: { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Result<null>>
  commit(sha256: string): Promise<Result<null>>
  progress(bytesDone: number): null
}

/** Bytes between two notes of progress. */
const PROGRESS_STEP = 1024 * 1024

export function serveBundle(page: () => Caller<PageCalls>): WorkerCalls {
  let bundle: Bundle | null = null
  const opened = () => {
    if (!bundle) throw new Error('no bundle is open')
    return bundle
  }
  return {
    async open({ name, size, limits }) {
      const read = (from: number, to: number) => page().call('read', { from, to })
      const opening = await readBundle({ name, size, read }, limits)
      if (!opening.ok) return opening
      bundle = opening.value
      return ok(bundle.facts)
    },
    verify: () => opened().verify(stepped(page)),
    store: () =>
      opened().store(
        {
          begin: sha256 => page().call('begin', sha256),
          append: (sha256, bytes) => page().call('append', { sha256, bytes }, [bytes.buffer]),
          commit: sha256 => page().call('commit', sha256),
        },
        stepped(page),
      ),
    claims: ({ from, to }) => opened().claims(from, to),
  }
}

function stepped(page: () => Caller<PageCalls>): (bytes: number) => void {
  let done = 0
  let told = 0
  return bytes => {
    done += bytes
    if (done - told < PROGRESS_STEP) return
    told = done
    void page().call('progress', done)
  }
}
