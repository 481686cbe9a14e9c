/** The last step of an import: batches of whole claims into the log, each batch one transaction, and the tally of it. */
import type { Refusal } from '../../shared/base/result.ts'
import { type BundleSource, mergeClaim } from '../../shared/bundle/merge-claim.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import { upcast } from '../../shared/log/upcast.ts'
import type { Claims, PlannedClaim } from './claims.ts'
import type { ImportSummary } from './import-summary.ts'
import type { ArrivingClaim, BundleFacts } from './read-bundle.ts'

export interface AddingClaims {
  readonly fileName: string
  readonly summary: ImportSummary
  readonly claims: Pick<Claims, 'addDecided'>
  hasDocument(sha256: string): Promise<boolean>
  take(from: number, to: number): Promise<readonly ArrivingClaim[]>
  onProgress(claimsDone: number): void
  readonly signal: AbortSignal
}

/** Claims per transaction: the page stays responsive between two, and a strict commit is shared by many claims. */
const BATCH = 100

interface Added {
  readonly summary: ImportSummary
  readonly refusal: Refusal | null
}

export async function addClaims(facts: BundleFacts, adding: AddingClaims): Promise<Added> {
  const source: BundleSource = {
    exportedAt: facts.exportedAt,
    fileName: adding.fileName,
    ruleset: facts.ruleset,
  }
  let summary = adding.summary
  for (let from = 0; from < facts.claims && !adding.signal.aborted; from += BATCH) {
    const batch = await takeUnlessCancelled(adding, from)
    if (!batch) break
    const planned = new Map<string, readonly NewClaimEvent[]>()
    const done = await adding.claims.addDecided(
      batch.map(({ claim }) => plannedClaim({ claim, source, planned })),
    )
    if (!done.ok) return { summary, refusal: done.error }
    summary = {
      ...withEvents(summary, planned),
      missingDocuments: [...summary.missingDocuments, ...(await missing(batch, adding))],
    }
    adding.onProgress(Math.min(from + BATCH, facts.claims))
  }
  return { summary, refusal: null }
}

/** Cancelling stops the reader under our hands; what was added before stays added, and is told. */
async function takeUnlessCancelled({ take, signal }: AddingClaims, from: number) {
  try {
    return await take(from, from + BATCH)
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

interface Planning {
  readonly claim: ArrivingClaim['claim']
  readonly source: BundleSource
  /** What was planned, for the tally. */
  readonly planned: Map<string, readonly NewClaimEvent[]>
}

function plannedClaim({ claim, source, planned }: Planning): PlannedClaim {
  return {
    claim: claim.id,
    plan: (state, events) => {
      const merged = mergeClaim(claim, state && { state, exports: exportsOf(events) }, source)
      planned.set(claim.id, merged)
      return merged
    },
  }
}

function exportsOf(events: readonly LoggedEvent[]): readonly string[] {
  return events.flatMap(logged => {
    const { kind, event } = upcast(logged)
    if (kind !== 'known' || (event.type !== 'ClaimImported' && event.type !== 'BundleMerged')) return []
    return [event.body.bundle.exportedAt]
  })
}

function withEvents(
  summary: ImportSummary,
  planned: ReadonlyMap<string, readonly NewClaimEvent[]>,
): ImportSummary {
  let { added, updated, unchanged } = summary
  const differences = [...summary.differences]
  for (const [claim, events] of planned) {
    const [event] = events
    if (event?.type === 'ClaimImported') added++
    else if (event?.type === 'BundleMerged') {
      updated++
      const fields = event.body.differences.map(difference => difference.field)
      if (fields.length > 0) differences.push({ claim, fields })
    } else unchanged++
  }
  return { ...summary, added, updated, unchanged, differences }
}

async function missing(batch: readonly ArrivingClaim[], { hasDocument }: AddingClaims) {
  const found: { claim: string; fileName: string }[] = []
  for (const { claim, absent } of batch) {
    for (const { sha256, fileName } of absent)
      if (!(await hasDocument(sha256))) found.push({ claim: claim.id, fileName })
  }
  return found
}
