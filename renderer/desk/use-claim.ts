/**
 * A claim as React sees it: its fold and its events, refreshed after each commit that touches it. Where this reviewer's
 * blind opinion is wanted, what others found is taken out here, before any screen has it.
 */
import { useEffect, useState } from 'react'
import { blindComparison, blindEvents, blindView } from '../../shared/log/blind-view.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { JudgedEvent } from '../../shared/log/record.ts'
import { judged } from '../data/event-order.ts'
import { roundsAround } from './rounds-around.ts'
import { useServices, useSettings } from './services.ts'

export type ClaimView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'here'
      readonly state: ClaimState
      /** Some may not have counted; what the hub has said stands with each. */
      readonly events: readonly JudgedEvent[]
      /** The claims on which this reviewer's opinion is wanted; null = everything is shown. */
      readonly blind: readonly string[] | null
    }

export function useClaim(claim: string): ClaimView {
  const { claims } = useServices()
  const { id, name } = useSettings().reviewer
  const [view, setView] = useState<{ readonly claim: string; readonly view: ClaimView }>({
    claim,
    view: { kind: 'loading' },
  })

  useEffect(() => {
    let current = true
    let concerned: ReadonlySet<string> = new Set([claim])
    const load = async () => {
      const [state, stored] = await Promise.all([claims.read(claim), claims.events(claim)])
      const events = judged(stored)
      const rounds = state ? await roundsAround(state, claims) : {}
      if (!current) return
      concerned = new Set([claim, ...Object.keys(rounds)])
      if (!state) return setView({ claim, view: { kind: 'absent' } })
      const blind = blindComparison(state, id, rounds)
      const seen = blind
        ? { state: blindView(state, { id, name }), events: blindEvents(events, id) }
        : { state, events }
      setView({ claim, view: { kind: 'here', ...seen, blind } })
    }
    void load()
    const stop = claims.subscribe(changed => {
      if (changed.some(one => concerned.has(one))) void load()
    })
    return () => {
      current = false
      stop()
    }
  }, [claims, claim, id, name])

  return view.claim === claim ? view.view : { kind: 'loading' }
}
