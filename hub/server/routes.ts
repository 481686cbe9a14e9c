/** Every route of the hub. A row of the endpoint tables without a route, or the other way round, fails a test. */
import type { HubParts } from '../hub-parts.ts'
import { documentRoutes } from '../routes/document-routes.ts'
import { enrolRoute } from '../routes/enrol.ts'
import { logRoutes } from '../routes/log-routes.ts'
import { operationRoutes } from '../routes/operations.ts'
import { partnerRoutes } from '../routes/partner-routes.ts'
import type { Route } from './route.ts'

export function routesOf(parts: HubParts): readonly Route[] {
  return [
    ...logRoutes(parts),
    ...documentRoutes(parts),
    ...partnerRoutes(parts),
    ...operationRoutes(parts),
    enrolRoute(parts),
  ]
}
