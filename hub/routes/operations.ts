/** For whoever runs the hub: does it live, can it work, its figures, and what it speaks. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { endpoints } from '../../shared/sync/endpoints.ts'
import { epochOf } from '../database/workspaces.ts'
import type { HubParts } from '../hub-parts.ts'
import { answer, refusal } from '../server/answer.ts'
import { openApiOf } from '../server/openapi.ts'
import { ownEndpoints } from '../server/own-endpoints.ts'
import { type Route, route } from '../server/route.ts'

export function operationRoutes({ database, config, metrics }: HubParts): readonly Route[] {
  const description = openApiOf([...Object.values(endpoints), ...Object.values(ownEndpoints)])
  return [
    route(endpoints.health, () => answer({ status: 'ok' })),
    route(endpoints.ready, async () => {
      const isReady = await epochOf(database).then(
        () => true,
        () => false,
      )
      return answer({ ready: isReady }, isReady ? 200 : 503)
    }),
    route(ownEndpoints.metrics, ({ request }) => {
      if (!mayReadMetrics(request, config)) return refusal({ type: 'not-found' })
      return new Response(metrics.text(), { headers: { 'Content-Type': 'text/plain; version=0.0.4' } })
    }),
    route(ownEndpoints.openapi, () => answer(description)),
  ]
}

/** Without a token for it, figures are for this computer alone: on a hub that the network reaches they are not there. */
function mayReadMetrics(request: Request, { metricsToken, host }: HubParts['config']): boolean {
  if (metricsToken === null) return host === '127.0.0.1' || host === 'localhost' || host === '::1'
  return isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)
}

/** Takes the same time wherever the two differ. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map(text => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
