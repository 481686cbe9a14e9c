/** A decision as recorded: outcome with its reasons, what was recommended, why it differs, and what it was based on. */
import { z } from 'zod'
import {
  type PartnerRequestCause,
  partnerRequestCauseSchema,
  type RejectionReason,
  rejectionReasonSchema,
  requestReasonSchema,
} from './reasons.ts'

export const outcomeNames = ['approve', 'request-information', 'remove-products', 'reject'] as const
export const outcomeNameSchema = z.enum(outcomeNames)
export type OutcomeName = z.infer<typeof outcomeNameSchema>

export const outcomeSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('approve') }),
  z.object({ name: z.literal('request-information'), reasons: z.array(requestReasonSchema).min(1) }),
  z.object({ name: z.literal('remove-products'), products: z.array(z.string()).min(1) }),
  z.object({
    name: z.literal('reject'),
    reason: rejectionReasonSchema,
    /** Of a partner request, where it is one of the three that the documents name. */
    cause: partnerRequestCauseSchema.optional(),
  }),
])
export type Outcome = z.infer<typeof outcomeSchema>

type RejectionTerm =
  | `terms.rejectionReason.${RejectionReason}`
  | `terms.partnerRequestCause.${PartnerRequestCause}`

/** Message keys of why a claim is rejected: the reason, and what the partner gave as its cause. */
export function rejectionTerms({
  reason,
  cause,
}: Extract<Outcome, { name: 'reject' }>): readonly RejectionTerm[] {
  return [
    `terms.rejectionReason.${reason}`,
    ...(cause ? [`terms.partnerRequestCause.${cause}` as const] : []),
  ]
}

export const MESSAGE_LIMIT = 10_000
export const OVERRIDE_LIMIT = 2000

export const decisionSchema = z.object({
  outcome: outcomeSchema,
  /** What the partner is told; may be empty for an approval. */
  message: z.string().max(MESSAGE_LIMIT),
  recommended: outcomeNameSchema,
  /** Required when the outcome differs from the recommendation. */
  overrideReason: z.string().max(OVERRIDE_LIMIT).nullable(),
  /** What the decision stood on: event ids of the verdicts, hashes of the documents. */
  basis: z.object({ verdicts: z.array(z.string()), documents: z.array(z.string()) }),
})
export type Decision = z.infer<typeof decisionSchema>
