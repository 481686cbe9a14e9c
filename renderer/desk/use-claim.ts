/** A claim as React sees it: its fold and its events, refreshed after each commit that touches it. */
import { useEffect, useState } from 'react'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { JudgedEvent } from '../../shared/log/record.ts'
import { judged } from '../data/event-order.ts'
import { useServices } from './services.ts'

export type ClaimView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent' }
  /** Of the events some may not have counted; what the hub has said stands with each. */
  | { readonly kind: 'here'; readonly state: ClaimState; readonly events: readonly JudgedEvent[] }

export function useClaim(claim: string): ClaimView {
  const { claims } = useServices()
  const [view, setView] = useState<{ readonly claim: string; readonly view: ClaimView }>({
    claim,
    view: { kind: 'loading' },
  })

  useEffect(() => {
    let current = true
    const load = async () => {
      const [state, stored] = await Promise.all([claims.read(claim), claims.events(claim)])
      const events = judged(stored)
      if (current) setView({ claim, view: state ? { kind: 'here', state, events } : { kind: 'absent' } })
    }
    void load()
    const stop = claims.subscribe(changed => {
      if (changed.includes(claim)) void load()
    })
    return () => {
      current = false
      stop()
    }
  }, [claims, claim])

  return view.claim === claim ? view.view : { kind: 'loading' }
}
