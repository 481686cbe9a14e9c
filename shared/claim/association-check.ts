/**
 * The automatic checks of the claim flow (domain.md §6), asked again of what the case bundle knows. A fact the bundle
 * does not carry gives "unknown", never "passed": there is no directory to ask. Findings inform; no verdict follows from
 * them. The facts panel shows every row, problems first.
 */
import { associationKind } from './activity.ts'
import type { ClaimedProduct, ClaimFacts } from './claim.ts'
import { productKeys } from './product.ts'
import { documentedReadings, type RuleReadings, type RulesetId } from './ruleset.ts'

export const associationChecks = [
  'tenant-id',
  'domain-tenant',
  'product-on-tenant',
  'dynamics-subscription',
  'csp-subscription',
  'provisioned',
  'already-claimed',
  'subscription-id',
  'active-or-grace',
  'activity-channel',
  'mpn-enrolled',
] as const
export type AssociationCheck = (typeof associationChecks)[number]

/** `error` stops the claim flow by the documents; `warning` is for the reviewer's eye. */
export type CheckResult = 'error' | 'warning' | 'unknown' | 'passed' | 'not-applicable'

export interface AssociationFinding {
  readonly check: AssociationCheck
  readonly result: CheckResult
  /** Claimed products it is about; empty where it is about the claim as a whole. */
  readonly products: readonly string[]
  readonly source: string
}

export interface AssociationLaw {
  readonly ruleset: RulesetId
  readonly readings?: RuleReadings
}

export function checkAssociation(facts: ClaimFacts, law: AssociationLaw): readonly AssociationFinding[] {
  return associationChecks.map(check => ({ check, source: sources[check], ...checks[check](facts, law) }))
}

const sources: Readonly<Record<AssociationCheck, string>> = {
  'tenant-id': 'A-C, B-C',
  'domain-tenant': 'S4, B-I, TPL',
  'product-on-tenant': 'S4, B-I',
  'dynamics-subscription': 'S4, B-I',
  'csp-subscription': 'S4, B-I',
  provisioned: 'S4, B-I',
  'already-claimed': 'S4, A-SH',
  'subscription-id': 'S4',
  'active-or-grace': 'S4, B-I',
  'activity-channel': 'S4, B-I',
  'mpn-enrolled': 'S4, B-I',
}

/** Where the documents say what to do about a problem, under `facts.checks.advice.*`. */
export const sourceOfAdvice = {
  provisioned: 'S4, B-I',
  'active-or-grace': 'S4, B-I',
  'activity-channel': 'S3, S4, B-M',
  'mpn-enrolled': 'S4, B-I',
} as const satisfies Partial<Record<AssociationCheck, string>>

type Answer = Pick<AssociationFinding, 'result' | 'products'>

const checks: Readonly<Record<AssociationCheck, (facts: ClaimFacts, law: AssociationLaw) => Answer>> = {
  'tenant-id': ({ customer }) => whole(isGuid(customer.tenantId) ? 'passed' : 'error'),
  'domain-tenant': ({ customer }, { ruleset }) => whole(domainResult(customer, ruleset)),
  'product-on-tenant': facts => perSubscription(facts, ({ onTenant }) => onTenant),
  'dynamics-subscription': facts =>
    perSubscription(facts, ({ kind }) => (kind === undefined ? undefined : /dynamics/i.test(kind))),
  'csp-subscription': facts =>
    perSubscription(facts, ({ channel }) =>
      channel === undefined ? undefined : !/^csp$/i.test(channel.trim()),
    ),
  provisioned: facts => perSubscription(facts, ({ provisioned }) => provisioned),
  'already-claimed': (facts, law) => alreadyClaimed(facts, law),
  'subscription-id': facts =>
    perProduct(facts, ({ subscriptionId }) =>
      subscriptionId === undefined ? undefined : isGuid(subscriptionId),
    ),
  'active-or-grace': (facts, law) => activeOrGrace(facts, law),
  'activity-channel': facts => whole(channelResult(facts)),
  // The flow shows which locations are enrolled and lets any be chosen; a wrong one costs the incentive [S4].
  'mpn-enrolled': ({ partner }) => whole(partner.mpnEnrolled ? 'passed' : 'warning'),
}

/**
 * Without a directory only shapes can be compared: a missing domain (which the 2020 flow requires), one that is no domain,
 * and a customer contact who writes from another one. An agreeing contact is no proof, so it never says "passed".
 */
function domainResult({ domain, contact }: ClaimFacts['customer'], ruleset: RulesetId): CheckResult {
  if (domain === undefined || domain.trim() === '') return ruleset === '2020' ? 'warning' : 'unknown'
  const own = domain.trim().toLowerCase()
  if (!/^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(own)) return 'error'
  const theirs = contact?.email.split('@')[1]?.trim().toLowerCase() ?? ''
  return theirs === '' || isWithin(own, theirs) || isWithin(theirs, own) ? 'unknown' : 'warning'
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`)
}

/** Business Applications are for Volume Licensing and Web Direct alone; Microsoft 365 does not ask for the channel. */
function channelResult({ solutionArea, activity, purchaseChannel }: ClaimFacts): CheckResult {
  const kind = associationKind(solutionArea, activity)
  if (!kind) return 'error'
  if (kind.channels === null) return 'not-applicable'
  if (purchaseChannel === 'unknown') return 'unknown'
  return kind.channels.includes(purchaseChannel) ? 'passed' : 'error'
}

function alreadyClaimed(facts: ClaimFacts, { ruleset, readings }: AssociationLaw): Answer {
  if (facts.solutionArea === 'microsoft-365') return whole('not-applicable')
  if (facts.incumbent === undefined) return whole('unknown')
  const held = new Set(facts.incumbent.flatMap(({ product }) => productKeys(product)))
  const products = facts.products
    .filter(({ name }) => productKeys(name).some(key => held.has(key)))
    .map(({ name }) => name)
  if (products.length === 0) return whole('passed')
  return { result: (readings ?? documentedReadings[ruleset]).alreadyClaimed, products }
}

/** Where the flow asks for it, it stops there; where it is looked at afterwards, the claim has come through. */
function activeOrGrace(facts: ClaimFacts, { ruleset, readings }: AssociationLaw): Answer {
  const answer = perSubscription(facts, ({ state }) =>
    state === undefined ? undefined : /^(active|(in[ -])?grace)/i.test(state.trim()),
  )
  const { activeOrGrace: asked } = readings ?? documentedReadings[ruleset]
  return answer.result === 'error' && asked === 'after-claim' ? { ...answer, result: 'warning' } : answer
}

type Subscription = NonNullable<ClaimedProduct['subscription']>

function perSubscription(facts: ClaimFacts, isRight: (known: Subscription) => boolean | undefined): Answer {
  return perProduct(facts, ({ subscription }) => subscription && isRight(subscription))
}

/** Subscriptions belong to Business Applications alone [A-C, B-C]. The worst answer is the row's, for its products. */
function perProduct(facts: ClaimFacts, isRight: (product: ClaimedProduct) => boolean | undefined): Answer {
  if (facts.solutionArea === 'microsoft-365') return whole('not-applicable')
  const named = (answer: boolean | undefined) =>
    facts.products.filter(product => isRight(product) === answer).map(({ name }) => name)
  const wrong = named(false)
  if (wrong.length > 0) return { result: 'error', products: wrong }
  const unknown = named(undefined)
  return unknown.length > 0 ? { result: 'unknown', products: unknown } : whole('passed')
}

function whole(result: CheckResult): Answer {
  return { result, products: [] }
}

function isGuid(text: string): boolean {
  return /^\{?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(text.trim())
}
