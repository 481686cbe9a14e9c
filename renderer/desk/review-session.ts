/**
 * One claim on the desk: its state, the review machine's actor, the viewer's port, the pins chosen for the verdict being
 * given, and `act`, the one way to record. Provided by the review screen; read by checklist, viewer, threads, decision.
 */
import { createContext, useContext } from 'react'
import type { ActorRefFrom } from 'xstate'
import type { PinId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import type { reviewMachine } from '../../shared/review/review-machine.ts'
import type { Verdict } from '../../shared/review/verdict.ts'
import type { CommentTarget } from '../../shared/thread/comment.ts'
import type { ViewerPort } from './viewer-port.ts'

export interface ReviewSession {
  readonly claim: string
  readonly state: ClaimState
  readonly events: readonly LoggedEvent[]
  readonly machine: ActorRefFrom<typeof reviewMachine>
  /** null until the viewer is on screen. */
  readonly viewer: ViewerPort | null
  readonly registerViewer: (port: ViewerPort | null) => void
  /** Placed pins the next verdict will stand on. */
  readonly chosenPins: readonly PinId[]
  readonly choosePins: (pins: readonly PinId[]) => void
  /** The viewer tells whether something is selected, so that Y and N know they can pin it. */
  readonly selectionChanged: (hasSelection: boolean) => void
  /** Records; a refusal is shown and returned. Undoable commands go onto the undo list. */
  readonly act: (...commands: readonly Command[]) => Promise<Result<readonly LoggedEvent[]>>
  /** Pins the selection if there is one, then gives the verdict on the active finding. */
  readonly giveVerdict: (verdict: Verdict) => Promise<void>
  /** Pins the current selection (key P) and chooses the new pin. */
  readonly pinSelection: () => Promise<PinId | null>
  /** Where a comment is being written; null = the composer is closed. */
  readonly composer: CommentTarget | null
  readonly openComposer: (target: CommentTarget | null) => void
}

export const ReviewSessionContext = createContext<ReviewSession | null>(null)

export function useReviewSession(): ReviewSession {
  const session = useContext(ReviewSessionContext)
  if (!session) throw new Error('ReviewSessionContext is missing above this component')
  return session
}
