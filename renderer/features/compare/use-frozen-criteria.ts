/**
 * Records the criteria on every compared claim before anything of the others is shown, and says when that is done. Asked
 * again, also by a second window, it records nothing: whether it is needed is decided inside the transaction.
 */
import { useEffect, useState } from 'react'
import { ok, type Refusal } from '../../../shared/base/result.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { isFrozen } from '../../../shared/log/decide-comparison.ts'
import { useServices } from '../../desk/services.ts'

export type Freezing =
  | { readonly kind: 'freezing' | 'frozen' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function useFrozenCriteria(ids: readonly string[], states: readonly ClaimState[]): Freezing {
  const { claims } = useServices()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const key = ids.join()
  const isDone = states.length > 0 && states.every(state => isFrozen(state, ids))
  const isReady = states.length > 0
  useEffect(() => {
    if (isDone || !isReady) return
    const wanted = key.split(',')
    const freeze = claims.actTogether(wanted, inside => {
      const open = [...inside].filter(([, state]) => !isFrozen(state, wanted))
      return ok(new Map(open.map(([claim]) => [claim, [{ type: 'freezeCriteria', claims: wanted }]])))
    })
    void freeze.then(done => setRefusal(done.ok ? null : done.error))
  }, [claims, key, isDone, isReady])
  if (isDone) return { kind: 'frozen' }
  return refusal ? { kind: 'refused', refusal } : { kind: 'freezing' }
}
