/** The viewer's desk as its components see it: one context, one state. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ReviewSession } from '../../desk/review-session.ts'
import type { ViewState } from './view-state.ts'
import type { ViewerDesk } from './viewer-desk.ts'

export interface ViewerParts {
  readonly desk: ViewerDesk
  readonly session: ReviewSession
}

export const ViewerContext = createContext<ViewerParts | null>(null)

export function useViewer(): ViewerParts & { readonly state: ViewState } {
  const parts = useContext(ViewerContext)
  if (!parts) throw new Error('ViewerContext is missing above this component')
  const state = useSyncExternalStore(parts.desk.subscribe, parts.desk.snapshot)
  return { ...parts, state }
}
