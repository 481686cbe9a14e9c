/** A hub on a port: the app over @hono/node-server, and the clock that records what ran out. */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { authenticate } from '../auth/authenticate.ts'
import { createProviderTokens } from '../auth/provider-token.ts'
import { startClock } from '../clock.ts'
import type { HubParts } from '../hub-parts.ts'
import { createApp } from './app.ts'
import { createRateLimits, type RateLimit } from './rate-limits.ts'
import { routesOf } from './routes.ts'

export interface Serving {
  readonly url: string
  close(): Promise<void>
}

/** A desk that catches up after days makes some hundred requests in a row. */
const usualRate: RateLimit = { burst: 600, perSecond: 50 }

export function appOf(parts: HubParts, rate: RateLimit, onDefect: (error: unknown) => void) {
  const { config, database, metrics, now, milliseconds } = parts
  const providerTokens = config.identityProvider ? createProviderTokens(config.identityProvider) : null
  const authenticating = { database, audience: config.audience, providerTokens, now }
  return createApp({
    routes: routesOf(parts),
    origins: config.origins,
    metrics,
    rates: createRateLimits(rate, milliseconds),
    milliseconds,
    now,
    authenticate: (workspace, header) => authenticate(authenticating, workspace, header),
    onDefect,
  })
}

export function serveHub(
  parts: HubParts,
  { rate = usualRate, onDefect }: { readonly rate?: RateLimit; onDefect(error: unknown): void },
): Promise<Serving> {
  const { host, port } = parts.config
  const app = appOf(parts, rate, onDefect)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, address => {
      const stopClock = startClock(parts, onDefect)
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
        close: async () => {
          await stopClock()
          await closed(server as Server)
        },
      })
    })
    server.once('error', reject)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    // Desks that wait for news would otherwise hold the server up to half a minute.
    server.closeAllConnections()
  })
}
