/** The journal in the browser: the origin's private file system, through a worker that is started with the first use. */
import type { JournalStore } from '../../shared/bridge/host.ts'
import { type Caller, connectCalls } from '../data/worker-calls.ts'
import type { JournalWrites } from './journal-writes.ts'

export function createOpfsJournal(startFiles: () => Caller<JournalWrites> = startWorker): JournalStore {
  let started: Caller<JournalWrites> | null = null
  const files = () => {
    started ??= startFiles()
    return started
  }
  return {
    segments: () => files().call('segments', null),
    read: (segment, from, to) => files().call('read', { segment, from, to }),
    append: (segment, bytes) => files().call('append', { segment, bytes }),
  }
}

function startWorker(): Caller<JournalWrites> {
  const worker = new Worker(new URL('./journal-files-worker.ts', import.meta.url), { type: 'module' })
  return connectCalls<JournalWrites>(worker, {})
}
