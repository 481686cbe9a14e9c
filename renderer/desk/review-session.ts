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
import type { JudgedEvent } from '../../shared/log/record.ts'
import type { reviewMachine } from '../../shared/review/review-machine.ts'
import type { Verdict } from '../../shared/review/verdict.ts'
import type { CommentTarget } from '../../shared/thread/comment.ts'
import type { PinDraft, ViewerPort } from './viewer-port.ts'

/** `saved` is said only once database and journal have it; `refused` until the next success. */
export type SaveState = 'nothing-yet' | 'saving' | 'saved' | 'refused'

/** What changes while a claim is on the desk and is nobody's truth: all of it may be lost. */
export interface DeskState {
  /** null until the viewer is on screen. */
  readonly viewer: ViewerPort | null
  /** Placed pins the next verdict will stand on. */
  readonly chosenPins: readonly PinId[]
  /** Taken from the viewer for the verdict being given; placed together with it, in one record. */
  readonly pendingPin: PinDraft | null
  /** Something is selected in the viewer, so Y and N will pin it. */
  readonly hasSelection: boolean
  /** Where a comment is being written; null = the composer is closed. */
  readonly composer: CommentTarget | null
  /** The line of the history (its place, oldest first) somebody asked for; an object, so that asking again counts. */
  readonly historyLine: { readonly place: number } | null
  readonly save: SaveState
  /** The reviewer must say who they are before the first record. */
  readonly isNaming: boolean
}

export interface ReviewSession extends DeskState {
  readonly claim: string
  readonly state: ClaimState
  readonly events: readonly JudgedEvent[]
  /** The claims on which this reviewer's blind opinion is wanted: others' work is not in `state` and `events`. */
  readonly blind: readonly string[] | null
  readonly machine: ActorRefFrom<typeof reviewMachine>
  readonly registerViewer: (port: ViewerPort | null) => void
  readonly choosePins: (pins: readonly PinId[]) => void
  readonly dropPendingPin: () => void
  /** The viewer tells whether something is selected, so that Y and N know they can pin it. */
  readonly selectionChanged: (hasSelection: boolean) => void
  /** Records; a refusal is shown and returned. Undoable commands go onto the undo list. */
  readonly act: (...commands: readonly Command[]) => Promise<Result<readonly LoggedEvent[]>>
  /** Pins the selection if there is one, then gives the verdict on the active finding. */
  readonly giveVerdict: (verdict: Verdict) => Promise<void>
  /** Pins the current selection (key P) and chooses the new pin. */
  readonly pinSelection: () => Promise<PinId | null>
  readonly openComposer: (target: CommentTarget | null) => void
  /** Shows the history at this line; null = at no line in particular. */
  readonly showHistoryLine: (place: number | null) => void
  /** Opens the decision once all five findings are stored; says so where they are not. */
  readonly openDecision: () => void
  /** Runs after every step before it: keys pressed while a verdict is still being stored are not lost. */
  readonly inTurn: (step: () => void | Promise<void>) => Promise<void>
  /** Runs now, or once the reviewer has given a name. */
  readonly whenNamed: (step: () => void) => void
  readonly nameReviewer: (reviewer: { readonly id: string; readonly name: string } | null) => Promise<void>
  readonly undo: () => void
  readonly redo: () => void
}

export const ReviewSessionContext = createContext<ReviewSession | null>(null)

export function useReviewSession(): ReviewSession {
  const session = useContext(ReviewSessionContext)
  if (!session) throw new Error('ReviewSessionContext is missing above this component')
  return session
}
