/**
 * Puts one claim on the desk: folds it, makes its working side (review-desk.ts), keeps the machine told about the claim,
 * and hands everything below as `ReviewSession`. A new claim gets a new desk; undo goes on across claims.
 */
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { isReviewable } from '../../shared/claim/status.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import type { GivenVerdict } from '../../shared/review/review-machine.ts'
import { useText } from '../ui/text.ts'
import { giveClaimBack, takeClaim } from './claim-lease.ts'
import { createReviewDesk } from './review-desk.ts'
import { type ReviewSession, ReviewSessionContext } from './review-session.ts'
import { useServices, useSettings } from './services.ts'
import { UndoContext } from './undo-list.ts'
import { type ClaimView, useClaim } from './use-claim.ts'
import { useUndo } from './use-undo.ts'

export interface ReviewSessionProviderProps {
  readonly claim: string
  readonly children: ReactNode
  /** Shown while the claim is read, and where it is not on this computer. */
  readonly waiting: (kind: 'loading' | 'absent') => ReactNode
}

export function ReviewSessionProvider({ claim, children, waiting }: ReviewSessionProviderProps) {
  const view = useClaim(claim)
  if (view.kind !== 'here') return waiting(view.kind)
  return (
    <LiveSession key={claim} claim={claim} view={view}>
      {children}
    </LiveSession>
  )
}

interface LiveSessionProps {
  readonly claim: string
  readonly view: Extract<ClaimView, { kind: 'here' }>
  readonly children: ReactNode
}

function LiveSession({ claim, view, children }: LiveSessionProps) {
  const services = useServices()
  const undoList = useContext(UndoContext)
  const { reviewer } = useSettings()
  const { undo, redo } = useUndo()
  const says = useAnnouncements()
  const [desk] = useState(() =>
    createReviewDesk(claim, {
      services,
      undoList,
      onStored: given => says.current.stored(given),
      onNotDecidable: () => says.current.notDecidable(),
    }),
  )
  const deskState = useSyncExternalStore(desk.subscribe, desk.snapshot)
  const { state, events, blind } = view

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reviewer decides whose answers count
  useEffect(() => desk.claimChanged(state), [desk, state, reviewer])

  useLease(claim, state)
  const session = useMemo<ReviewSession>(
    () => ({ ...desk, ...deskState, state, events, blind, undo, redo }),
    [desk, deskState, state, events, blind, undo, redo],
  )
  return <ReviewSessionContext value={session}>{children}</ReviewSessionContext>
}

/** claim-lease.ts, where there is a team to see it. */
function useLease(claim: string, state: ClaimState): void {
  const { claims, sync, announce, actor } = useServices()
  const t = useText()
  const isFree = state.assignee === null && isReviewable(state.status)
  const lease = useRef<Promise<LoggedEvent | null> | null>(null)
  useEffect(() => {
    if (!isFree || lease.current || actor().id === '' || sync.status().phase === 'off') return
    lease.current = takeClaim(claim, { claims, actor }).then(taken => {
      if (taken) announce(t('sync.taken.mine', { claim }), 'polite')
      return taken
    })
  }, [claims, sync, announce, actor, t, claim, isFree])
  useEffect(
    () => () => {
      void lease.current?.then(taken => taken && giveClaimBack(taken, { claims }))
      lease.current = null
    },
    [claims],
  )
}

interface Announcements {
  readonly stored: (given: GivenVerdict) => void
  readonly notDecidable: () => void
}

/** In a ref, because the desk outlives a change of language. */
function useAnnouncements() {
  const text = useText()
  const { announce } = useServices()
  const says: Announcements = {
    stored: ({ finding, verdict }) => {
      const params = { finding: text(`terms.finding.${finding}`), verdict: text(`terms.verdict.${verdict}`) }
      announce(text('review.said.stored', params), 'polite')
    },
    notDecidable: () => announce(text('review.said.notDecidable'), 'warning'),
  }
  const latest = useRef(says)
  useEffect(() => {
    latest.current = says
  })
  return latest
}
