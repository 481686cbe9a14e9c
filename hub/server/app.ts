/**
 * The routes as a Hono app. Before a handler runs, in this order and the same for every route: limits, token,
 * membership, role, body and query by their schemas. A defect answers 503 without a word of its message.
 */
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { z } from 'zod'
import type { Result } from '../../shared/base/result.ts'
import type { SyncRefusal } from '../../shared/sync/protocol.ts'
import type { Identity } from '../auth/identity.ts'
import { refusal, unauthenticated } from './answer.ts'
import type { Metrics } from './metrics.ts'
import type { RateLimits } from './rate-limits.ts'
import { readJson } from './read-body.ts'
import type { Route } from './route.ts'

export interface AppParts {
  readonly routes: readonly Route[]
  readonly origins: readonly string[]
  readonly metrics: Metrics
  readonly rates: RateLimits
  /** Milliseconds of a monotonic clock. */
  milliseconds(): number
  now(): Temporal.Instant
  authenticate(workspace: string, header: string | undefined): Promise<Result<Identity>>
  /** Told of every defect; the asker is not. */
  onDefect(error: unknown): void
}

interface Bindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } }
}

/** Seconds after which a desk may ask again when the hub itself has failed. */
const AFTER_DEFECT = 5

export function createApp(parts: AppParts): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  app.use(cors(corsOptions(parts.origins)))
  for (const route of parts.routes) {
    const { method, path } = route.endpoint
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async context => {
      const started = parts.milliseconds()
      const address = context.env?.incoming?.socket.remoteAddress ?? 'unknown'
      const response = await answerSafely(route, parts, {
        request: context.req.raw,
        params: context.req.param(),
        address,
      })
      response.headers.set('Server-Time', parts.now().toString({ smallestUnit: 'millisecond' }))
      response.headers.set('X-Content-Type-Options', 'nosniff')
      response.headers.set('Cache-Control', 'no-store')
      const seconds = (parts.milliseconds() - started) / 1000
      parts.metrics.request(`${method} ${path}`, response.status, seconds)
      return response
    })
  }
  app.notFound(() => refusal({ type: 'not-found' }))
  return app
}

interface Arrived {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly address: string
}

async function answerSafely(route: Route, parts: AppParts, arrived: Arrived): Promise<Response> {
  try {
    return await answerRoute(route, parts, arrived)
  } catch (error) {
    parts.onDefect(error)
    return refusal({ type: 'unavailable', retryAfter: AFTER_DEFECT })
  }
}

async function answerRoute(route: Route, parts: AppParts, arrived: Arrived): Promise<Response> {
  const { endpoint } = route
  const { request, params, address } = arrived
  const isOpen = endpoint.roles.length === 0
  if (isOpen || !request.headers.has('authorization')) {
    // Strangers are counted by address, also those whose token turns out to be none.
    const wait = parts.rates.take(`address ${address}`)
    if (wait > 0) return refusal({ type: 'too-many', retryAfter: wait })
    if (!isOpen) return unauthenticated('token-missing')
  }
  const isNamedInPath = params.ws !== undefined
  const early = isNamedInPath ? null : await readPart(endpoint.request, request)
  if (early && !early.ok) return refusal(early.error)
  const identity = isOpen ? null : await whoAsks(parts, arrived, params.ws ?? workspaceIn(early?.value))
  if (identity instanceof Response) return identity
  if (identity && !endpoint.roles.includes(identity.role)) return refusal({ type: 'forbidden' })
  const body = early ?? (await readPart(endpoint.request, request))
  if (!body.ok) return refusal(body.error)
  const query = checked(endpoint.query, Object.fromEntries(new URL(request.url).searchParams))
  if (!query.ok) return refusal(query.error)
  const { signal } = request
  return route.handle({ request, params, identity, signal, body: body.value, query: query.value })
}

async function whoAsks(
  parts: AppParts,
  { request, address }: Arrived,
  workspace: string,
): Promise<Identity | Response> {
  const found = await parts.authenticate(workspace, request.headers.get('authorization') ?? undefined)
  if (!found.ok) {
    const wait = parts.rates.take(`address ${address}`)
    if (wait > 0) return refusal({ type: 'too-many', retryAfter: wait })
    return found.error.type === 'not-a-member'
      ? refusal({ type: 'forbidden' })
      : unauthenticated(found.error.type)
  }
  const { person, device } = found.value
  const wait = Math.max(
    parts.rates.take(`person ${workspace} ${person.id}`),
    device === null ? 0 : parts.rates.take(`device ${workspace} ${device}`),
  )
  return wait > 0 ? refusal({ type: 'too-many', retryAfter: wait }) : found.value
}

type Checked = Result<unknown, SyncRefusal>

async function readPart(schema: z.ZodType | null, request: Request): Promise<Checked> {
  if (!schema) return { ok: true, value: null }
  const json = await readJson(request)
  return json.ok ? checked(schema, json.value) : json
}

function checked(schema: z.ZodType | null, value: unknown): Checked {
  if (!schema) return { ok: true, value: null }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const at = parsed.error.issues[0]?.path.join('.') ?? ''
  return { ok: false, error: { type: 'bad-request', at: at.slice(0, 200) } }
}

function workspaceIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'ws' in body && typeof body.ws === 'string'
    ? body.ws
    : ''
}

function corsOptions(origins: readonly string[]) {
  const patterns = origins.map(
    origin => new RegExp(`^${origin.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&').replace('*', '\\d{1,5}')}$`),
  )
  return {
    origin: (origin: string) => (patterns.some(pattern => pattern.test(origin)) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Content-Encoding', 'Content-Range', 'Range'],
    exposeHeaders: ['Retry-After', 'Server-Time', 'Content-Range', 'WWW-Authenticate'],
    // As long as Chromium keeps it.
    maxAge: 7200,
  }
}
