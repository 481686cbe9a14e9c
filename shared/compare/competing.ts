/**
 * Which claims are after the same thing: same customer tenant and a product in common, under whatever name. What an
 * incumbent named in the facts holds counts as well: the system of record says it is contested, even where the two
 * claims write the product in ways the synonym table does not know.
 */
import type { ClaimFacts } from '../claim/claim.ts'
import { productKeys } from '../claim/product.ts'

type Competing = Pick<ClaimFacts, 'customer' | 'products' | 'incumbent'>

/** `tenant/product` for each product. Two claims compete if and only if they share one; without a tenant none do. */
export function competitionKeys(facts: Competing): readonly string[] {
  const tenant = facts.customer.tenantId.trim().toLowerCase()
  if (tenant === '') return []
  return [...new Set(namesIn(facts).flatMap(productKeys))].map(key => `${tenant}/${key}`)
}

export function competesWith(a: Competing, b: Competing): boolean {
  const keys = new Set(competitionKeys(a))
  return competitionKeys(b).some(key => keys.has(key))
}

/** The products of `a` that `b` is after too, in the words of `a`. */
export function sharedProducts(a: Competing, b: Competing): readonly string[] {
  const keys = new Set(namesIn(b).flatMap(productKeys))
  return [...new Set(namesIn(a))].filter(name => productKeys(name).some(key => keys.has(key)))
}

function namesIn({ products, incumbent }: Competing): readonly string[] {
  return [...products.map(product => product.name), ...(incumbent ?? []).map(held => held.product)]
}

export interface NamedIncumbent {
  readonly partner: string
  readonly product: string
  /** null = this desk has nothing but the name. */
  readonly claim: string | null
}

export function namedIncumbents({
  incumbent = [],
}: Pick<ClaimFacts, 'incumbent'>): readonly NamedIncumbent[] {
  return incumbent.map(({ partnerName, product, claimId }) => ({
    partner: partnerName,
    product,
    claim: claimId ?? null,
  }))
}
