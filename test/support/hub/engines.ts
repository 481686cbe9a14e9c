/** The suites of the hub run on both engines. Where there is no PostgreSQL they say why they skip, and are counted as skipped. */
import { afterAll, beforeAll, describe, type TestContext } from 'vitest'
import { type PostgresCluster, startPostgres, whyNoPostgres } from './postgres-cluster.ts'
import { openTestHub, type TestHub, type TestHubOptions } from './test-hub.ts'

export interface OnEngine {
  /** The suite's hub; skips the test where its engine cannot be had. */
  hub(context: TestContext): TestHub
}

const missing = whyNoPostgres()
if (missing) console.log(`PostgreSQL tests skip: ${missing}`)

export function onBothEngines(
  name: string,
  define: (on: OnEngine) => void,
  options: TestHubOptions = {},
): void {
  for (const engine of ['PGlite', 'PostgreSQL'] as const) {
    describe(`${name}, on ${engine}`, () => {
      let opened: TestHub | null = null
      let cluster: PostgresCluster | null = null
      beforeAll(async () => {
        if (engine === 'PGlite') opened = await openTestHub(options)
        else if (!missing) {
          cluster = await startPostgres()
          opened = await openTestHub({ ...options, databaseUrl: await cluster.createDatabase() })
        }
      }, 120_000)
      afterAll(async () => {
        await opened?.close()
        await cluster?.stop()
      })
      define({
        hub(context) {
          return opened ?? context.skip(missing ?? 'the hub did not open')
        },
      })
    })
  }
}
