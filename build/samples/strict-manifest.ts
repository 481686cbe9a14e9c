/*
 * The manifest exactly as the format's description lists it, with no room for other fields. The reader is lenient on
 * purpose and would not notice a misspelt optional field in a sample; this does. Used by check-samples.ts.
 */
import { z } from 'zod'

const role = z.enum(['partner', 'reviewer', 'customer', 'system'])
const moment = { at: z.iso.datetime(), by: z.strictObject({ role, name: z.string().min(1) }) }
const bare = (type: string) => z.strictObject({ type: z.literal(type), ...moment })
const requestReason = z.enum([
  'missing-all-poe',
  'missing-customer-acknowledgment',
  'missing-or-old-dates',
  'missing-partner-solution',
  'missing-products',
])
const rejectionReason = z.enum([
  'partner-request',
  'customer-decline',
  'insufficient-poe',
  'missing-customer-consent',
  'missing-products',
  'no-partner-response',
  'poe-unavailable',
])

const historyEntry = z.union([
  ...[
    'claim-created',
    'claim-submitted',
    'review-started',
    'claim-resubmitted',
    'claim-approved',
    'customer-declined',
  ].map(bare),
  z.strictObject({ type: z.literal('poe-attached'), ...moment, documentId: z.string() }),
  z.strictObject({ type: z.literal('comment-added'), ...moment, text: z.string().min(1) }),
  z.strictObject({
    type: z.literal('information-requested'),
    ...moment,
    reasons: z.array(requestReason).min(1),
    text: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('claim-edited'),
    ...moment,
    changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })).min(1),
  }),
  z.strictObject({
    type: z.literal('claim-rejected'),
    ...moment,
    reason: rejectionReason,
    text: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('dispute-opened'), ...moment, justification: z.string().min(1) }),
])

const channel = z.enum(['volume-licensing', 'web-direct', 'csp', 'unknown'])
const contact = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1).optional(),
  email: z.email(),
})

const claim = z.strictObject({
  id: z.string().regex(/^CLM-\d{4}$/),
  name: z.string().min(1),
  solutionArea: z.enum(['business-applications', 'microsoft-365']),
  activity: z.enum(['usage', 'pre-sales', 'revenue-association']),
  program: z.enum(['osu-business-applications', 'osa-sell', 'osu-microsoft-365', 'business-influencer']),
  purchaseChannel: channel,
  partner: z.strictObject({
    name: z.string().min(1),
    mpnId: z.string().regex(/^\d{7}$/),
    mpnEnrolled: z.boolean(),
    contact,
  }),
  customer: z.strictObject({
    name: z.string().min(1),
    tenantId: z.guid(),
    domain: z.string().min(4),
    country: z.string().regex(/^[A-Z]{2}$/),
    publicSector: z.boolean(),
    contact,
  }),
  products: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        subscriptionId: z.guid().optional(),
        subscription: z
          .strictObject({
            state: z.string(),
            kind: z.string(),
            channel,
            onTenant: z.boolean(),
            provisioned: z.boolean(),
          })
          .optional(),
      }),
    )
    .min(1),
  incumbent: z.array(
    z.strictObject({
      product: z.string(),
      partnerName: z.string(),
      mpnId: z.string().optional(),
      claimId: z.string().optional(),
    }),
  ),
  history: z.array(historyEntry).min(1),
  documents: z.array(
    z.strictObject({
      id: z.string().regex(/^DOC-\d$/),
      fileName: z.string().endsWith('.pdf'),
      mediaType: z.literal('application/pdf'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.int().positive(),
      uploadedAt: z.iso.datetime(),
    }),
  ),
})

export const strictManifestSchema = z.strictObject({
  format: z.literal('poecase'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  ruleset: z.enum(['2020', '2023']),
  claims: z.array(claim).min(1),
})
export type StrictManifest = z.infer<typeof strictManifestSchema>
