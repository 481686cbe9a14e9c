/** Request and rejection reasons exactly as the documents name them, and how findings lead to them [S1, S3, B-M]. */
import { z } from 'zod'
import type { FindingName } from '../thread/comment.ts'

export const requestReasons = [
  'missing-all-poe',
  'missing-customer-acknowledgment',
  'missing-or-old-dates',
  'missing-partner-solution',
  'missing-products',
] as const
export const requestReasonSchema = z.enum(requestReasons)
export type RequestReason = z.infer<typeof requestReasonSchema>

/** The first three are the documents' primary reasons, the rest their "other" ones. */
export const rejectionReasons = [
  'partner-request',
  'customer-decline',
  'insufficient-poe',
  'missing-customer-consent',
  'missing-products',
  'no-partner-response',
  'poe-unavailable',
] as const
export const rejectionReasonSchema = z.enum(rejectionReasons)
export type RejectionReason = z.infer<typeof rejectionReasonSchema>

/** What “partner request” is mostly used for [S3, B-M]. None is checked by the claim flow, so a person must notice. */
export const partnerRequestCauses = ['wrong-mpn', 'wrong-activity', 'no-longer-working'] as const
export const partnerRequestCauseSchema = z.enum(partnerRequestCauses)
export type PartnerRequestCause = z.infer<typeof partnerRequestCauseSchema>

export const requestReasonOf: Readonly<Record<FindingName, RequestReason>> = {
  poe: 'missing-all-poe',
  acknowledgment: 'missing-customer-acknowledgment',
  dates: 'missing-or-old-dates',
  solution: 'missing-partner-solution',
  products: 'missing-products',
}

/**
 * The labels of the two lists overlap but differ; old dates and missing solution have no rejection reason of their own
 * and end as insufficient PoE (inference, domain.md §4).
 */
export const rejectionReasonOf: Readonly<Record<FindingName, RejectionReason>> = {
  poe: 'poe-unavailable',
  acknowledgment: 'missing-customer-consent',
  dates: 'insufficient-poe',
  solution: 'insufficient-poe',
  products: 'missing-products',
}
