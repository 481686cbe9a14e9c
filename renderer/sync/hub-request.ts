/**
 * One request to the hub: the origin of the settings and nothing else, no cookies, no redirects, a token made for it, an
 * end in time, and an answer that is read only up to a limit. Everything that can go wrong is a value: a refusal of the
 * hub by its own words, `unreachable` for no answer, a broken or a late one. The hub forbids keeping its answers; were that
 * asked for here, the browser would ask for leave (CORS preflight) before every single request.
 */
import { err, ok } from '../../shared/base/result.ts'
import { syncRefusalSchema } from '../../shared/sync/protocol.ts'
import type { Answered, HubFailure } from '../../shared/sync/sync-store.ts'

export interface HubAddress {
  /** `https://host[:port]`, without a path. */
  readonly origin: string
  /** The Authorization header's token; null = there is none, so nothing is asked. */
  token(): Promise<string | null>
  /** The hub's clock, told with each answer; true = this computer's is so far off that the token was made for another time. */
  noteTime(serverTime: string): boolean
  readonly fetch: typeof globalThis.fetch
  /** Ends what is under way when the sync stops. */
  readonly signal?: AbortSignal
}

export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit
  /** Milliseconds until it is given up. */
  readonly patience: number
  /** Sent by a stranger: an enrolment has no token yet. */
  readonly isOpen?: boolean
}

const unreachable: HubFailure = { type: 'unreachable' }
/** Bytes of an answer's JSON: a full page of the largest events is below it. */
const LARGEST_ANSWER = 96 * 1024 * 1024

export async function askHub<Answer>(
  hub: HubAddress,
  request: HubRequest,
  read: (response: Response) => Promise<Answer | null>,
): Answered<Answer> {
  const first = await askOnce(hub, request, read)
  return first === 'clock-was-off' ? withoutClock(await askOnce(hub, request, read)) : first
}

type Once<Answer> = Promise<Awaited<Answered<Answer>> | 'clock-was-off'>

function withoutClock<Answer>(answer: Awaited<Once<Answer>>): Awaited<Answered<Answer>> {
  return answer === 'clock-was-off' ? err({ type: 'unauthenticated' }) : answer
}

async function askOnce<Answer>(
  hub: HubAddress,
  request: HubRequest,
  read: (response: Response) => Promise<Answer | null>,
): Once<Answer> {
  const token = request.isOpen ? null : await hub.token()
  if (!token && !request.isOpen) return err({ type: 'unauthenticated' })
  const late = AbortSignal.timeout(request.patience)
  try {
    const response = await hub.fetch(`${hub.origin}${request.path}`, {
      method: request.method,
      headers: { ...request.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: hub.signal ? AbortSignal.any([late, hub.signal]) : late,
    })
    const serverTime = response.headers.get('server-time')
    const wasOff = serverTime !== null && hub.noteTime(serverTime)
    if (response.status === 401 && wasOff) return 'clock-was-off'
    if (!response.ok) return err(await refusalOf(response))
    const answer = await read(response)
    return answer === null ? err(unreachable) : ok(answer)
  } catch {
    return err(unreachable)
  }
}

/** null = not JSON, or too much of it. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await textWithin(response, LARGEST_ANSWER)
  return text === null ? null : (JSON.parse(text) as unknown)
}

async function textWithin(response: Response, limit: number): Promise<string | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length
    if (size > limit) {
      await reader?.cancel()
      return null
    }
    pieces.push(read.value)
  }
  return new Blob(pieces).text()
}

/** What stands between here and the hub (a proxy, a captive portal) answers in its own way, which says nothing to us. */
async function refusalOf(response: Response): Promise<HubFailure> {
  const body = (await readJson(response).catch(() => null)) as { readonly error?: unknown } | null
  const refusal = syncRefusalSchema.safeParse(body?.error)
  if (!refusal.success) return unreachable
  const asked = Number(response.headers.get('retry-after'))
  const { data } = refusal
  return 'retryAfter' in data && asked > data.retryAfter ? { ...data, retryAfter: asked } : data
}
