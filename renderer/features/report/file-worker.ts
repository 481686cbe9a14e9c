/** The worker that keeps, hashes and joins what a file of many reports consists of. */
import { type CallPort, connectCalls } from '../../data/worker-calls.ts'
import { serveFile } from './serve-file.ts'

connectCalls(globalThis as unknown as CallPort, serveFile())
