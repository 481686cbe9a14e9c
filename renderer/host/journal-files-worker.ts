/** The worker behind opfs-journal.ts: reads and writes the journal's files, and answers nothing else. */
import { type CallPort, connectCalls } from '../data/worker-calls.ts'
import { type JournalWrites, serveJournalWrites } from './journal-writes.ts'

const own: JournalWrites = serveJournalWrites(async () => {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('journal', { create: true })
})
connectCalls(globalThis as unknown as CallPort, own)
