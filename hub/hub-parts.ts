/** What the routes and commands of one hub work with; made in open-hub.ts. */
import type { HubConfig } from './config.ts'
import type { Database } from './database/database.ts'
import type { DocumentFiles } from './documents/document-files.ts'
import type { HubLog } from './log/hub-log.ts'
import type { Metrics } from './server/metrics.ts'

export interface HubParts {
  readonly config: HubConfig
  readonly database: Database
  readonly documents: DocumentFiles
  readonly log: HubLog
  readonly metrics: Metrics
  now(): Temporal.Instant
  /** Of a clock that never goes back. */
  milliseconds(): number
}
