/**
 * How much of the open work is contested: products of a tenant that more than one claim is after, of which at least one
 * still waits for the reviewers. Rivals count wherever they are, also outside the filters: a rival hidden is still one.
 */
import { openWith } from './open-with.ts'

export interface ContestLine {
  readonly id: string
  readonly status: string
  readonly customer: string
  readonly competition: readonly string[]
}

export interface Contest {
  /** `tenant/product`, as claims compete on it. */
  readonly key: string
  readonly customer: string
  /** The contested product's key. */
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
  claims: number
  readonly open: string[]
}

export function createCompetingCounter(): CompetingCounter {
  const byKey = new Map<string, Found>()
  return {
    add(line, isAsked) {
      const isOpen = isAsked && openWith(line.status) === 'reviewers'
      for (const key of line.competition) {
        const found = byKey.get(key) ?? { customer: line.customer, claims: 0, open: [] }
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
        largest: largest.slice(0, most).map(([key, found]) => ({
          key,
          ...found,
          product: key.slice(key.indexOf('/') + 1),
        })),
      }
    },
  }
}
