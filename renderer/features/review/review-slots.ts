/** What other features put into the review page; app/ hands them in, so that features never import each other. */
import type { ReactNode } from 'react'

export interface ReviewSlots {
  readonly viewer: ReactNode
  readonly decision: ReactNode
  readonly threads: ReactNode
  readonly history: ReactNode
}
