/**
 * The places of the app and their addresses. An address is the page's hash, so it works on app:// and http alike, the
 * back key works, and a link is an ordinary link. Features use `placeHref` in links and `goTo` in commands; which page
 * stands at a place is app/routes.tsx's business.
 */
import { useMemo, useSyncExternalStore } from 'react'

const placesWithClaim = ['review', 'report', 'history', 'recheck'] as const
const placesAlone = ['queue', 'dashboard', 'sync', 'drafts', 'settings', 'integrity'] as const

type PlaceWithClaim = (typeof placesWithClaim)[number]
type PlaceAlone = (typeof placesAlone)[number]
export type PlaceName = PlaceAlone | PlaceWithClaim | 'reports' | 'compare'
export type Place =
  | { readonly name: PlaceAlone }
  | { readonly name: PlaceWithClaim; readonly claim: string }
  /** The claims of an arbitration; none = what is chosen there, beginning with the queue's selection. */
  | { readonly name: 'reports'; readonly claims: readonly string[] }
  | { readonly name: 'compare'; readonly claims: readonly string[] }

export function placeHref(place: Place): string {
  if ('claims' in place) return `#/${place.name}/${place.claims.map(encodeURIComponent).join(',')}`
  return 'claim' in place ? `#/${place.name}/${encodeURIComponent(place.claim)}` : `#/${place.name}`
}

/** null = no such place; the caller shows the queue. */
export function readPlace(hash: string): Place | null {
  const [name = '', claim = ''] = hash.replace(/^#?\/?/, '').split('/')
  const alone = placesAlone.find(known => known === name)
  if (alone) return { name: alone }
  if (name === 'reports') return { name, claims: claim === '' ? [] : claim.split(',').map(decoded) }
  if (name === 'compare') return comparePlace(claim)
  const withClaim = placesWithClaim.find(known => known === name)
  return withClaim && claim !== '' ? { name: withClaim, claim: decoded(claim) } : null
}

/** The place in words and ids: what makes it another place than the one before. */
export function placeAddress(place: Place): string {
  return [place.name, ...claimsOf(place)].join(' ')
}

export function claimsOf(place: Place): readonly string[] {
  if (place.name === 'compare') return place.claims
  return 'claim' in place ? [place.claim] : []
}

export function goTo(place: Place): void {
  location.hash = placeHref(place)
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribeToHash, () => location.hash)
  // The same place as long as the address is the same: claims of a comparison are a list.
  return useMemo(() => readPlace(hash) ?? { name: 'queue' }, [hash])
}

/** From two claims on; more than can stand side by side are refused by the page, which says so. */
function comparePlace(text: string): Place | null {
  const claims = [...new Set(text.split(',').map(decoded).filter(Boolean))]
  return claims.length > 1 ? { name: 'compare', claims } : null
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
