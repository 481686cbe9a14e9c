/**
 * What an arriving claim states otherwise than the claim here, once everything that merges by itself has merged: facts
 * without an edit that explains them, documents that changed under the same id, entries that were rewritten or are
 * gone, and a decision of the system of record that is not this desk's. Listed by field, in a stable order.
 */

import { isSame, keysOf } from '../base/same.ts'
import type { HistoryEntry } from '../claim/history-entry.ts'
import type { RulesetId } from '../claim/ruleset.ts'
import type { DocumentRef } from '../evidence/document.ts'
import type { ClaimState } from '../log/claim-state.ts'
import { foldHistory } from '../log/history-fold.ts'
import { contradicts } from '../log/merge-history.ts'
import type { ManifestClaim } from './manifest.ts'
import { type HistoryMatch, momentOf } from './match-history.ts'

export interface Difference {
  readonly field: string
  readonly here: unknown
  readonly there: unknown
}

interface Arriving {
  readonly arriving: ManifestClaim
  readonly match: HistoryMatch
  readonly ruleset: RulesetId
}

/** `state` has the arriving bundle's new entries folded in. */
export function differencesOf(state: ClaimState, { arriving, match, ruleset }: Arriving): Difference[] {
  const { history, documents, ...stated } = arriving
  const facts = foldHistory({ ...state, facts: stated }, history).facts
  return [
    ...factDifferences(state.facts, facts, ''),
    ...(ruleset === state.ruleset ? [] : [{ field: 'ruleset', here: state.ruleset, there: ruleset }]),
    ...documentDifferences(state.documents, documents),
    ...decisionDifference(state, history),
    ...match.rewritten.map(({ here, there }) => ({ field: `history.${momentOf(here)}`, here, there })),
    ...match.gone.map(here => ({ field: `history.${momentOf(here)}`, here, there: null })),
  ].map(asStored)
}

function factDifferences(here: object, there: object, prefix: string): Difference[] {
  return keysOf(here, there).flatMap(key => {
    const [a, b] = [fieldValue(here, key), fieldValue(there, key)]
    if (isSame(a, b)) return []
    const field = `${prefix}${key}`
    return isRecord(a) && isRecord(b) ? factDifferences(a, b, `${field}.`) : [{ field, here: a, there: b }]
  })
}

function documentDifferences(here: readonly DocumentRef[], there: readonly DocumentRef[]): Difference[] {
  const arriving = new Map(there.map(document => [document.id, document]))
  return here.flatMap(document => {
    const other = arriving.get(document.id)
    if (!other) return [{ field: `documents.${document.id}`, here: document, there: null }]
    return factDifferences(document, other, `documents.${document.id}.`)
  })
}

/** The claim stands where the system of record says; the decision made here stays recorded, and the two are shown. */
function decisionDifference({ decision }: ClaimState, history: readonly HistoryEntry[]): Difference[] {
  if (!decision) return []
  const roundStart = history.findLastIndex(entry => roundStarts.includes(entry.type))
  const other = history.slice(roundStart + 1).find(entry => contradicts(decision.decision, entry))
  return other ? [{ field: 'decision', here: decision.decision.outcome.name, there: other.type }] : []
}

const roundStarts = ['claim-submitted', 'claim-resubmitted', 'dispute-opened']

/** Absent is written as null, because a stored event is JSON. */
function asStored({ field, here, there }: Difference): Difference {
  return { field, here: here ?? null, there: there ?? null }
}

function fieldValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
