/**
 * One table of the hub's endpoints: path, method, schemas and who may call it. The client, the hub's routes, its role
 * matrix test and the OpenAPI document are read off it, so that they cannot drift.
 */
import { z } from 'zod'
import {
  blobAnswerSchema,
  checkAnswerSchema,
  checkQuerySchema,
  feedPageSchema,
  feedQuerySchema,
  type HubRole,
  helloAnswerSchema,
  helloSchema,
  partnerViewSchema,
  pushAnswerSchema,
  pushSchema,
} from './protocol.ts'

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD'
  /** `{name}` = a part of the path. */
  readonly path: string
  /** Empty = without a token. */
  readonly roles: readonly HubRole[]
  /** Of a JSON body; null = none, or bytes. */
  readonly request: z.ZodType | null
  readonly query: z.ZodType | null
  /** Of the JSON answer; null = bytes, lines or plain text. */
  readonly response: z.ZodType | null
}

const team: readonly HubRole[] = ['reviewer', 'lead', 'auditor']
const writers: readonly HubRole[] = ['partner', 'reviewer', 'lead']
const everyone: readonly HubRole[] = ['partner', ...team]

export const endpoints = {
  hello: {
    method: 'POST',
    path: '/v1/hello',
    roles: everyone,
    request: helloSchema,
    query: null,
    response: helloAnswerSchema,
  },
  push: {
    method: 'POST',
    path: '/v1/ws/{ws}/push',
    roles: writers,
    request: pushSchema,
    query: null,
    response: pushAnswerSchema,
  },
  /**
   * Read by POST: a browser asks for leave (CORS preflight) once for each address, and a cursor in it would make every page
   * another address and every reading two round trips.
   */
  feed: {
    method: 'POST',
    path: '/v1/ws/{ws}/feed',
    roles: team,
    request: feedQuerySchema,
    query: null,
    response: feedPageSchema,
  },
  /** JSON lines, see `snapshotLineSchema`. */
  snapshot: {
    method: 'GET',
    path: '/v1/ws/{ws}/snapshot',
    roles: team,
    request: null,
    query: null,
    response: null,
  },
  check: {
    method: 'GET',
    path: '/v1/ws/{ws}/check',
    roles: team,
    request: null,
    query: checkQuerySchema,
    response: checkAnswerSchema,
  },
  /** How much of a document the hub has. */
  blobHead: {
    method: 'GET',
    path: '/v1/ws/{ws}/blobs/{sha256}/state',
    roles: everyone,
    request: null,
    query: null,
    response: blobAnswerSchema,
  },
  /** One piece, its place in `Content-Range`; the last one is checked against the name. */
  blobPut: {
    method: 'PUT',
    path: '/v1/ws/{ws}/blobs/{sha256}',
    roles: writers,
    request: null,
    query: null,
    response: blobAnswerSchema,
  },
  /** Honours `Range`. A partner gets the documents of its own claims. */
  blobGet: {
    method: 'GET',
    path: '/v1/ws/{ws}/blobs/{sha256}',
    roles: everyone,
    request: null,
    query: null,
    response: null,
  },
  partnerClaim: {
    method: 'GET',
    path: '/v1/ws/{ws}/claims/{claim}',
    roles: writers,
    request: null,
    query: null,
    response: partnerViewSchema,
  },
  health: {
    method: 'GET',
    path: '/health',
    roles: [],
    request: null,
    query: null,
    response: z.object({ status: z.literal('ok') }),
  },
  ready: {
    method: 'GET',
    path: '/ready',
    roles: [],
    request: null,
    query: null,
    response: z.object({ ready: z.boolean() }),
  },
} as const satisfies Readonly<Record<string, Endpoint>>

export type EndpointName = keyof typeof endpoints
