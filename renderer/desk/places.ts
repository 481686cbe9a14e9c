/**
 * The places of the app and their addresses. An address is the page's hash, so it works on app:// and http alike, the
 * back key works, and a link is an ordinary link. Features use `placeHref` in links and `goTo` in commands; which page
 * stands at a place is app/routes.tsx's business.
 */
import { useSyncExternalStore } from 'react'

const placesWithClaim = ['review', 'report', 'history'] as const
const placesAlone = ['queue', 'sync', 'drafts', 'settings', 'integrity'] as const

type PlaceWithClaim = (typeof placesWithClaim)[number]
type PlaceAlone = (typeof placesAlone)[number]
export type PlaceName = PlaceAlone | PlaceWithClaim
export type Place = { readonly name: PlaceAlone } | { readonly name: PlaceWithClaim; readonly claim: string }

export function placeHref(place: Place): string {
  return 'claim' in place ? `#/${place.name}/${encodeURIComponent(place.claim)}` : `#/${place.name}`
}

/** null = no such place; the caller shows the queue. */
export function readPlace(hash: string): Place | null {
  const [name = '', claim = ''] = hash.replace(/^#?\/?/, '').split('/')
  const alone = placesAlone.find(known => known === name)
  if (alone) return { name: alone }
  const withClaim = placesWithClaim.find(known => known === name)
  return withClaim && claim !== '' ? { name: withClaim, claim: decoded(claim) } : null
}

export function goTo(place: Place): void {
  location.hash = placeHref(place)
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribeToHash, () => location.hash)
  return readPlace(hash) ?? { name: 'queue' }
}

function subscribeToHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
