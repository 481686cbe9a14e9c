/**
 * A claim as its partner made it: the facts of the bundle's manifest, nothing a reviewer added. What happened to it is
 * in the log; where it stands is a fold. The bundle's manifest schema embeds `claimFactsSchema`, so there is one list.
 */
import { z } from 'zod'
import { activitySchema, programSchema, purchaseChannelSchema, solutionAreaSchema } from './activity.ts'

export const claimIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<'claim'>()
export type ClaimId = z.infer<typeof claimIdSchema>

const contactSchema = z.looseObject({ name: z.string(), title: z.string().optional(), email: z.string() })

const subscriptionSchema = z.looseObject({
  state: z.string().optional(),
  kind: z.string().optional(),
  channel: z.string().optional(),
  onTenant: z.boolean().optional(),
  provisioned: z.boolean().optional(),
})

export const productSchema = z.looseObject({
  name: z.string().min(1).max(200),
  subscriptionId: z.string().max(100).optional(),
  /** What the platform knows of the subscription; an absent field means unknown, not false. */
  subscription: subscriptionSchema.optional(),
})
export type ClaimedProduct = z.infer<typeof productSchema>

export const claimFactsSchema = z.looseObject({
  id: claimIdSchema,
  name: z.string().max(500),
  solutionArea: solutionAreaSchema,
  activity: activitySchema,
  program: programSchema,
  purchaseChannel: purchaseChannelSchema,
  partner: z.looseObject({
    name: z.string().min(1).max(500),
    mpnId: z.string().max(64),
    mpnEnrolled: z.boolean(),
    contact: contactSchema.optional(),
  }),
  customer: z.looseObject({
    name: z.string().min(1).max(500),
    tenantId: z.string().max(64),
    domain: z.string().max(255).optional(),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    publicSector: z.boolean(),
    contact: contactSchema.optional(),
  }),
  products: z.array(productSchema).min(1).max(200),
  incumbent: z
    .array(
      z.looseObject({
        product: z.string(),
        partnerName: z.string(),
        mpnId: z.string().optional(),
        claimId: z.string().optional(),
      }),
    )
    .optional(),
})
export type ClaimFacts = z.infer<typeof claimFactsSchema>
