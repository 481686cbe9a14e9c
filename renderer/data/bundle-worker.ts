/** The worker that reads bundles: it asks the page for ranges of the file and hands documents and claims back. */

import '../../shared/base/zod-without-eval.ts'
import { type PageCalls, serveBundle } from './serve-bundle.ts'
import { type Caller, type CallPort, connectCalls } from './worker-calls.ts'

const port = globalThis as unknown as CallPort
const page: Caller<PageCalls> = connectCalls<PageCalls>(
  port,
  serveBundle(() => page),
)
