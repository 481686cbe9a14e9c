/** The worker that verifies the log: it opens the same database and only reads. */
import '../../shared/base/zod-without-eval.ts'
import { type IntegrityPageCalls, serveIntegrity } from './serve-integrity.ts'
import { type Caller, type CallPort, connectCalls } from './worker-calls.ts'

const port = globalThis as unknown as CallPort
const page: Caller<IntegrityPageCalls> = connectCalls<IntegrityPageCalls>(
  port,
  serveIntegrity(() => page),
)
