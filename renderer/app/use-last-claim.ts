/** The claim that was open last, so that Review, Report and History lead somewhere from every page. */
import { useState } from 'react'
import { claimsOf, type Place } from '../desk/places.ts'

export function useLastClaim(place: Place): string | null {
  const [here = null] = claimsOf(place)
  const [last, setLast] = useState(here)
  if (here !== null && here !== last) setLast(here)
  return here ?? last
}
