/*
 * The claims of a bundle as the manifest writes them, and what this maker adds: how each document's bytes come about.
 * It mirrors the published format by hand on purpose: the samples would prove nothing if they were typed by the reader.
 */
import type { Recipe } from '../documents/recipes.ts'

export type Actor = { readonly role: 'partner' | 'reviewer' | 'customer' | 'system'; readonly name: string }
export type RequestReason =
  | 'missing-all-poe'
  | 'missing-customer-acknowledgment'
  | 'missing-or-old-dates'
  | 'missing-partner-solution'
  | 'missing-products'
export type RejectionReason =
  | 'partner-request'
  | 'customer-decline'
  | 'insufficient-poe'
  | 'missing-customer-consent'
  | 'missing-products'
  | 'no-partner-response'
  | 'poe-unavailable'
export type Change = { readonly field: string; readonly from: string; readonly to: string }

type Moment = { readonly at: string; readonly by: Actor }
export type HistoryEntry = Moment &
  (
    | {
        readonly type:
          | 'claim-created'
          | 'claim-submitted'
          | 'review-started'
          | 'claim-resubmitted'
          | 'claim-approved'
          | 'customer-declined'
      }
    | { readonly type: 'poe-attached'; readonly documentId: string }
    | { readonly type: 'comment-added'; readonly text: string }
    | {
        readonly type: 'information-requested'
        readonly reasons: readonly RequestReason[]
        readonly text: string
      }
    | { readonly type: 'claim-edited'; readonly changes: readonly Change[] }
    | { readonly type: 'claim-rejected'; readonly reason: RejectionReason; readonly text: string }
    | { readonly type: 'dispute-opened'; readonly justification: string }
  )

export type Product = {
  readonly name: string
  readonly subscriptionId?: string
  readonly subscription?: {
    readonly state: 'active' | 'grace' | 'expired'
    readonly kind: 'dynamics' | 'microsoft-365' | 'other'
    readonly channel: PurchaseChannel
    readonly onTenant: boolean
    readonly provisioned: boolean
  }
}
export type PurchaseChannel = 'volume-licensing' | 'web-direct' | 'csp' | 'unknown'
export type Incumbent = {
  readonly product: string
  readonly partnerName: string
  readonly mpnId?: string
  readonly claimId?: string
}

export type ClaimFacts = {
  readonly id: string
  readonly name: string
  readonly solutionArea: 'business-applications' | 'microsoft-365'
  readonly activity: 'usage' | 'pre-sales' | 'revenue-association'
  readonly program: 'osu-business-applications' | 'osa-sell' | 'osu-microsoft-365' | 'business-influencer'
  readonly purchaseChannel: PurchaseChannel
  readonly partner: {
    readonly name: string
    readonly mpnId: string
    readonly mpnEnrolled: boolean
    readonly contact: { readonly name: string; readonly email: string }
  }
  readonly customer: {
    readonly name: string
    readonly tenantId: string
    readonly domain: string
    readonly country: string
    readonly publicSector: boolean
    readonly contact: { readonly name: string; readonly title: string; readonly email: string }
  }
  readonly products: readonly Product[]
  readonly incumbent: readonly Incumbent[]
  readonly history: readonly HistoryEntry[]
}

/** `inArchive: false`: the manifest names the document and the archive lacks it. */
export type SampleDocument = {
  readonly id: string
  readonly fileName: string
  readonly uploadedAt: string
  readonly recipe: Recipe
  readonly inArchive?: false
}
export type SampleClaim = ClaimFacts & { readonly documents: readonly SampleDocument[] }
export type SampleBundle = {
  readonly fileName: string
  readonly exportedAt: string
  readonly ruleset: '2020' | '2023'
  readonly claims: readonly SampleClaim[]
}
