/** The worker that reads the journal and puts back what the database lost. */
import '../../shared/base/zod-without-eval.ts'
import { type JournalPageCalls, serveJournal } from './serve-journal.ts'
import { type Caller, type CallPort, connectCalls } from './worker-calls.ts'

const port = globalThis as unknown as CallPort
const page: Caller<JournalPageCalls> = connectCalls<JournalPageCalls>(
  port,
  serveJournal(() => page),
)
