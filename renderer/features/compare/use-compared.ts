/** The compared claims, folded, in the order of the address; read anew after each commit that touches one of them. */
import { useEffect, useState } from 'react'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { useServices } from '../../desk/services.ts'

export type ComparedView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent'; readonly claims: readonly string[] }
  | { readonly kind: 'here'; readonly states: readonly ClaimState[] }

export function useCompared(ids: readonly string[]): ComparedView {
  const { claims } = useServices()
  const [view, setView] = useState<ComparedView>({ kind: 'loading' })
  const key = ids.join()
  useEffect(() => {
    let current = true
    const wanted = key.split(',')
    const load = async () => {
      const states = await Promise.all(wanted.map(claim => claims.read(claim)))
      const missing = wanted.filter((_, index) => states[index] === null)
      const here = states.filter(state => state !== null)
      if (current)
        setView(missing.length > 0 ? { kind: 'absent', claims: missing } : { kind: 'here', states: here })
    }
    void load()
    const stop = claims.subscribe(changed => {
      if (changed.some(claim => wanted.includes(claim))) void load()
    })
    return () => {
      current = false
      stop()
    }
  }, [claims, key])
  return view
}
