/**
 * An endpoint of the table (shared/sync/endpoints, server/own-endpoints) joined with what answers it. Token, role, limits
 * and schemas are the app's work: a handler is only reached with what its row of the table promises.
 */
import type { z } from 'zod'
import type { Endpoint } from '../../shared/sync/endpoints.ts'
import type { Identity } from '../auth/identity.ts'

export interface Asked<Body = unknown, Query = unknown> {
  readonly request: Request
  readonly body: Body
  readonly query: Query
  /** Named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** null on an endpoint without roles. */
  readonly identity: Identity | null
  /** Aborted when the asker has gone. */
  readonly signal: AbortSignal
}

export interface Route {
  readonly endpoint: Endpoint
  handle(asked: Asked): Response | Promise<Response>
}

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : null

export function route<Row extends Endpoint>(
  endpoint: Row,
  handle: (asked: Asked<OutputOf<Row['request']>, OutputOf<Row['query']>>) => Response | Promise<Response>,
): Route {
  return { endpoint, handle }
}

/** Of an endpoint with roles, which the app has checked. */
export function memberOf({ identity }: Asked): Identity {
  if (!identity) throw new Error('this endpoint has no roles, so nobody is known')
  return identity
}
