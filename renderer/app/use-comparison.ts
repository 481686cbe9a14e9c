/** Where Compare leads from every page: to the comparison that was open last, or to the last claim and its competitors. */
import { useState } from 'react'
import { comparisonWith } from '../desk/comparison-with.ts'
import type { Place } from '../desk/places.ts'
import { useServices } from '../desk/services.ts'

export function useComparison(place: Place, lastClaim: string | null): readonly string[] | null {
  const { queue } = useServices()
  const [last, setLast] = useState<readonly string[] | null>(null)
  const here = place.name === 'compare' ? place.claims : null
  if (here !== null && here.join() !== last?.join()) setLast(here)
  if (here) return here
  if (last && (lastClaim === null || last.includes(lastClaim))) return last
  return lastClaim === null ? last : (comparisonWith(queue, lastClaim) ?? last)
}
