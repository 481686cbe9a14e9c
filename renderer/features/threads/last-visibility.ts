/** The visibility chosen last, for the next comment. For the session only; a new start begins with the safe choice. */
import { createContext } from 'react'
import type { Visibility } from '../../../shared/thread/comment.ts'

export interface LastVisibility {
  get(): Visibility
  set(visibility: Visibility): void
}

function createLastVisibility(): LastVisibility {
  let last: Visibility = 'internal'
  return {
    get: () => last,
    set: visibility => {
      last = visibility
    },
  }
}

export const LastVisibilityContext = createContext<LastVisibility>(createLastVisibility())
