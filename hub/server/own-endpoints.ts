/** What this hub offers beside the protocol: enrolment by a code, figures, and its own description. */
import { z } from 'zod'
import type { Endpoint } from '../../shared/sync/endpoints.ts'
import { deviceSchema, hubRoleSchema, workspaceSchema } from '../../shared/sync/protocol.ts'

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

export const ownEndpoints = {
  enrol: {
    method: 'POST',
    path: '/v1/enrol',
    roles: [],
    request: enrolSchema,
    query: null,
    response: enrolAnswerSchema,
  },
  metrics: { method: 'GET', path: '/metrics', roles: [], request: null, query: null, response: null },
  openapi: { method: 'GET', path: '/openapi.json', roles: [], request: null, query: null, response: null },
} as const satisfies Readonly<Record<string, Endpoint>>
