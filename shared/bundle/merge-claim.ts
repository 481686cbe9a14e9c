/**
 * A claim of an arriving bundle + what is here → the events that take it in: the first import, a merge of what is new,
 * or nothing. The same bundle twice adds nothing; a newer one adds; an older one arriving late cannot turn anything
 * back. What differs and cannot be merged by itself is listed. Nothing a reviewer recorded is touched.
 */

import { isSame } from '../base/same.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { RulesetId } from '../claim/ruleset.ts'
import type { DocumentRef } from '../evidence/document.ts'
import type { ClaimEventBody, NewClaimEvent } from '../log/claim-event.ts'
import type { ClaimState } from '../log/claim-state.ts'
import { foldHistory } from '../log/history-fold.ts'
import { mergeHistory } from '../log/merge-history.ts'
import { differencesOf } from './claim-differences.ts'
import type { ManifestClaim } from './manifest.ts'
import { matchHistory } from './match-history.ts'

export interface BundleSource {
  readonly exportedAt: string
  readonly fileName: string
  readonly ruleset: RulesetId
}

export interface ClaimHere {
  readonly state: ClaimState
  /** When the bundles this claim was taken from were exported; from its import and merge events. */
  readonly exports: readonly string[]
}

export function mergeClaim(
  arriving: ManifestClaim,
  here: ClaimHere | null,
  source: BundleSource,
): readonly NewClaimEvent[] {
  if (!here) return [firstImport(arriving, source)]
  const merge = mergeInto(here, arriving, source)
  const isNews =
    merge.history.length > 0 ||
    merge.documents.length > 0 ||
    !isSame(merge.differences, here.state.differences)
  return isNews ? [{ type: 'BundleMerged', v: 1, guarded: false, body: merge }] : []
}

function firstImport(arriving: ManifestClaim, source: BundleSource): NewClaimEvent {
  const { history, documents, ...facts } = arriving
  const body = { facts, ruleset: source.ruleset, history, documents, bundle: bundleOf(source) }
  return { type: 'ClaimImported', v: 1, guarded: false, body }
}

function mergeInto(
  here: ClaimHere,
  arriving: ManifestClaim,
  source: BundleSource,
): ClaimEventBody<'BundleMerged'> {
  const { state } = here
  const isOlder = here.exports.some(exportedAt => isBefore(source.exportedAt, exportedAt))
  const match = matchHistory(state.history, arriving.history)
  const late = isOlder ? match.added.filter(entry => turnsBack(state, entry)) : []
  const history = match.added.filter(entry => !late.includes(entry))
  const documents = newDocuments(state.documents, arriving.documents)
  const differences = isOlder
    ? [...state.differences]
    : differencesOf(mergeHistory(state, history), { arriving, match, ruleset: source.ruleset })
  return { history, documents, differences, bundle: bundleOf(source) }
}

function bundleOf({ exportedAt, fileName }: BundleSource) {
  return { exportedAt, fileName: fileName.slice(0, 255) }
}

function newDocuments(here: readonly DocumentRef[], there: readonly DocumentRef[]): DocumentRef[] {
  const known = new Set(here.map(document => document.id))
  return there.filter(document => !known.has(document.id))
}

/** An entry that moves the claim or edits its facts, and whose moment the claim has already left behind. */
function turnsBack(state: ClaimState, entry: HistoryEntry): boolean {
  const moves = entry.type === 'claim-edited' || foldHistory(state, [entry]).version !== state.version
  return moves && state.history.some(known => isBefore(entry.at, known.at))
}

function isBefore(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
