/** Whether this claim waits for a second look of this reviewer, or had one. */
import { useEffect, useState } from 'react'
import { courseOf } from '../../../shared/figures/claim-course.ts'
import type { Answers } from '../../../shared/figures/counted-decision.ts'
import { type RecheckCandidate, recheckCandidates } from '../../../shared/figures/recheck.ts'
import { countedStored } from '../../data/event-order.ts'
import { useServices, useSettings } from '../../desk/services.ts'

export type RecheckView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly candidate: RecheckCandidate }
  | { readonly kind: 'done'; readonly candidate: RecheckCandidate; readonly again: Answers }

export function useRecheck(claim: string): RecheckView {
  const { claims, rechecks, clock } = useServices()
  const { reviewer } = useSettings()
  const [view, setView] = useState<RecheckView>({ kind: 'loading' })
  useEffect(() => {
    let current = true
    const load = async () => {
      const course = courseOf(countedStored(await claims.events(claim)), reviewer.id)
      const own = { reviewer: reviewer.id, now: clock.now().epochMilliseconds }
      const candidates = course ? recheckCandidates(course, own) : []
      const done = new Map((await rechecks.of(reviewer.id)).map(look => [look.decision, look.answers]))
      const candidate = candidates.find(({ decision }) => !done.has(decision)) ?? candidates.at(-1)
      if (current) setView(candidate ? viewOf(candidate, done.get(candidate.decision)) : { kind: 'none' })
    }
    void load()
    const stop = rechecks.subscribe(() => void load())
    return () => {
      current = false
      stop()
    }
  }, [claims, rechecks, clock, claim, reviewer.id])
  return view
}

function viewOf(candidate: RecheckCandidate, again: Answers | undefined): RecheckView {
  return again ? { kind: 'done', candidate, again } : { kind: 'waiting', candidate }
}
