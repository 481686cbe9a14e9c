/** The sync protocol's five: hello, push, feed, snapshot, check. What they mean is in shared/sync; here is the waiting and streaming. */
import { endpoints } from '../../shared/sync/endpoints.ts'
import type { HubView } from '../../shared/sync/hub-read.ts'
import { checkDigests, greet, readFeed } from '../../shared/sync/hub-read.ts'
import { type FeedQuery, limits } from '../../shared/sync/protocol.ts'
import { rightsOf } from '../auth/rights.ts'
import type { HubParts } from '../hub-parts.ts'
import { answer, refusal } from '../server/answer.ts'
import { type Asked, memberOf, type Route, route } from '../server/route.ts'

export function logRoutes(parts: HubParts): readonly Route[] {
  const { log, now } = parts
  return [
    route(endpoints.hello, async asked => {
      const { workspace, subject: owner, role } = memberOf(asked)
      const serverTime = now().toString({ smallestUnit: 'millisecond' })
      const own = { events: limits.events, packedBytes: limits.packedBytes }
      const greeted = await log.read(workspace, view =>
        greet(view, asked.body, { owner, role, serverTime, limits: own }),
      )
      return greeted.ok ? answer(greeted.value) : refusal(greeted.error)
    }),
    route(endpoints.push, async asked => {
      const identity = memberOf(asked)
      const sender = { owner: identity.subject, rights: rightsOf(identity) }
      const pushed = await log.push(identity.workspace, asked.body, sender)
      return pushed.ok ? answer(pushed.value) : refusal(pushed.error)
    }),
    route(endpoints.feed, asked => answerFeed(parts, asked)),
    route(endpoints.snapshot, asked => streamSnapshot(parts, memberOf(asked).workspace)),
    route(endpoints.check, async asked => {
      const { workspace } = memberOf(asked)
      return answer(await log.read(workspace, view => checkDigests(view, asked.query.claims)))
    }),
  ]
}

/** Without LISTEN/NOTIFY a hub of several processes looks once a second; in this process the bell rings at once. */
const LOOK_AGAIN = 1000

async function answerFeed({ log, milliseconds }: HubParts, asked: Asked<FeedQuery, null>): Promise<Response> {
  const { workspace } = memberOf(asked)
  const until = milliseconds() + asked.body.wait * 1000
  for (;;) {
    const page = await log.read(workspace, view => readFeed(view, asked.body))
    if (!page.ok) return refusal(page.error)
    const left = until - milliseconds()
    if (page.value.records.length > 0 || left <= 0 || asked.signal.aborted) return answer(page.value)
    await log.bell.wait(workspace, Math.min(left, LOOK_AGAIN), asked.signal)
  }
}

/** Records never change, so the head read first makes the whole stream one moment without holding a transaction open. */
function streamSnapshot({ log }: HubParts, workspace: string): Response {
  const encoder = new TextEncoder()
  let place: { readonly head: number; readonly after: number } | null = null
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: Place = place
        ? await log.read(workspace, view => nextPage(view, place ?? start))
        : await log.read(workspace, async view => firstLine(log.epoch, await view.head()))
      place = next
      controller.enqueue(encoder.encode(next.lines.join('')))
      if (next.after >= next.head) controller.close()
    },
  })
  return new Response(stream, { headers: { 'Content-Type': 'application/x-ndjson' } })
}

interface Place {
  readonly head: number
  readonly after: number
  readonly lines: readonly string[]
}

const start = { head: 0, after: 0 }

function firstLine(epoch: string, head: number): Place {
  return { head, after: 0, lines: [`${JSON.stringify({ epoch, head })}\n`] }
}

async function nextPage(view: HubView, { head, after }: Omit<Place, 'lines'>): Promise<Place> {
  const records = await view.recordsAfter(after, Math.min(limits.page, head - after))
  const lines = records.map(record => `${JSON.stringify({ record })}\n`)
  return { head, after: records.at(-1)?.n ?? head, lines }
}
