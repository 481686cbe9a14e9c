/** What other features put into this page; app/compare-desk-place.tsx fills it. */
import type { ReactNode } from 'react'
import type { ClaimState } from '../../../shared/log/claim-state.ts'

export interface CompareSlots {
  /** The full viewer, of the review session around it. */
  readonly viewer: ReactNode
  /** What a verdict asks for: a name, a reason, a note. */
  readonly dock: ReactNode
  /** The findings that are open on a claim, as a message to its partner; empty where none is. */
  readonly findingsMessage: (
    state: ClaimState,
    outcome: 'request-information' | 'reject',
    language: string,
  ) => string
  readonly languages: readonly { readonly id: string; readonly name: string }[]
}
