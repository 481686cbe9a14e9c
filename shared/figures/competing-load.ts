/**
 * How much of the open work is contested: products of a tenant that more than one claim is after, of which at least one
 * still waits for the reviewers. Rivals count wherever they are, also outside the filters: a rival hidden is still one.
 */
import { productKeys } from '../claim/product.ts'
import { openWith } from './open-with.ts'

export interface ContestLine {
  readonly id: string
  readonly status: string
  readonly customer: string
  readonly products: readonly string[]
  readonly competition: readonly string[]
}

export interface Contest {
  /** `tenant/product`, as claims compete on it. */
  readonly key: string
  readonly customer: string
  /** The contested product, as the first claim that names it writes it. */
  readonly product: string
  readonly claims: number
  readonly open: readonly string[]
}

export interface CompetingLoad {
  /** Open claims that compete with another claim. */
  readonly openClaims: number
  readonly contests: number
  /** The largest first. */
  readonly largest: readonly Contest[]
}

export interface CompetingCounter {
  add(line: ContestLine, isAsked: boolean): void
  load(most: number): CompetingLoad
}

interface Found {
  readonly customer: string
  readonly product: string
  claims: number
  readonly open: string[]
}

export function createCompetingCounter(): CompetingCounter {
  const byKey = new Map<string, Found>()
  return {
    add(line, isAsked) {
      const isOpen = isAsked && openWith(line.status) === 'reviewers'
      for (const key of line.competition) {
        const found = byKey.get(key) ?? { ...namesOf(line, key), claims: 0, open: [] }
        byKey.set(key, found)
        found.claims++
        if (isOpen) found.open.push(line.id)
      }
    },
    load(most) {
      const contested = [...byKey].filter(([, { claims, open }]) => claims > 1 && open.length > 0)
      const largest = contested.toSorted(
        ([keyA, a], [keyB, b]) =>
          b.open.length - a.open.length || b.claims - a.claims || (keyA < keyB ? -1 : 1),
      )
      return {
        openClaims: new Set(contested.flatMap(([, { open }]) => open)).size,
        contests: contested.length,
        largest: largest.slice(0, most).map(([key, found]) => ({ key, ...found })),
      }
    },
  }
}

function namesOf({ customer, products }: ContestLine, key: string): Pick<Found, 'customer' | 'product'> {
  const product = key.slice(key.indexOf('/') + 1)
  return { customer, product: products.find(name => productKeys(name).includes(product)) ?? product }
}
