/** Coming in at a hub without an identity provider: a device redeems its code with the public half of its key. */
import { z } from 'zod'
import { deviceSchema, hubRoleSchema, workspaceSchema } from './protocol.ts'

/** RFC 8037: the public half of an Ed25519 key. Nothing else is taken, least of all a private `d`. */
const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
})

export const enrolSchema = z.object({
  ws: workspaceSchema,
  code: z.string().min(1).max(64),
  device: deviceSchema,
  key: publicKeySchema,
})

export const enrolAnswerSchema = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  role: hubRoleSchema,
  /** `aud` of the tokens that the device signs from now on. */
  audience: z.string(),
  serverTime: z.iso.datetime(),
})
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>

export const ENROL_PATH = '/v1/enrol'
/** `typ` of a token that a device signs itself; its id is issuer and key id. */
export const DEVICE_TOKEN_TYPE = 'proofdesk-device+jwt'
