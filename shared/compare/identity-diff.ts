/**
 * What the claim says beside what the reviewer pinned: customer, tenant, domain, partner, MPN, products, dates. It reads
 * quotes only (a drawn region has no words), marks each field and names the pins behind the mark. It never says that a
 * claim is proven: "not pinned" is no fault, and "different" may be a document that names two companies.
 */
import type { PinId } from '../base/id.ts'
import type { ClaimFacts } from '../claim/claim.ts'
import { productKeys, productsNamedIn } from '../claim/product.ts'
import { type Pin, pinQuote } from '../evidence/pin.ts'
import { type DateHint, dateRuler } from '../review/date-ruler.ts'
import { readDates } from '../review/read-dates.ts'
import {
  domainsIn,
  foldDomain,
  foldGuid,
  guidsIn,
  isWholeName,
  labelledName,
  looksLikeName,
  namesIt,
  type Party,
  partnerIdsIn,
} from './identity-text.ts'

export type IdentityField = 'customer' | 'tenant' | 'domain' | 'partner' | 'mpn' | 'product' | 'dates'
export type IdentityMark = 'same' | 'different' | 'unclear' | 'not-pinned'

export interface FoundPlace {
  /** What was recognised in the quote. */
  readonly text: string
  readonly pin: PinId
  readonly agrees: boolean
}

export interface IdentityRow {
  readonly field: IdentityField
  /** As the claim has it; empty where it does not say. For dates, the first and last day allowed, ISO. */
  readonly claimed: readonly string[]
  readonly mark: IdentityMark
  /** Agreeing places first. */
  readonly found: readonly FoundPlace[]
}

export interface IdentityInput {
  readonly facts: ClaimFacts
  readonly pins: readonly Pin[]
  readonly submittedAt: string | null
  readonly timeZone: string
}

export function identityDiff(input: IdentityInput): readonly IdentityRow[] {
  const { facts } = input
  const { customer, partner } = facts
  const quotes = input.pins
    .map(pin => ({ pin: pin.id, text: pinQuote(pin) }))
    .filter(({ text }) => text !== '')
  const row = (
    field: IdentityField,
    claimed: string,
    find: (text: string) => readonly Found[],
  ): IdentityRow => {
    const found = quotes.flatMap(({ pin, text }) => find(text).map(place => ({ ...place, pin })))
    return marked(field, claimed === '' ? [] : [claimed], found)
  }
  return [
    row('customer', customer.name, text => parties(text, { own: customer.name, party: 'customer' })),
    row('tenant', customer.tenantId, text => tenants(text, facts)),
    row('domain', customer.domain ?? '', text => domains(text, facts)),
    row('partner', partner.name, text => parties(text, { own: partner.name, party: 'partner' })),
    row('mpn', partner.mpnId, text =>
      partnerIdsIn(text).map(id => ({ text: id, agrees: id === partner.mpnId.replace(/\D/g, '') })),
    ),
    ...uniqueNames(facts).map(name => row('product', name, text => products(text, name))),
    datesRow(quotes, input),
  ]
}

/** One product with several subscriptions is one name to look for. */
function uniqueNames({ products }: ClaimFacts): readonly string[] {
  return [...new Set(products.map(({ name }) => name))]
}

type Found = Omit<FoundPlace, 'pin'>

interface Quote {
  readonly pin: PinId
  readonly text: string
}

/** One agreeing place settles it: papers also name the partner's domain, other ids, other companies. */
function marked(field: IdentityField, claimed: readonly string[], found: readonly FoundPlace[]): IdentityRow {
  const once = new Map(found.map(place => [`${place.pin}/${place.text}`, place]))
  const sorted = [...once.values()].toSorted((a, b) => Number(b.agrees) - Number(a.agrees))
  if (found.length === 0) return { field, claimed, mark: 'not-pinned', found }
  // Nothing to compare with: the claim leaves the field out.
  if (claimed.length === 0) return { field, claimed, mark: 'unclear', found: sorted }
  return { field, claimed, mark: found.some(({ agrees }) => agrees) ? 'same' : 'different', found: sorted }
}

/**
 * A labelled name is compared whole, so that a sister company (“Customer: Contoso Korea”) is another one; in a sentence
 * the claim's name must stand there.
 */
function parties(text: string, { own, party }: { own: string; party: Party }): readonly Found[] {
  const labelled = labelledName(text, party)
  if (labelled !== null) return [{ text: labelled, agrees: isWholeName(labelled, own) }]
  if (!namesIt(text, own)) return []
  if (isWholeName(text, own)) return [{ text, agrees: true }]
  return looksLikeName(text) ? [{ text, agrees: false }] : [{ text: own, agrees: true }]
}

/** Ids of the claim's subscriptions are GUIDs as well and are no other tenant. */
function tenants(text: string, { customer, products }: ClaimFacts): readonly Found[] {
  const subscriptions = new Set(products.flatMap(({ subscriptionId }) => foldGuid(subscriptionId ?? '')))
  return guidsIn(text)
    .filter(guid => !subscriptions.has(guid) || guid === foldGuid(customer.tenantId))
    .map(guid => ({ text: guidText(guid), agrees: guid === foldGuid(customer.tenantId) }))
}

function guidText(guid: string): string {
  return guid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The partner's own domain and Microsoft's stand in every paper and say nothing about the customer. */
function domains(text: string, { customer, partner }: ClaimFacts): readonly Found[] {
  const partners = foldDomain(partner.contact?.email.split('@')[1] ?? '')
  const own = foldDomain(customer.domain ?? '')
  return domainsIn(text)
    .filter(domain => own === domain || (domain !== partners && !/(^|\.)microsoft\.com$/.test(domain)))
    .map(domain => ({ text: domain, agrees: own !== '' && (domain === own || domain.endsWith(`.${own}`)) }))
}

/** Other products in a quote are no difference: a statement of work may name more than is claimed. */
function products(text: string, name: string): readonly Found[] {
  const wanted = productKeys(name)
  const named = productsNamedIn(text)
  const keys = new Set(named.flatMap(product => product.keys))
  if (!wanted.every(key => keys.has(key))) return namesIt(text, name) ? [{ text: name, agrees: true }] : []
  const own = named.filter(product => product.keys.some(key => wanted.includes(key)))
  return own.map(product => ({ text: product.text, agrees: true }))
}

/** Any date within the limit agrees; a date with two readings on both sides decides nothing. */
function datesRow(quotes: readonly Quote[], { submittedAt, timeZone }: IdentityInput): IdentityRow {
  const dated = quotes.flatMap(({ pin, text }) => readDates(text).map(date => ({ pin, date })))
  const ruler = dateRuler({ submittedAt, timeZone, dates: {} })
  const hinted = dated.map(({ pin, date }) => ({
    hint: dateRuler({ submittedAt, timeZone, dates: { signature: date.readings } })?.hint ?? 'unknown',
    place: { text: date.text, pin },
  }))
  const found = hinted.map(({ hint, place }) => ({ ...place, agrees: hint === 'within' }))
  const row = marked('dates', ruler ? [ruler.limit, ruler.submission] : [], found)
  return row.mark === 'different' && hinted.some(({ hint }) => isOpen(hint))
    ? { ...row, mark: 'unclear' }
    : row
}

function isOpen(hint: DateHint): boolean {
  return hint === 'unknown'
}
