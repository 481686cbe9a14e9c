/** The sync core's hub over fetch: paths and schemas from the endpoint table, bodies packed with gzip, hashes checked. */
import type { z } from 'zod'
import { err } from '../../shared/base/result.ts'
import { hashEvent } from '../../shared/log/chain.ts'
import { type EndpointName, endpoints } from '../../shared/sync/endpoints.ts'
import type { FeedPage, FeedQuery } from '../../shared/sync/protocol.ts'
import type { Answered, HubPort } from '../../shared/sync/sync-store.ts'
import { askHub, type HubAddress, readJson } from './hub-request.ts'

const PATIENCE = 30_000
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1024

export function createHubPort(hub: HubAddress, workspace: string): HubPort {
  const ask = <Name extends 'hello' | 'push' | 'feed' | 'check'>(
    name: Name,
    sent: {
      readonly body?: unknown
      readonly query?: Readonly<Record<string, string>>
      readonly wait?: number
    },
  ): Answered<z.infer<(typeof endpoints)[Name]['response']>> => askJson(hub, { name, workspace, ...sent })
  return {
    hello: hello => ask('hello', { body: hello }),
    push: push => ask('push', { body: push }),
    feed: query => askFeed(query, wait => ask('feed', { body: query, wait })),
    check: claims => ask('check', { query: { claims: claims.join(',') } }),
  }
}

/** A page with an event that is not what it says it is must not reach the log: the log would be found broken for it. */
async function askFeed(query: FeedQuery, ask: (wait: number) => Answered<FeedPage>): Answered<FeedPage> {
  const page = await ask(query.wait * 1000)
  if (!page.ok) return page
  const changed = page.value.records.find(({ event }) => hashEvent(event) !== event.hash)
  return changed ? err({ type: 'log-broken', seq: changed.event.seq }) : page
}

interface Asking {
  readonly name: EndpointName
  readonly workspace: string
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string>>
  /** Milliseconds that the hub may take its time. */
  readonly wait?: number
}

async function askJson<Answer>(
  hub: HubAddress,
  { name, workspace, body, query, wait = 0 }: Asking,
): Answered<Answer> {
  const { method, path, response } = endpoints[name]
  const search = query ? `?${new URLSearchParams(query)}` : ''
  const packed = body === undefined ? null : await packedBody(JSON.stringify(body))
  const request = {
    method: method as 'GET' | 'POST',
    path: `${path.replace('{ws}', workspace)}${search}`,
    patience: PATIENCE + wait,
    ...packed,
  }
  return askHub(hub, request, async answer => {
    const parsed = response?.safeParse(await readJson(answer))
    return parsed?.success ? (parsed.data as Answer) : null
  })
}

async function packedBody(text: string) {
  const headers = { 'Content-Type': 'application/json' }
  if (text.length < WORTH_PACKING) return { headers, body: text }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return {
    headers: { ...headers, 'Content-Encoding': 'gzip' },
    body: await new Response(stream).blob(),
  }
}
