/** Which cell is meant and which two claims stand in the panes; one value, changed by keys and clicks alike. */
import type { Side } from '../../../shared/compare/page-pairs.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'

export interface Selection {
  readonly row: FindingName
  /** Always one of the two in the panes. */
  readonly active: string
  readonly panes: Readonly<Record<Side, string>>
  readonly isMatrixOnly: boolean
}

export function firstSelection(claims: readonly string[]): Selection {
  const [left = '', right = ''] = claims
  return { row: 'poe', active: left, panes: { left, right }, isMatrixOnly: false }
}

export function sideOf({ active, panes }: Selection): Side {
  return panes.right === active ? 'right' : 'left'
}

/** A claim that is in no pane takes the place of the one in use; the other stays to be compared with. */
export function withActive(selection: Selection, claim: string): Selection {
  const { panes } = selection
  if (claim === panes.left || claim === panes.right) return { ...selection, active: claim }
  return { ...selection, active: claim, panes: { ...panes, [sideOf(selection)]: claim } }
}

/** Chosen for a side by hand; a claim that stood on the other side changes places. */
export function withPane(selection: Selection, side: Side, claim: string): Selection {
  const { panes } = selection
  const other = side === 'left' ? panes.right : panes.left
  const mine = panes[side]
  const kept = other === claim ? mine : other
  const next = side === 'left' ? { left: claim, right: kept } : { left: kept, right: claim }
  return { ...selection, panes: next, active: claim }
}

export function swapped(selection: Selection): Selection {
  const { left, right } = selection.panes
  return { ...selection, panes: { left: right, right: left } }
}

export function neighbour(claims: readonly string[], claim: string, step: 1 | -1): string | null {
  return claims[claims.indexOf(claim) + step] ?? null
}

/** The order in which verdicts are given: both partners on one finding, then the next finding. */
export function nextCell(selection: Selection, claims: readonly string[]): Selection {
  const partner = neighbour(claims, selection.active, 1)
  if (partner !== null) return withActive(selection, partner)
  const [first = selection.active] = claims
  const row = findingNames[findingNames.indexOf(selection.row) + 1]
  return row ? { ...withActive(selection, first), row } : selection
}
