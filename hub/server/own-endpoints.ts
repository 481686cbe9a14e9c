/** What this hub offers beside the protocol: enrolment by a code, figures, and its own description. */
import type { Endpoint } from '../../shared/sync/endpoints.ts'
import { ENROL_PATH, enrolAnswerSchema, enrolSchema } from '../../shared/sync/enrolment.ts'

export const ownEndpoints = {
  enrol: {
    method: 'POST',
    path: ENROL_PATH,
    roles: [],
    request: enrolSchema,
    query: null,
    response: enrolAnswerSchema,
  },
  metrics: { method: 'GET', path: '/metrics', roles: [], request: null, query: null, response: null },
  openapi: { method: 'GET', path: '/openapi.json', roles: [], request: null, query: null, response: null },
} as const satisfies Readonly<Record<string, Endpoint>>
