/** What the parts of this page share: the claims, where the reviewer is, the two sessions, and the linked scrolling. */
import { createContext, useContext } from 'react'
import { ok } from '../../../shared/base/result.ts'
import type { Side } from '../../../shared/compare/page-pairs.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Command } from '../../../shared/log/command.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import type { ReviewSession } from '../../desk/review-session.ts'
import type { CompareSlots } from './compare-slots.ts'
import type { ScrollLink } from './scroll-link.ts'
import type { Selection } from './selection.ts'

export type Sessions = Readonly<Record<Side, ReviewSession | null>>

export interface Comparison {
  readonly claims: readonly string[]
  /** As this reviewer may see them; in the order of `claims`. */
  readonly states: readonly ClaimState[]
  /** Others' verdicts are hidden until this reviewer's opinion is recorded. */
  readonly isBlind: boolean
  readonly selection: Selection
  readonly select: (change: (selection: Selection) => Selection) => void
  readonly sessions: Sessions
  /** The newest sessions and selection, for steps that run later than they were asked for. */
  readonly now: () => { readonly selection: Selection; readonly sessions: Sessions }
  readonly register: (side: Side, session: ReviewSession | null) => void
  readonly link: ScrollLink
  /** Makes the cell the one in use and brings both viewers to the evidence of its row. */
  readonly goTo: (row: FindingName, claim?: string) => void
  readonly slots: CompareSlots
}

/** The same for every compared claim. */
export function forEach(claims: readonly string[], command: Command) {
  return ok(new Map(claims.map(id => [id, [command]])))
}

export const ComparisonContext = createContext<Comparison | null>(null)

export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext)
  if (!comparison) throw new Error('ComparisonContext is missing above this component')
  return comparison
}
